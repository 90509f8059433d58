import type { Block as LexBlock, Division, DivisionType, Heading, Quotation } from '../lexast/index.ts';
import { gap, marker, paragraph } from '../lexast/index.ts';
import { dashMark, marksOf, readMarks, readUnusual, type Mark, type MarkKind } from './marks/index.ts';
import { furniture, phrasing } from './phrasing.ts';
import { hasQuotes, opensQuote, quoteDepth } from './quotes.ts';
import { follows, type Place } from './sequence.ts';
import { formName } from './form-name.ts';
import { isGap } from './gaps.ts';
import type { Block, Report } from './types.ts';
import { TableBuilder } from './table.ts';
import { isCapitals } from './letters.ts';
import { isPlain, judgeMark, runsOn, stops, type Surroundings, unitContext } from './units/index.ts';
import { amending, endsClosed, endsOpen } from './words.ts';

const types: Record<MarkKind, DivisionType> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  subsection: 'subsection',
  capital: 'part',
  roman: 'section',
  article: 'article',
  clause: 'clause',
  decimal: 'item',
  point: 'point',
  tiet: 'item',
  star: 'item',
  dash: 'item',
  plus: 'item',
  bullet: 'item',
};

/** How deep a unit stands; a unit closes every open one that stands as deep or deeper. */
const depths: Record<MarkKind, number> = {
  part: 10,
  chapter: 20,
  section: 30,
  subsection: 40,
  capital: 44,
  roman: 46,
  article: 50,
  clause: 70,
  decimal: 80,
  point: 90,
  tiet: 100,
  star: 105,
  dash: 110,
  plus: 120,
  bullet: 130,
};

interface OpenDivision extends Place {
  node: Division;
  kind: MarkKind;
  depth: number;
}

/** One text with a numbering of its own: the instrument, an attachment, or a quotation in it. */
interface Frame {
  children: LexBlock[];
  open: OpenDivision[];
  /** Last article of this text: articles count through all chapters. */
  article: Place | undefined;
  /** Last chapter of this text: in codes chapters count through all parts. */
  chapter?: Place;
  /** Set after a place where the source leaves out text, until the next unit. */
  cut?: boolean;
  /** Last unit of each kind under the current parent, also after it was closed. */
  seen: boolean;
  quotes: number;
  quotation?: Quotation;
}

const makeFrame = (children: LexBlock[], quotation?: Quotation): Frame =>
  quotation
    ? { children, open: [], article: undefined, seen: false, quotes: 0, quotation }
    : { children, open: [], article: undefined, seen: false, quotes: 0 };

/** Quotations in quotations go no deeper than this in print; in damaged texts they would go on for ever. */
const deepestQuotation = 3;

/** How many quotations are open after a block, when so many are before it. */
const depthAfter = (block: Block, before: number): number =>
  hasQuotes(block) ? quoteDepth(block.text, before).depth : before;

const isNumbered = (mark: Mark) =>
  mark.kind === 'article' || mark.kind === 'clause' || mark.kind === 'chapter';

/** Spelling of a number in brackets, or without a stop: it may be one of a list in the sentence, or of a table. */
const inSentence = /^1(?:\(|$)/u;

/** The clause or point that a member of a list begins with, as a slip. */
function behindDash(text: string): Mark | undefined {
  const dash = dashMark(text);
  if (!dash) return undefined;
  const rest = text.slice(dash.length);
  const usual = readMarks(rest).find(
    ({ kind, damage }) => !damage && (kind === 'clause' || kind === 'point'),
  );
  const mark = usual ?? readUnusual(rest)?.mark;
  if (!mark || !/^["“]?\p{Lu}/u.test(rest.slice(mark.length))) return undefined;
  return { ...mark, length: mark.length + dash.length, regular: false, damage: 'slip' };
}

/** Do amending words name a unit: "Sửa đổi điểm c khoản 1 Điều 5 như sau:"? */
const named = ({ kind, num }: Mark, words: string): boolean =>
  new RegExp(
    `(?<!\\p{L})${kind === 'point' ? 'điểm' : 'khoản'} (?:[^;.]*\\s)?${num}(?![\\p{L}\\d])`,
    'iu',
  ).test(words.slice(-120));

/** A decision about one block: the mark that opens a division, and what is doubtful about it. */
interface Decision {
  mark: Mark;
  depth: number;
  doubt?: { reason: string; ruleId: string };
}

/**
 * Turn the paragraphs of a body into divisions, by what their marks look like and by what the sequence and the
 * units around them allow.
 */
export class Outline {
  readonly children: LexBlock[] = [];
  private readonly frames: Frame[] = [makeFrame(this.children)];
  private readonly source: string;
  private readonly report: Report;
  /** The block whose words are not yet in the tree: a later one may still belong to its paragraph. */
  private waiting: { block: Block; from: number; head: Division | undefined; depth: number } | undefined;
  /** Furniture behind those words: it stands inside their paragraph when that goes on, else below it. */
  private printed: Block[] = [];
  private lastText = '';
  /** The table whose cells are being read. */
  private table: TableBuilder | undefined;

  private readonly hasForms: boolean;

  /** @param hasForms set for an appendix, where "Mẫu số 02" on a line of its own begins a form */
  constructor(source: string, report: Report, hasForms = false) {
    this.source = source;
    this.report = report;
    this.hasForms = hasForms;
  }

  /** The units of one form end where the next begins: each counts from its own 1. */
  private leaveForm(): void {
    this.flush(true);
    Object.assign(this.frame, { open: [], article: undefined, seen: false });
  }

  /** Would this block open a division here? */
  opens(block: Block, following: Block | undefined): boolean {
    return this.decide(block, following) !== undefined;
  }

  /** Add the next block. */
  add(block: Block, following: Block | undefined): void {
    if (!block.cell) this.table = undefined;
    // A ruled line inside a cell stays in it: the table goes on.
    if (block.furniture && !block.cell) {
      this.printed.push(block);
      if (!this.waiting) this.flush();
      return;
    }
    if (block.note) {
      this.flush();
      this.container().push(paragraph(phrasing(block, this.source), 'footnote'));
      return;
    }
    if (block.cell) {
      this.flush();
      this.addCell(block, block.cell.table);
      return;
    }
    if (isGap(block.text)) {
      this.flush();
      const node = gap('');
      node.children = phrasing(block, this.source);
      this.container().push(node);
      this.frame.cut = true;
      return;
    }
    if (this.closesQuotation()) this.flush();
    if (this.beginsQuotation(block)) {
      this.flush();
      const quotation: Quotation = { type: 'quotation', children: [] };
      this.container().push(quotation);
      this.frames.push(makeFrame(quotation.children, quotation));
    }
    if (this.hasForms && this.frames.length === 1 && formName.test(block.text) && !endsOpen(this.lastText)) {
      this.leaveForm();
    }
    this.leaveUnclosed(block, following);
    const decision = this.decide(block, following);
    if (!decision && !block.apart && this.waiting) {
      const { block: before } = this.waiting;
      before.runs.push(...this.printed.flatMap(({ runs }) => runs), ...block.runs);
      this.printed = [];
      before.end = block.end;
      before.quotes = hasQuotes(before) || hasQuotes(block);
      before.text = `${before.text} ${block.text}`;
      this.waiting.depth = depthAfter(block, this.waiting.depth);
      this.lastText = block.text;
      return;
    }
    if (!decision) this.doubtMark(block);
    this.flush(decision !== undefined && decision.depth <= depths.article);
    const from = decision ? this.markEnd(block, decision.mark.length) : block.start;
    const head = decision ? this.open(block, decision, from) : undefined;
    // The rest of a sentence that a note at the foot of a page broke stays where it began.
    if (!head && !(runsOn(block) && !endsClosed(this.lastText))) this.leaveLists();
    this.waiting = { block, from, head, depth: depthAfter(block, this.frame.quotes) };
    this.lastText = block.text;
  }

  private addCell(block: Block, index: number): void {
    if (this.table?.index !== index) {
      this.table = new TableBuilder(index);
      this.container().push(this.table.node);
    }
    this.table.add(block, this.source);
    this.lastText = block.text;
    this.lastBlock = block;
    this.settleQuotes(depthAfter(block, this.frame.quotes));
  }

  /** Put the last words in the tree and close what is open. */
  finish(): LexBlock[] {
    this.flush(true);
    const last = this.frames.at(-1);
    if (last?.quotation && this.lastBlock) {
      this.report(
        'A quotation is not closed: no closing quotation mark before the end of the text. Compare with the print',
        'unclosed-quotation',
        this.lastBlock.start,
      );
    }
    return this.children;
  }

  private lastBlock: Block | undefined;

  private get frame(): Frame {
    return this.frames.at(-1) as Frame;
  }

  private container(): LexBlock[] {
    const frame = this.frame;
    return (frame.open.at(-1)?.node.children as LexBlock[] | undefined) ?? frame.children;
  }

  /** Offset in the source where the words after a mark begin; the mark is measured in reading text. */
  private markEnd(block: Block, length: number): number {
    const printed = block.text.slice(0, length);
    let at = block.start;
    if (this.source.startsWith(printed, at)) at += length;
    else {
      const mark = printed.replace(/\s+/g, '');
      let matched = 0;
      while (matched < mark.length && at < block.end) {
        if (/\S/.test(this.source[at] ?? '')) matched += 1;
        at += 1;
      }
    }
    while (at < block.end && /\s/.test(this.source[at] ?? '')) at += 1;
    return at;
  }

  private beginsQuotation(block: Block): boolean {
    if (!opensQuote(block.text) || this.frames.length > deepestQuotation) return false;
    const { depth, closedAt } = quoteDepth(block.text);
    const whole =
      closedAt === undefined ? depth > 0 : /^[\s.;,:"”“]*(?:và|hoặc)?$/u.test(block.text.slice(closedAt));
    if (!whole) return false;
    const marked = marksOf(block).some(
      (mark) => isPlain(mark, block) && !/^[•·*+–-]/.test(block.text.slice(1)),
    );
    return marked || /:\s*$/.test(this.lastText) || this.afterQuotation;
  }

  private afterQuotation = false;

  /**
   * Close a quotation whose closing mark is missing: the next unit goes on with the numbering outside it, and
   * not, or less likely, with the numbering inside.
   */
  private leaveUnclosed(block: Block, following: Block | undefined): void {
    const inside = this.frames.at(-1);
    const outside = this.frames.at(-2);
    if (!inside?.quotation || !outside || !inside.seen) return;
    const within = this.decide(block, following);
    this.frames.pop();
    const [mark] = marksOf(block);
    const numbered = mark && (mark.regular || mark.kind === 'article') && block.apart;
    const without = numbered ? this.decide(block, following) : undefined;
    this.frames.push(inside);
    if (!without || without.doubt || !isNumbered(without.mark)) return;
    const rest = block.text.slice(without.mark.length);
    const amends = amending.test(rest === '' ? (following?.text ?? '') : rest);
    const ended = /[”"»]\s*[.;,]*$/u.test(this.lastText);
    const better = within === undefined || within.doubt !== undefined ? amends || ended : amends && ended;
    if (!better) return;
    this.report(
      `A quotation is not closed: ${without.mark.label ?? 'number'} ${without.mark.num} goes on with the numbering outside it. Compare with the print`,
      'unclosed-quotation',
      block.start,
    );
    this.flush();
    if (this.frames.at(-1) === inside) this.frames.pop();
    this.afterQuotation = false;
  }

  private decide(block: Block, following: Block | undefined): Decision | undefined {
    if (block.row !== undefined) return undefined;
    const listed = this.listed(block);
    for (const mark of listed ? [listed, ...marksOf(block)] : marksOf(block)) {
      const decision = this.judge(mark, block, following);
      if (decision) return decision;
    }
    const slip = this.slip(block, following);
    return slip && this.judge(slip, block, following);
  }

  /**
   * "3: Hai" next behind "2.", "b, Hai" next behind "a)": a slip of the pen in a list whose other marks are usual. The first
   * of a list is one where the next is usual, and the first of a quotation where the amending words name it.
   */
  private slip(block: Block, following: Block | undefined): Mark | undefined {
    if (!block.apart) return undefined;
    const { mark, spelling = '' } = readUnusual(block.text) ?? {};
    if (!mark || !/^["“]?\p{Lu}/u.test(block.text.slice(mark.length))) return undefined;
    return this.proves(mark, spelling, following) ? { ...mark, regular: false, damage: 'slip' } : undefined;
  }

  /** "- b) Hai", "- b, Hai" next behind "a) Một", and behind no "- a)": the dash is a slip, or of a program that made a list of it. */
  private listed(block: Block): Mark | undefined {
    const mark = block.apart ? behindDash(block.text) : undefined;
    if (!mark || !endsClosed(this.lastText) || behindDash(this.lastText)) return undefined;
    const last = this.lastOf(mark, this.depthOf(mark));
    return last && follows(mark, last) === 'next' ? mark : undefined;
  }

  private proves(mark: Mark, spelling: string, following: Block | undefined): boolean {
    if (this.frame.quotation && !this.frame.seen) return named(mark, this.lastText);
    if (inSentence.test(spelling)) return false;
    const last = this.lastOf(mark, this.depthOf(mark));
    if (last) return follows(mark, last) === 'next' && endsClosed(this.lastText);
    const next = following ? marksOf(following) : [];
    return mark.value === 1 && next.some(({ kind, value }) => kind === mark.kind && value === 2);
  }

  private judge(mark: Mark, block: Block, following: Block | undefined): Decision | undefined {
    const depth = this.depthOf(mark);
    const last = this.lastOf(mark, depth);
    const verdict = judgeMark(unitContext(mark, block, following, last, this.surroundings()));
    if (!verdict) return undefined;
    return verdict === 'certain' ? { mark, depth } : { mark, depth, doubt: this.sequenceDoubt(mark, last) };
  }

  private surroundings(): Surroundings {
    const { quotation, seen, cut = false, open } = this.frame;
    return {
      quoted: quotation !== undefined,
      begun: seen,
      cut,
      lastText: this.lastText,
      openNumber: (kind) => open.findLast((unit) => unit.kind === kind)?.node.num,
    };
  }

  /** Say of a line that begins like a unit, and was read as words, that it may be one: "III. …" where no II stands. */
  private doubtMark(block: Block): void {
    if (block.row !== undefined) return;
    const usual = marksOf(block).find(({ kind }) => stops.has(kind) || kind === 'chapter');
    const unusual = usual ? undefined : readUnusual(block.text);
    const mark = usual ?? (inSentence.test(unusual?.spelling ?? '') ? undefined : unusual?.mark);
    const rest = mark ? block.text.slice(mark.length) : '';
    if (!mark || !/^["“]?[\p{Lu}\d]/u.test(rest)) return;
    const isNext = () => block.apart && follows(mark, this.lastOf(mark, this.depthOf(mark))) === 'next';
    if ((!usual || mark.damage === 'word' || (!mark.regular && !mark.label)) && !isNext()) return;
    this.report(
      `"${block.text.slice(0, 40)}" begins like a unit, and does not go on with the numbers before it: it was read as words of what stands above. Compare with the print`,
      'mark-not-taken',
      block.start,
    );
  }

  private sequenceDoubt(mark: Mark, last: Place | undefined): { reason: string; ruleId: string } {
    const name =
      { article: 'Điều', clause: 'Khoản', point: 'Điểm' }[mark.kind as string] ?? mark.label ?? 'Unit';
    const after = last ? `after number ${last.value}${last.suffix} of its list` : 'as the first of its list';
    return {
      reason: `${name} ${mark.num} stands ${after}: a unit is missing, repeated or misread. Compare with the print`,
      ruleId: `${types[mark.kind]}-sequence`,
    };
  }

  /** Roman levels stand above articles in a text that has them there, and below an article that holds them. */
  private depthOf(mark: Mark): number {
    if (mark.kind !== 'roman' && mark.kind !== 'capital') return depths[mark.kind];
    const open = this.frame.open.findLast((unit) => unit.kind === mark.kind);
    if (open && follows(mark, open) === 'next') return open.depth;
    const inArticle = this.frame.open.some((unit) => unit.kind === 'article');
    return inArticle ? depths[mark.kind] + 16 : depths[mark.kind];
  }

  private lastOf(mark: Mark, depth: number): Place | undefined {
    const { open, article, chapter } = this.frame;
    if (mark.kind === 'article') return article;
    // A unit under a smaller or equal depth closes the list: only open units of the kind count, above no shallower one.
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const unit = open[at] as OpenDivision;
      if (unit.kind === mark.kind) return unit;
      if (unit.depth < depth) break;
    }
    return mark.kind === 'chapter' && chapter && mark.value > 1 ? chapter : undefined;
  }

  /** @param end offset where the words after the mark begin */
  private open(block: Block, { mark, depth, doubt }: Decision, end: number): Division {
    const frame = this.frame;
    if (doubt) this.report(doubt.reason, doubt.ruleId, block.start);
    if (mark.damage === 'misread' || mark.damage === 'roman')
      this.report(
        `The number printed as "${block.text.slice(0, mark.length).trim()}" was read as ${mark.num}, by its place in the sequence. Compare with the print`,
        'misread-number',
        block.start,
      );
    if (mark.damage === 'word')
      this.report(
        `"${block.text.slice(0, 40)}" was read as ${mark.label ?? ''} ${mark.num}, by its place in the sequence, and its word is misspelt. Compare with the print`,
        'misprinted-word',
        block.start,
      );
    if (mark.damage === 'slip')
      this.report(
        `"${block.text.slice(0, 40)}" was read as ${mark.kind === 'point' ? 'điểm' : 'khoản'} ${mark.num}, by its place in the list, and is not numbered as its neighbours are. Compare with the print`,
        'unusual-number',
        block.start,
      );
    while ((frame.open.at(-1)?.depth ?? -1) >= depth) frame.open.pop();
    const node: Division = { type: types[mark.kind], num: mark.num, children: [] };
    if (mark.label) node.label = mark.label;
    node.children.push(marker(this.source.slice(block.start, end)));
    this.container().push(node);
    frame.open.push({ node, kind: mark.kind, depth, value: mark.value, suffix: mark.suffix });
    if (mark.kind === 'chapter') frame.chapter = { value: mark.value, suffix: mark.suffix };
    frame.cut = false;
    if (mark.kind === 'article') frame.article = { value: mark.value, suffix: mark.suffix };
    frame.seen = true;
    return node;
  }

  /** Words without a mark after the members of a list belong to what the list stands in. */
  private leaveLists(): void {
    const { open } = this.frame;
    while ((open.at(-1)?.depth ?? 0) >= depths.star) open.pop();
  }

  /** @param last whether nothing more comes in the open article */
  private flush(last = false): void {
    this.writeWaiting(last);
    for (const { furniture: kind, start, end } of this.printed)
      if (kind) this.container().push(furniture(kind, this.source.slice(start, end)));
    this.printed = [];
  }

  private writeWaiting(last: boolean): void {
    if (!this.waiting) return;
    const { block, from, head, depth } = this.waiting;
    this.waiting = undefined;
    this.lastBlock = block;
    const words = phrasing(block, this.source, from);
    if (words.length > 0) {
      const container = this.container();
      const titled = head ?? this.untitled(container);
      if (titled && this.isHeading(titled, block, head !== undefined, last)) {
        const heading: Heading = { type: 'heading', children: words };
        (container as (LexBlock | Heading)[]).push(heading);
      } else container.push(paragraph(words));
    }
    this.settleQuotes(depth);
  }

  /** The division whose mark stood alone on its line, when nothing but its mark is in it yet. */
  private untitled(container: LexBlock[]): Division | undefined {
    const node = this.frame.open.at(-1)?.node;
    if (!node || (node.children as unknown) !== container) return undefined;
    // The end of a page may stand between "Chương IV" and its heading.
    return container.every(({ type }, at) => at === 0 || type === 'furniture') ? node : undefined;
  }

  private isHeading(node: Division, block: Block, sameLine: boolean, last: boolean): boolean {
    switch (node.type) {
      case 'part':
      case 'chapter':
      case 'subsection':
        return true;
      case 'section':
        return node.label !== undefined || isCapitals(block.text) || !/[.;:]$/.test(block.text);
      case 'article': {
        // The mark of a note behind the full stop is no word of the sentence.
        const text = block.text.replace(/(?<=[.;:]\s?)\[\d{1,3}\]$|(?<=[\p{L})”"][.;:])\d{1,3}$/u, '');
        // What is all of an article is its text, not its title.
        if (/[;:]$/.test(text) || (last && (!sameLine || text.length > 60 || /[.!]$/.test(text))))
          return false;
        if (text.endsWith('.')) return sameLine && text.length < 90;
        return text.length < 500;
      }
      default:
        return false;
    }
  }

  /** Do the words that wait end the quotation they stand in? */
  private closesQuotation(): boolean {
    return this.waiting !== undefined && this.frame.quotation !== undefined && this.waiting.depth === 0;
  }

  private settleQuotes(depth: number): void {
    const frame = this.frame;
    this.afterQuotation = false;
    if (!frame.quotation) return;
    frame.quotes = depth;
    if (frame.quotes === 0) {
      this.frames.pop();
      this.afterQuotation = true;
    }
  }
}
