import { type Mark, type MarkKind, marksOf } from '../marks/index.ts';
import { follows, type Following, type Place } from '../sequence.ts';
import type { Block } from '../types.ts';
import { callsForNumber, endsOpen } from '../words.ts';

/** The text that a block stands in: the instrument, an attachment or a quotation. */
export interface Surroundings {
  /** Is it a quotation? */
  quoted: boolean;
  /** Has it had a unit yet? */
  begun: boolean;
  /** Does the source leave out text since its last unit? */
  cut: boolean;
  /** The words before the block. */
  lastText: string;
  /** Number of the last unit of a kind that is still open. */
  openNumber(kind: MarkKind): string | undefined;
}

/** All that a rule may ask where a block begins with what looks like the mark of a unit. */
export interface UnitContext extends Surroundings {
  mark: Mark;
  block: Block;
  following: Block | undefined;
  /** Last unit of the list that the mark would go on with. */
  last: Place | undefined;
  order: Following;
  /** Words behind the mark on its line. */
  rest: string;
  /** The words before the block; none at the beginning of a quotation, whose words go on with nothing. */
  before: string;
  /** Is the mark printed as such marks are, or alone on its line above the words of its unit? */
  regular: boolean;
  /** Is it the very number that must come here? */
  exact: boolean;
  /** Do the words before end within a sentence: "… theo quy định tại"? */
  endsOpen: boolean;
  /** The same, and nothing about the mark outweighs it. */
  goesOn: boolean;
}

/** `certain`: the mark opens a unit; `doubtful`: it does, out of the sequence; nothing: it is words. */
export type Verdict = 'certain' | 'doubtful' | undefined;
export type UnitRule = (context: UnitContext) => Verdict;

/** Marks that have a stop of their own when they are regular: no citation is written so. */
export const stops: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'article',
  'clause',
  'point',
  'roman',
  'capital',
]);

const capitalFirst = /^["“]?\p{Lu}/u;

/** Gather what is known of a block that begins with a mark. */
export function unitContext(
  mark: Mark,
  block: Block,
  following: Block | undefined,
  last: Place | undefined,
  around: Surroundings,
): UnitContext {
  const rest = block.text.slice(mark.length);
  const opensQuotation = around.quoted && !around.begun;
  const before = opensQuotation ? '' : around.lastText;
  const order = follows(mark, last);
  // "2." alone on its line above the words of the clause.
  const words = rest === '' ? (following?.text ?? '') : rest;
  const regular = mark.regular || (rest === '' && capitalFirst.test(words));
  const exact =
    order === 'next' ||
    (order === 'first' && !last) ||
    opensQuotation ||
    // Quoted units begin wherever the amended text is changed.
    (around.quoted && !last && block.apart && regular);
  const open = endsOpen(before);
  // "3. Nội dung" next in its list is a unit whatever word stands before it; "khoản 3 Điều này" is none.
  const standsOut = () => exact && regular && stops.has(mark.kind) && capitalFirst.test(words);
  return {
    ...around,
    mark,
    block,
    following,
    last,
    order,
    rest,
    before,
    regular,
    exact,
    endsOpen: open,
    goesOn: open && (!standsOut() || callsForNumber(before)),
  };
}

/** Is a mark printed as marks are, or alone on its line above its words? */
export const isPlain = (mark: Mark, { text }: Block): boolean => mark.regular || mark.length === text.length;

/** Do words go on with a sentence: in small letters, or behind its comma? */
const goesOnSmall = /^[\p{Ll},;)]/u;

/** Does a block go on with the sentence before it, in small letters and without a mark of its own? */
export const runsOn = (block: Block): boolean => goesOnSmall.test(block.text) && marksOf(block).length === 0;

/** Are the words behind "Chương II" or "Điều 5" those of a sentence that cites it: "Điều 5 của …", "Chương II ⏎ và …"? */
export const isCited = ({ rest, following }: UnitContext): boolean =>
  goesOnSmall.test(rest) || (rest === '' && following !== undefined && runsOn(following));
