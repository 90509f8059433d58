import {
  type CitationPath,
  type Division,
  formatPlace,
  isDivision,
  isParent,
  type LexNode,
  type LexParent,
  type Phrasing,
  placeOf,
  unwrap,
} from '../lexast/index.ts';
import type { Citation, NamedInstrument } from '../cite/index.ts';
import { lawName, names } from './base-name.ts';
import {
  type Action,
  type CommandSentence,
  complete,
  type Quote,
  quotesOf,
  readCommand,
  stepsOf,
} from './command.ts';
import { commandDate, ownDates } from './dates.ts';
import { findAttachment } from './find-place.ts';
import { findForm, isForm } from './forms.ts';
import { type HeldLeaf, holdTree, partOf } from './held.ts';
import { narrowing } from './narrowing.ts';
import { type Quoted, quotedUnits } from './payload.ts';
import type { Command, HeldText, Mention, Payload, Phrase, Reading } from './types.ts';

/** What the words above say of the words below: the text, the place and the verb that they complete. */
interface Frame {
  about?: 'base' | 'other' | undefined;
  /** Is the text named by a heading above, not only by the title of the act? */
  named?: boolean;
  path?: CitationPath | undefined;
  /** The verb and its quoted words, for list items that only name a place. */
  action?: { action: Action; sentence: Sentence } | undefined;
}

/** One sentence of the act, with the leaves it is made of and what is quoted after it. */
interface Sentence extends CommandSentence {
  text: string;
  leaves: { leaf: HeldLeaf; at: number }[];
  quotations: LexParent[];
  /** The paragraphs it is printed in. */
  blocks: LexNode[];
  command: Command;
}

/** What every operation of a sentence shares. */
const common = (sentence: Sentence, target: CitationPath, doubt?: string) => ({
  target,
  command: sentence.command,
  certainty: doubt ? ('doubtful' as const) : ('sure' as const),
  ...(doubt ? { doubt } : {}),
});

const emptyPath = (path: CitationPath) => Object.keys(path).length === 0;

/**
 * What an amending act does to one text: an operation for each place that a command names, and a verdict for
 * every sentence that speaks of the text.
 */
export function read(amending: HeldText, base: HeldText): Reading {
  const reading: Reading = { operations: [], mentions: [] };
  const { tree, originals } = holdTree(amending.document, amending.id);
  const lawNames = [lawName(base)]
    .filter((name) => name !== undefined)
    .map((name) => name.replace(/^\S+\s/u, ''));
  const { meta } = amending.document;
  const number = amending.number ?? meta.number;

  const isOther = (owner: NamedInstrument) => !names(owner, base);
  const sentenceOf = (block: LexNode, ancestors: readonly LexNode[]): Sentence => {
    const leaves: Sentence['leaves'] = [];
    let text = '';
    const gather = (node: LexNode) => {
      if (node.type === 'furniture') return;
      if (!isParent(node)) {
        leaves.push({ leaf: node as unknown as HeldLeaf, at: text.length });
        text += node.value;
      } else for (const child of node.children) gather(child as LexNode);
    };
    gather(block);
    const around = ancestors.findLast((node) => isDivision(node));
    const anchor = around && (originals.get(around) as { id?: string } | undefined)?.id;
    const path = around ? placeOf(around, ancestors.slice(0, ancestors.indexOf(around))) : {};
    const command: Command = {
      act: amending.id,
      ...(number === undefined ? {} : { number }),
      ...(anchor === undefined ? {} : { anchor }),
      path,
      place: formatPlace(path),
      words: unwrap(text),
    };
    return {
      ...readCommand(text, lawNames, isOther),
      text,
      leaves,
      quotations: [],
      blocks: [block],
      command,
    };
  };

  const isOwn = ({ owner }: Citation) => owner.kind === 'instrument' && names(owner, base);

  /** Is the base named in a sentence, outside what it quotes? */
  const isNamed = ({ citations, told }: Sentence) => citations.some(isOwn) || told.some(isOwn);

  /**
   * Mentions outside the sentences of the body: the title, the legal bases, a footnote; and in lists and tables, where
   * "Danh mục văn bản bị bãi bỏ" says with its name what no sentence says.
   */
  const nameOnly = (node: LexNode, ancestors: readonly LexNode[] = [], isList = false) => {
    if (!isParent(node) || node.type === 'quotation') return;
    if (node.type !== 'paragraph' && node.type !== 'basis' && node.type !== 'heading') {
      for (const child of node.children) nameOnly(child as LexNode, [...ancestors, node], isList);
      return;
    }
    const sentence = sentenceOf(node, ancestors);
    if (!isNamed(sentence)) return;
    if (!isList || !changing.test(sentence.text + ancestors.map(nameOf).join(' '))) say('citation', sentence);
    else
      notUnderstood(sentence, {}, 'Danh mục kèm theo nêu văn bản này; chưa đọc được lệnh ghi trong danh mục');
  };

  const titled = readCommand(meta.title ?? '', lawNames).citations.filter(
    ({ owner }) => owner.kind === 'instrument',
  );
  const start: Frame = {
    about:
      titled.length > 0 && titled.every(({ owner }) => owner.kind === 'instrument' && names(owner, base))
        ? 'base'
        : undefined,
  };

  const walk = (parent: LexParent, frame: Frame, ancestors: readonly LexNode[]) => {
    const within = [...ancestors, parent as LexNode];
    const sentences: Sentence[] = [];
    const below: LexParent[] = [];
    for (const child of parent.children as LexNode[]) {
      if (child.type === 'heading' || (child.type === 'paragraph' && !child.role)) {
        const last = sentences.at(-1);
        // Quoted words that run over the line: "“Điều 13. … - Mã số:⏎V.09.02.09”".
        if (last && opensQuote(last.text))
          last.quotations.push({ type: 'quotation', children: [child] } as LexParent);
        else if (last && child.type === 'paragraph' && last.quotations.length === 0 && runsOn(last.text)) {
          // A line that ends in the middle of a sentence, or of a number: "Thông tư số 21/2021/TT-⏎BLĐTBXH".
          sentences[sentences.length - 1] = {
            ...sentenceOf(joined(last.blocks, child), within),
            blocks: [...last.blocks, child],
          };
        } else sentences.push(sentenceOf(child, within));
      } else if (child.type === 'quotation') {
        if (sentences.length === 0) sentences.push(sentenceOf({ type: 'paragraph', children: [] }, within));
        sentences.at(-1)?.quotations.push(child);
      } else if (isDivision(child)) below.push(child);
      else if (child.type !== 'marker') nameOnly(child, within, child.type === 'table');
    }
    let inner = frame;
    for (const [at, sentence] of sentences.entries()) {
      inner = settle(sentence, frame, inner, below.length > 0 || at < sentences.length - 1);
    }
    for (const child of below) walk(child, inner, within);
  };

  const say = (verdict: Mention['verdict'], { command }: Sentence, reason?: string) =>
    reading.mentions.push({ verdict, command, ...(reason ? { reason } : {}) });

  const settle = (sentence: Sentence, frame: Frame, last: Frame, hasItems: boolean): Frame => {
    const named = aboutOf(sentence);
    const about = named ?? frame.about;
    if (about === 'other' || (!named && isNamed(sentence))) return otherText(sentence, hasItems);
    const item = !sentence.isCommand && frame.action && about === 'base' ? frame.action : undefined;
    if (about !== 'base') {
      // "… của các luật sau đây:": the items name the texts.
      const [action] = sentence.actions;
      return hasItems && sentence.isCommand && action ? { action: { action, sentence } } : last;
    }
    const change = sentence.isCommand || (item && actsOn(sentence, item.action));
    if (!change) {
      if (sentence.quotations.length > 0)
        notUnderstood(sentence, {}, 'Có nội dung trích dẫn nhưng không nhận ra lệnh sửa đổi');
      else if (named) mentionOnly(sentence);
      else if (frame.action || (frame.named && speaksOfPlaces(sentence)))
        notUnderstood(sentence, frame.path ?? {}, 'Không nhận ra lệnh sửa đổi trong câu này');
      return named ? { ...last, about: 'base', named: true } : last;
    }
    const actions = item ? [itemAction(sentence, item.action)] : sentence.actions;
    const count = reading.operations.length;
    const inner = operate(sentence, actions, item?.sentence ?? sentence, frame, hasItems);
    const made = reading.operations.slice(count);
    if (made.length === 0 && !hasItems)
      notUnderstood(sentence, inner.path ?? frame.path ?? {}, 'Không nhận ra lệnh sửa đổi trong câu này');
    else if (made.length === 0) {
      say('frame', sentence);
    } else if (made.every(({ kind }) => kind === 'not-understood')) {
      say(
        'not-understood',
        sentence,
        made.map((each) => (each.kind === 'not-understood' ? each.reason : '')).join('; '),
      );
    } else say('operation', sentence);
    return { ...inner, about: 'base', named: Boolean(named) || frame.named === true };
  };

  /** A sentence about another text; where it names the base too, that gets its verdict. */
  const otherText = (sentence: Sentence, hasItems: boolean): Frame => {
    if (!isNamed(sentence)) return { about: 'other', named: true };
    const [action] = sentence.actions;
    if (!sentence.isCommand || !action) {
      mentionOnly(sentence);
      return { about: 'other', named: true };
    }
    if (hasItems) {
      // "Sửa đổi, bổ sung Luật Khác và Luật Thử nghiệm như sau:": the items name the texts.
      say('frame', sentence);
      return { action: { action, sentence } };
    }
    notUnderstood(
      sentence,
      {},
      'Câu này nêu cả văn bản khác và không nói rõ sửa điều, khoản, điểm nào của văn bản này',
    );
    return { about: 'other', named: true };
  };

  const mentionOnly = (sentence: Sentence) => {
    const changes = sentence.actions.some(({ targets, frame }) => targets.length > 0 || frame !== undefined);
    if (/chuyển tiếp|trước ngày|tiếp tục|kể từ ngày/iu.test(sentence.text)) say('transition', sentence);
    else if (changes)
      notUnderstood(sentence, {}, 'Câu này nói về việc sửa đổi văn bản nhưng không có dạng một lệnh sửa đổi');
    else say('citation', sentence);
  };

  const refuse = (sentence: Sentence, target: CitationPath, reason: string) =>
    reading.operations.push({ ...common(sentence, target), kind: 'not-understood', reason });

  const notUnderstood = (sentence: Sentence, target: CitationPath, reason: string) => {
    refuse(sentence, target, reason);
    say('not-understood', sentence, reason);
  };

  const phraseOf = (quote: Quote, { leaves, text }: Sentence): Phrase => {
    const from = leaves.findLast(({ at }) => at <= quote.start);
    const start = from ? from.leaf.data.start + quote.start - from.at : 0;
    const to = leaves.findLast(({ at }) => at < quote.end);
    const end = to ? to.leaf.data.start + quote.end - to.at : start;
    return { words: text.slice(quote.start, quote.end), excerpt: { text: amending.id, start, end } };
  };

  /** Carry out the actions of one sentence; returns the frame for the items below. */
  const operate = (
    sentence: Sentence,
    actions: readonly Action[],
    /** Where the quoted phrases stand. */
    quoting: Sentence,
    frame: Frame,
    hasItems: boolean,
  ): Frame => {
    const own = wholeQuote(sentence) ?? lastQuote(sentence);
    const naming = actions.every(({ heading }) => heading);
    const quoted = quotedUnits(own ? [own] : sentence.quotations, !naming);
    const used = new Set<unknown>();
    const doubt = quoted.closedMark ? undefined : 'Không thấy dấu đóng ngoặc kép ở cuối nội dung được trích';
    let inner: Frame = {};
    for (const action of actions) {
      const frames = [action.frame, frame.path];
      const targets = distinct(action.targets.map((path) => complete(path, frames)));
      const path = action.frame ? complete(action.frame, [frame.path]) : (shared(targets) ?? frame.path);
      inner = { path, action: { action, sentence: quoting } };
      const frameOnly = hasItems && quoted.units.length + quoted.blocks.length === 0;
      if (action.restriction) {
        if (targets.length > 0 || !hasItems) {
          for (const target of targets.length > 0 ? targets : [path ?? {}]) {
            refuse(
              sentence,
              target,
              `Lệnh chỉ bãi bỏ một phần (“${action.restriction} …”), không tự thực hiện được`,
            );
          }
        }
        continue;
      }
      if (action.narrowed) {
        for (const unit of [...quoted.units, ...quoted.blocks]) used.add(unit);
        for (const target of targets) {
          refuse(sentence, target, `Lệnh có phần thu hẹp hoặc chưa hiểu được: “${action.narrowed}”`);
        }
        continue;
      }
      if (action.phrases.length > 0 && !action.heading) {
        const whole = /toàn\s+(?:bộ|văn)/iu.test(sentence.masked) ? [{}] : [];
        const places = targets.length > 0 ? targets : frameOnly || !frame.path ? whole : [frame.path];
        if (places.length === 0 && !hasItems)
          refuse(sentence, {}, 'Không rõ cụm từ được sửa ở điều, khoản, điểm nào');
        for (const target of places)
          for (const change of action.phrases) phraseChange(sentence, quoting, action, target, change);
        continue;
      }
      if (action.verb === 'repeal') {
        for (const target of targets) {
          if (emptyPath(target)) refuse(sentence, target, 'Lệnh bãi bỏ toàn bộ văn bản');
          else reading.operations.push({ ...common(sentence, target), kind: 'repeal' });
        }
        if (targets.length === 0 && !hasItems)
          refuse(sentence, {}, 'Lệnh bãi bỏ không nêu điều, khoản, điểm nào nhận ra được');
        continue;
      }
      if (action.verb === 'other') {
        for (const target of targets.length > 0 ? targets : [{}])
          refuse(sentence, target, `Chưa thực hiện được lệnh “${action.word}”`);
        continue;
      }
      if (action.heading) {
        rename(sentence, action, targets, quoted, used, hasItems, frame);
        continue;
      }
      if (frameOnly) continue;
      const wanted = targets.length > 0 ? targets : unitPaths(quoted, path);
      for (const target of wanted) unitChange(sentence, action, target, wanted, quoted, used, doubt);
      if (wanted.length === 0) refuse(sentence, path ?? {}, 'Không rõ lệnh sửa đổi điều, khoản, điểm nào');
    }
    for (const unit of [...quoted.units, ...quoted.blocks]) {
      if (used.has(unit)) continue;
      const what = isDivision(unit) ? `${formatPlace({ [unit.type]: unit.num })}` : 'một đoạn không đánh số';
      refuse(sentence, inner.path ?? frame.path ?? {}, `Nội dung được trích có ${what} mà lệnh không nêu`);
    }
    return inner;
  };

  /**
   * "thay thế Phụ lục II, Phụ lục III … tương ứng bằng các Phụ lục II, Phụ lục III ban hành kèm theo Thông tư này",
   * "sửa đổi Mẫu số 05 Phụ lục I … thành Mẫu số 39 …": the act's own appendix or form, by name or by its turn.
   */
  const replacement = (
    { citations }: Sentence,
    target: CitationPath,
    targets: readonly CitationPath[],
  ): { payload: Payload; doubt?: string } | undefined => {
    const own = citations
      .filter(({ owner }) => owner.kind === 'this')
      .flatMap(({ targets: paths }) => paths)
      .filter(({ attachment }) => attachment !== undefined);
    const turn = targets.findIndex((path) => formatPlace(path) === formatPlace(target));
    const path = own.length === targets.length ? own[turn] : own.find((each) => sameAttached(each, target));
    if (!path || isForm(path) !== isForm(target)) return undefined;
    if (isForm(path)) {
      const form = findForm(tree as LexNode, path);
      const whole =
        form || path.item !== undefined
          ? undefined
          : findAttachment(tree as LexNode, path.attachment ?? '')?.node;
      const blocks = form
        ? (form.parent.children as LexNode[]).slice(form.from + 1, form.to)
        : whole && isParent(whole)
          ? (whole.children as LexNode[]).filter(({ type }) => type !== 'header')
          : [];
      return blocks.length > 0
        ? { payload: { type: 'blocks', children: blocks } as unknown as Payload }
        : undefined;
    }
    const node = findAttachment(tree as LexNode, path.attachment ?? '')?.node;
    if (!node) return undefined;
    const payload = node as unknown as Payload;
    return sameAttached(path, target)
      ? { payload }
      : { payload, doubt: `${target.attachment} được thay bằng phụ lục mang số khác: ${path.attachment}` };
  };

  const unitChange = (
    sentence: Sentence,
    action: Action,
    target: CitationPath,
    targets: readonly CitationPath[],
    quoted: Quoted,
    used: Set<unknown>,
    doubt?: string,
  ) => {
    const step = stepsOf(target).at(-1);
    const part = step && !isForm(target) ? undefined : replacement(sentence, target, targets);
    if (part) {
      reading.operations.push({
        ...common(sentence, target, part.doubt),
        kind: 'replace',
        payload: part.payload,
        mayInsert: false,
      });
      return;
    }
    if (step && target.paragraph !== undefined && action.verb === 'amend' && quoted.units.length === 0) {
      const [block, ...others] = quoted.blocks.filter((each) => !used.has(each));
      if (block && others.length === 0) {
        used.add(block);
        const payload = block as unknown as Payload;
        reading.operations.push({
          ...common(sentence, target, doubt),
          kind: 'replace',
          payload,
          mayInsert: false,
        });
        return;
      }
    }
    if (!step || target.paragraph !== undefined || target.row !== undefined || isForm(target)) {
      // What is quoted belongs to this command and is told with it.
      for (const unit of [...quoted.units, ...quoted.blocks]) used.add(unit);
      refuse(sentence, target, unsupported(target));
      return;
    }
    const free = quoted.units.filter((each) => !used.has(each) && each.type === step.type);
    const moved = free.filter((each) => takesNumberOf(sentence, target, each));
    const own = free.find(({ num }) => same(num, step.num));
    const unit = own ?? (moved.length === 1 ? moved[0] : undefined);
    if (unit && !own) {
      const said = `Nội dung mới của ${formatPlace(target)} mang số “${unit.num}”, là số của ${formatPlace({ ...target, [step.type]: unit.num })} được bãi bỏ`;
      doubt = doubt ? `${doubt}; ${said}` : said;
    }
    if (!unit) {
      for (const block of quoted.blocks) used.add(block);
      refuse(sentence, target, `Không thấy nội dung mới của ${formatPlace(target)} trong phần được trích`);
      return;
    }
    used.add(unit);
    const base = { ...common(sentence, target, doubt), payload: unit as Payload };
    if (action.verb === 'add') {
      const { position } = action;
      // "Bổ sung khoản 9 vào sau khoản 8" under a frame of Điều 23 speaks of khoản 8 Điều 23.
      const beside =
        position && position.side !== 'into'
          ? { place: complete(position.place, [target]), side: position.side }
          : undefined;
      reading.operations.push({ ...base, kind: 'insert', ...(beside ? { beside } : {}) });
    } else {
      reading.operations.push({ ...base, kind: 'replace', mayInsert: /bổ\s+sung/iu.test(action.word) });
    }
  };

  const rename = (
    sentence: Sentence,
    action: Action,
    targets: readonly CitationPath[],
    quoted: Quoted,
    used: Set<unknown>,
    hasItems: boolean,
    frame: Frame,
  ) => {
    const phrase = action.phrases.at(-1);
    const quote = phrase?.new ?? phrase?.old;
    if (quote && targets.length === 1 && targets[0] && quoted.units.length === 0) {
      const children = sentence.leaves.flatMap(({ leaf, at }) => {
        const part = partOf(
          leaf,
          Math.max(0, quote.start - at),
          Math.max(0, Math.min(leaf.value.length, quote.end - at)),
        );
        return part.value ? [part] : [];
      });
      const heading = { type: 'heading', children } as unknown as LexNode;
      const payload = { type: 'blocks', children: [heading] } as unknown as Payload;
      reading.operations.push({ ...common(sentence, targets[0]), kind: 'rename', payload });
      return;
    }
    if (quoted.units.length === 0 && quoted.blocks.length === 0) {
      if (!hasItems) refuse(sentence, targets[0] ?? {}, 'Không thấy tên mới trong phần được trích');
      return;
    }
    const wanted = quoted.units.length > 0 ? unitPaths(quoted, frame.path) : targets.slice(0, 1);
    for (const target of wanted) {
      const step = stepsOf(target).at(-1);
      const unit = quoted.units.find((each) => each.type === step?.type && same(each.num, step.num));
      const heading = unit
        ? (unit.children as LexNode[]).find(({ type }) => type === 'heading' || type === 'paragraph')
        : quoted.blocks[0];
      used.add(unit ?? quoted.blocks[0]);
      const allowed =
        targets.length === 0 || targets.some((each) => formatPlace(each) === formatPlace(target));
      if (!heading || !isParent(heading as LexNode) || !allowed)
        refuse(sentence, target, 'Không thấy tên mới trong phần được trích');
      else {
        const children = (unit ? (unit.children as LexNode[]) : (quoted.blocks as LexNode[]))
          .filter((child) => child.type === 'heading' || child.type === 'paragraph')
          .flatMap((child) => (isParent(child) ? (child.children as LexNode[]) : []));
        for (const block of quoted.blocks) used.add(block);
        const payload = {
          type: 'blocks',
          children: [{ type: 'heading', children: [...children, ...quotedRest(quoted, unit)] }],
        };
        reading.operations.push({
          ...common(sentence, target),
          kind: 'rename',
          payload: payload as unknown as Payload,
        });
      }
    }
  };

  const phraseChange = (
    sentence: Sentence,
    quoting: Sentence,
    action: Action,
    target: CitationPath,
    change: Action['phrases'][number],
  ) => {
    const base = common(sentence, target);
    const older = change.old && phraseOf(change.old, quoting);
    const newer = change.new && phraseOf(change.new, quoting);
    if (action.verb === 'repeal' && older)
      reading.operations.push({ ...base, kind: 'remove-phrase', old: older });
    else if (older && newer)
      reading.operations.push({ ...base, kind: 'replace-phrase', old: older, new: newer });
    else if (newer && change.beside) {
      const beside = { phrase: phraseOf(change.beside.quote, quoting), side: change.beside.side };
      reading.operations.push({ ...base, kind: 'insert-phrase', new: newer, beside });
    } else {
      refuse(
        sentence,
        target,
        newer ? 'Không rõ cụm từ được bổ sung vào vị trí nào' : 'Không thấy cụm từ mới thay cho cụm từ cũ',
      );
    }
  };

  for (const part of tree.children as LexNode[]) {
    if (part.type === 'body') walk(part as LexParent, start, [tree as LexNode]);
    else nameOnly(part, [], part.type === 'attachment' || part.type === 'appendix');
  }
  const dates = ownDates(amending.document);
  for (const operation of reading.operations) {
    const effective = commandDate(operation.command.words) ?? dates.of(operation.command.anchor);
    if (effective) operation.effective = effective;
  }
  return reading;
}

/** Words by which a list says what becomes of the texts in it. */
const changing = /sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|h[uủ][ỷy]\s+bỏ|hết\s+hiệu\s+lực|đính\s+chính/iu;

/** The name of a list or of a unit around it. */
const nameOf = (node: LexNode): string =>
  node.type === 'attachment' || node.type === 'appendix' ? ` ${node.title}` : '';

/** Which text does a sentence name? */
function aboutOf({ citations, others }: Sentence): Frame['about'] {
  const own = citations.filter(({ owner }) => owner.kind === 'instrument');
  const [other] = others.filter(({ owner }) => owner.kind === 'instrument');
  const [first] = own;
  if (!first || !other) return first ? 'base' : other && 'other';
  // "Luật Khác …, khoản 2 Điều 1 của Luật Thử nghiệm …": one command for several texts.
  return first.start < other.start || own.some(({ targets }) => targets.some((path) => !emptyPath(path)))
    ? 'base'
    : 'other';
}

const sameAttached = (one: CitationPath, other: CitationPath) =>
  one.attachment?.toLowerCase() === other.attachment?.toLowerCase() && one.item === other.item;

function unsupported(target: CitationPath): string {
  if (isForm(target)) return `Không thấy nội dung mới của ${formatPlace(target)} kèm theo văn bản sửa đổi`;
  if (target.paragraph !== undefined || target.row !== undefined) {
    return 'Chưa sửa được đoạn, câu hoặc dòng không đánh số';
  }
  return target.attachment === undefined
    ? 'Chưa thay được toàn bộ văn bản'
    : `Không thấy nội dung mới của ${target.attachment} kèm theo văn bản sửa đổi`;
}

/** Does a paragraph end where no sentence does? */
const runsOn = (text: string) => /[\p{L}\p{N},/-]$/u.test(text.trimEnd());

/** Paragraphs that hold one sentence, read as one. */
const joined = (blocks: readonly LexNode[], next: LexNode): LexNode => ({
  type: 'paragraph',
  children: [...blocks, next].flatMap((block) => (isParent(block) ? (block.children as Phrasing[]) : [])),
});

/** Does a quotation open in a sentence and not close in it? */
function opensQuote(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

/** A list item that is nothing but quoted words ("a) “Điều 5. Tên mới”;"), as a quotation. */
function wholeQuote({ text, leaves, quotations }: Sentence): LexParent | undefined {
  if (!/^\s*["“]/u.test(text) || leaves.length === 0) return undefined;
  const children = leaves.map(({ leaf }) => leaf);
  const more = quotations.flatMap(({ children: blocks }) =>
    (blocks as LexNode[]).flatMap((block) => (isParent(block) ? (block.children as LexNode[]) : [])),
  );
  return {
    type: 'quotation',
    children: [{ type: 'paragraph', children: [...children, ...more] }],
  } as unknown as LexParent;
}

/** Words quoted on the line of their command: "Sửa đổi tên Điều 3 như sau: “Trách nhiệm”.", as a quotation. */
function lastQuote({ text, leaves, quotations }: Sentence): LexParent | undefined {
  const quote = quotesOf(text).at(-1);
  if (!quote || quotations.length > 0) return undefined;
  if (!/như\s+sau\s*:\s*["“]$/iu.test(text.slice(0, quote.start))) return undefined;
  if (!/^["”][\s.;,]*$/u.test(text.slice(quote.end))) return undefined;
  const from = quote.start - 1;
  const children = leaves.flatMap(({ leaf, at }) =>
    at + leaf.value.length > from ? [partOf(leaf, Math.max(0, from - at), leaf.value.length)] : [],
  );
  return { type: 'quotation', children: [{ type: 'paragraph', children }] } as unknown as LexParent;
}

/**
 * "Bãi bỏ điểm b khoản 1 Điều 21; sửa đổi điểm c khoản 1 … như sau: “b) …”": does the quoted unit take the number of a
 * unit that the same sentence repeals?
 */
function takesNumberOf({ actions }: Sentence, target: CitationPath, { type, num }: Division): boolean {
  const place = formatPlace({ ...target, [type]: num });
  return actions.some(
    ({ verb, targets, phrases }) =>
      verb === 'repeal' && phrases.length === 0 && targets.some((path) => formatPlace(path) === place),
  );
}

/** Words that follow the unit's own line in quoted blocks. */
function quotedRest(quoted: Quoted, unit: unknown): LexNode[] {
  if (!unit) return [];
  return quoted.blocks.flatMap((block) =>
    isParent(block as LexNode) ? ((block as LexParent).children as LexNode[]) : [],
  );
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Places of the quoted units, inside the place that the command frames. */
function unitPaths({ units }: Quoted, path: CitationPath | undefined): CitationPath[] {
  return units.map(({ type, num }) => complete({ [type]: num }, [path]));
}

/** The levels that all targets share: "điểm b khoản 2 và khoản 10 Điều 28" share Điều 28. */
function shared(targets: readonly CitationPath[]): CitationPath | undefined {
  const [first, ...others] = targets;
  if (!first) return undefined;
  const path: CitationPath = {};
  if (first.attachment !== undefined) path.attachment = first.attachment;
  for (const { type, num } of stepsOf(first)) {
    if (!others.every((other) => other[type] === num)) break;
    path[type] = num;
  }
  return emptyPath(path) ? undefined : path;
}

/** Does a list item name places, or quote words, for the verb above it? */
function actsOn(sentence: Sentence, action: Action): boolean {
  if (/^\s*["“]/u.test(sentence.text)) return action.heading || action.verb !== 'repeal';
  const [first] = sentence.citations;
  return first !== undefined && /^\s*(?:tại\s+|các\s+)?$/iu.test(sentence.text.slice(0, first.start));
}

/** Does a sentence under the name of the base quote words, or name places that nobody else is said to have? */
function speaksOfPlaces({ text, citations }: Sentence): boolean {
  return /["“]/u.test(text) || citations.some(({ owner }) => owner.kind === 'inherited');
}

const distinct = (paths: readonly CitationPath[]): CitationPath[] => {
  const seen = new Map(paths.map((path) => [JSON.stringify(path), path]));
  return [...seen.values()];
};

/** The action of the words above, with the places that a list item names. */
function itemAction(sentence: Sentence, action: Action): Action {
  const targets = sentence.citations.flatMap(({ owner, targets: paths }) =>
    owner.kind === 'here' || owner.kind === 'this' ? [] : paths.filter((path) => !emptyPath(path)),
  );
  const { frame: _, position: __, ...rest } = action;
  const completed = targets.map((path, at) => complete(path, targets.slice(at + 1)));
  const narrowed = narrowing(
    sentence.masked,
    [...sentence.citations, ...sentence.others],
    0,
    sentence.masked.length,
  );
  return { ...rest, targets: completed, ...(narrowed ? { narrowed } : {}) };
}
