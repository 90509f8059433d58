import { isDivision, isParent, lawText, type LexNode, type LexParent } from '../lexast/index.ts';
import { stepsOf } from '../lexast/place.ts';
import type { Citation, NamedInstrument } from '../cite/index.ts';
import { lawName, names } from './base-name.ts';
import { readCommand } from './command/command.ts';
import { isEmpty } from './command/path.ts';
import { commandDate, ownDates } from './dates.ts';
import { holdTree } from './held.ts';
import { sameNumber } from './numbers.ts';
import type { Frame } from './read/frame.ts';
import { actsOn, itemActions } from './read/list-item.ts';
import { mentionOnly, otherText } from './read/mentions.ts';
import { narrowActions, narrowedBehind } from './read/narrowed-behind.ts';
import { operate } from './read/operate.ts';
import { notUnderstood, type Reader, say } from './read/reader.ts';
import { joined, opensQuote, runsOn, type Sentence, sentenceReader } from './read/sentence.ts';
import type { HeldText, Reading, Target } from './types.ts';

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
  const isOwn = ({ work }: Citation) => work.kind === 'instrument' && names(work, base);
  const isNamed = ({ citations, told }: Sentence) => citations.some(isOwn) || told.some(isOwn);
  const reader: Reader = { act: amending.id, tree: tree as LexNode, base: base.document, reading, isNamed };
  const isOther = (work: NamedInstrument) => !names(work, base);
  const sentenceOf = sentenceReader(amending, originals, lawNames, isOther);

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
    if (!isList || !changing.test(sentence.text + ancestors.map(nameOf).join(' ')))
      say(reader, 'citation', sentence);
    else
      notUnderstood(
        reader,
        sentence,
        {},
        'Danh mục kèm theo nêu văn bản này; chưa đọc được lệnh ghi trong danh mục',
      );
  };

  const titled = readCommand(meta.title ?? '', lawNames).citations.filter(
    ({ work }) => work.kind === 'instrument',
  );
  const isAll = titled.every(isOwn);
  const start: Frame = { about: titled.length > 0 && isAll ? 'base' : undefined };
  const isShared = !isAll && titled.some(isOwn);

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
        else if (
          last &&
          child.type === 'paragraph' &&
          last.quotations.length === 0 &&
          runsOn(last.text) &&
          !isHeadOf(last, child)
        ) {
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
    takeUnquoted(sentences.at(-1), below, frame, within);
    const [head, ...said] = sentences;
    const isHead = head?.blocks[0]?.type === 'heading' && said.length > 0;
    // "Điều 81. Sửa đổi Luật …" names for its sentences what they do not say again.
    const count = reading.operations.length;
    const { inner: headed, promised } = isHead
      ? settleHead(head, frame, said)
      : { inner: frame, promised: [] };
    let inner = headed;
    const around = isHead ? inner : frame;
    const rest = isHead ? said : sentences;
    for (const [at, sentence] of rest.entries()) {
      inner = settle(sentence, around, inner, below.length > 0 || at < rest.length - 1);
    }
    for (const child of below) walk(child, inner, within);
    const made = reading.operations.slice(count);
    for (const target of promised) {
      if (head && !made.some((each) => covers(target, each.target)))
        notUnderstood(reader, head, target, 'Tên điều nêu lệnh này nhưng các câu bên dưới không nói lại');
    }
  };

  /**
   * "Điều 2. Sửa đổi khoản 3 và khoản 4 Điều 4 như sau:" and below it khoản 3 and 4 without quotation marks: they are the new
   * words where they are just the units that the command names, in its order, and none gives a command or quotes.
   */
  const takeUnquoted = (
    last: Sentence | undefined,
    below: LexParent[],
    frame: Frame,
    within: readonly LexNode[],
  ): void => {
    if (!last?.isCommand || last.quotations.length > 0 || (aboutOf(last) ?? frame.about) !== 'base') return;
    const [action, ...others] = last.actions;
    const isPlain =
      action && others.length === 0 && !action.frame && (action.verb === 'amend' || action.verb === 'add');
    if (!isPlain || action.phrases.length > 0 || action.heading || !/như\s+sau\s*:?\s*$/iu.test(last.text))
      return;
    const fits =
      below.length > 0 &&
      below.length === action.targets.length &&
      below.every((unit, at) => {
        const step = stepsOf(action.targets[at] ?? {}).at(-1);
        return (
          isDivision(unit) &&
          unit.type === step?.type &&
          sameNumber(unit.num, step.num) &&
          isPayload(unit, within)
        );
      });
    if (fits) last.quotations.push({ type: 'quotation', children: below.splice(0) } as unknown as LexParent);
  };

  const isPayload = (unit: LexParent, within: readonly LexNode[]): boolean =>
    (unit.children as LexNode[]).every(
      (child) =>
        child.type !== 'quotation' &&
        (isDivision(child)
          ? isPayload(child, within)
          : !isParent(child) || !sentenceOf(child, [...within, unit as LexNode]).isCommand),
    );

  /** A heading; where a sentence below it gives the command, the heading only says what it is about. */
  const settleHead = (
    head: Sentence,
    frame: Frame,
    said: readonly Sentence[],
  ): { inner: Frame; promised: Target[] } => {
    const about = aboutOf(head) ?? frame.about;
    if (about !== 'base' || !head.isCommand || !said.some(({ isCommand }) => isCommand))
      return { inner: settle(head, frame, frame, true), promised: [] };
    say(reader, 'frame', head);
    const draft: Reader = { ...reader, reading: { operations: [], mentions: [] } };
    const inner = operate(draft, head, head.actions, head, frame, true);
    const named = aboutOf(head) === 'base' || frame.named === true;
    const promised = draft.reading.operations.map(({ target }) => target);
    const effective = commandDate(head.command.words) ?? frame.effective;
    return { inner: { ...inner, about, named, effective }, promised };
  };

  const settle = (sentence: Sentence, frame: Frame, last: Frame, hasItems: boolean): Frame => {
    const named = aboutOf(sentence);
    const about = named ?? frame.about;
    if (about === 'other' || (!named && isNamed(sentence))) return otherText(reader, sentence, hasItems);
    const item = !sentence.isCommand && frame.action && about === 'base' ? frame.action : undefined;
    if (about !== 'base') {
      // "… của các luật sau đây:": the items name the texts.
      const [action] = sentence.actions;
      if (isShared && !about && !hasItems && sentence.isCommand && action && action.targets.length > 0)
        notUnderstood(
          reader,
          sentence,
          {},
          'Tên văn bản sửa đổi nêu nhiều văn bản, lệnh này không nói rõ sửa văn bản nào',
        );
      return hasItems && sentence.isCommand && action
        ? { action: { action, sentence }, effective: commandDate(sentence.command.words) }
        : last;
    }
    const change = sentence.isCommand || (item && actsOn(sentence, item.action));
    if (!change) {
      if (sentence.quotations.length > 0)
        notUnderstood(reader, sentence, {}, 'Có nội dung trích dẫn nhưng không nhận ra lệnh sửa đổi');
      else if (named) mentionOnly(reader, sentence);
      else if (frame.action || (frame.named && speaksOfPlaces(sentence)))
        notUnderstood(reader, sentence, frame.path ?? {}, 'Không nhận ra lệnh sửa đổi trong câu này');
      return named ? { ...last, about: 'base', named: true } : last;
    }
    const actions = narrowActions(
      item ? itemActions(sentence, item.action) : sentence.actions,
      narrowedBehind(sentence, isOwn, base.document.meta.title ?? ''),
    );
    // The words that change stand in the item, or above it.
    const quoting =
      item && actions.every(({ phrases }) => phrases === item.action.phrases) ? item.sentence : sentence;
    const count = reading.operations.length;
    const inner = operate(reader, sentence, actions, quoting, frame, hasItems);
    const made = reading.operations.slice(count);
    if (made.length === 0 && !hasItems)
      notUnderstood(
        reader,
        sentence,
        inner.path ?? frame.path ?? {},
        'Không nhận ra lệnh sửa đổi trong câu này',
      );
    else if (made.length === 0) {
      say(reader, 'frame', sentence);
    } else if (made.every(({ kind }) => kind === 'not-understood')) {
      say(
        reader,
        'not-understood',
        sentence,
        made.map((each) => (each.kind === 'not-understood' ? each.reason : '')).join('; '),
      );
    } else say(reader, 'operation', sentence);
    const effective = commandDate(sentence.command.words) ?? frame.effective;
    if (effective) for (const each of made) each.effective = effective;
    return { ...inner, about: 'base', named: Boolean(named) || frame.named === true, effective };
  };

  for (const part of tree.children as LexNode[]) {
    if (part.type === 'body') walk(part as LexParent, start, [tree as LexNode]);
    else nameOnly(part, [], part.type === 'attachment' || part.type === 'appendix');
  }
  const dates = ownDates(amending.document);
  for (const operation of reading.operations) {
    const { anchor, words } = operation.command;
    const effective = operation.effective ?? commandDate(words) ?? dates.of(anchor);
    if (effective) operation.effective = effective;
  }
  return reading;
}

/** Is a paragraph the first below a heading, and not the rest of a heading that runs over the line? */
function isHeadOf({ blocks, text }: Sentence, next: LexNode): boolean {
  const [first] = blocks;
  return first?.type === 'heading' && !/[-,/]\s*$/u.test(text) && /^\s*\p{Lu}/u.test(lawText(next));
}

/** Is a place the same as another, or around it? */
const covers = (target: Target, other: Target): boolean =>
  stepsOf(target).every(({ type, num }) => other[type] === num) && target.attachment === other.attachment;

/** Words by which a list says what becomes of the texts in it. */
const changing = /sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|h[uủ][ỷy]\s+bỏ|hết\s+hiệu\s+lực|đính\s+chính/iu;

/** The name of a list or of a unit around it. */
const nameOf = (node: LexNode): string =>
  node.type === 'attachment' || node.type === 'appendix' ? ` ${node.title}` : '';

/** Which text does a sentence name? */
function aboutOf({ citations, others }: Sentence): Frame['about'] {
  const own = citations.filter(({ work }) => work.kind === 'instrument');
  const [other] = others.filter(({ work }) => work.kind === 'instrument');
  const [first] = own;
  if (!first || !other) return first ? 'base' : other && 'other';
  // "Luật Khác …, khoản 2 Điều 1 của Luật Thử nghiệm …": one command for several texts.
  return first.start < other.start || own.some(({ targets }) => targets.some((path) => !isEmpty(path)))
    ? 'base'
    : 'other';
}

/** Does a sentence under the name of the base quote words, or name places that nobody else is said to have? */
function speaksOfPlaces({ text, citations }: Sentence): boolean {
  return /["“]/u.test(text) || citations.some(({ work }) => work.kind === 'inherited');
}
