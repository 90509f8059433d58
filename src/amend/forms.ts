import { type CitationPath, isDivision, isParent, type LexNode, type LexParent } from '../lexast/index.ts';
import { plainWords } from '../lexast/text.ts';
import { findAttachment } from './find-place.ts';

/** A form as a run of blocks: "Mẫu số 05" on a line of its own and what follows, up to the next form. */
export interface FormRun {
  parent: LexParent;
  /** Index of the line that names it, and of the block after its last. */
  from: number;
  to: number;
}

const name = /^mẫu\s+(?:số\s+)?(\S+?)\s*[.:]?$/iu;

/** "Mẫu số 05", "MẪU 5": its number, "5". */
const formNumber = (words: string): string | undefined =>
  name
    .exec(words.trim())?.[1]
    ?.toLowerCase()
    .replace(/^0+(?=\d)/u, '');

/** Does a place name a form: "Mẫu số 05 Phụ lục I", "Mẫu số 05"? */
export const isForm = ({ item, attachment }: CitationPath): boolean =>
  attachment !== undefined && /^mẫu/iu.test(item ?? attachment);

/** Is a place an appendix, or a form in one? */
export const isAttached = ({ attachment, item, ...path }: CitationPath): boolean =>
  attachment !== undefined && Object.keys(path).length === 0 && (item === undefined || /^mẫu/iu.test(item));

const wordsOf = (node: LexNode): string =>
  node.type === 'paragraph' || node.type === 'heading' ? plainWords(node).trim() : '';

function runsIn(parent: LexParent): { number: string; run: FormRun }[] {
  const list = parent.children as LexNode[];
  const heads = list.flatMap((child, at) => {
    const number = formNumber(wordsOf(child));
    return number === undefined ? [] : [{ number, at }];
  });
  return heads.map(({ number, at }, index) => ({
    number,
    run: { parent, from: at, to: heads[index + 1]?.at ?? list.length },
  }));
}

/** A line of the list of contents that many appendices begin with: "Mẫu số 02 ⏎ Văn bản đăng ký". */
const isEntry = ({ parent, from, to }: FormRun): boolean => {
  const blocks = (parent.children as LexNode[]).slice(from + 1, to);
  return !blocks.some((block) => isDivision(block)) && blocks.map(wordsOf).join(' ').length < longestEntry;
};

const longestEntry = 200;

/** The form at a place: of one appendix, or of the text where no appendix is named; `undefined` where two are alike. */
export function findForm(tree: LexNode, path: CitationPath): FormRun | undefined {
  const wanted = formNumber(path.item ?? path.attachment ?? '');
  if (wanted === undefined || !isParent(tree)) return undefined;
  const around = path.item === undefined ? undefined : findAttachment(tree, path.attachment ?? '')?.node;
  if (path.item !== undefined && !around) return undefined;
  const parents = around
    ? [around]
    : (tree.children as LexNode[]).filter(({ type }) => type === 'appendix' || type === 'attachment');
  const found = parents.flatMap((parent) =>
    isParent(parent) ? runsIn(parent).filter(({ number }) => number === wanted) : [],
  );
  const forms = found.length > 1 ? found.filter(({ run }) => !isEntry(run)) : found;
  // Two forms of one number, and nobody says which: none is taken.
  return forms.length === 1 ? forms[0]?.run : undefined;
}

/** The form of an appendix that the next number follows: after it a form may be added; nothing where that is not sure. */
export function formBefore(around: LexNode, name: string): FormRun | undefined {
  const wanted = formNumber(name);
  if (wanted === undefined || !/^\d+$/u.test(wanted) || !isParent(around)) return undefined;
  const runs = runsIn(around).filter(({ run }) => !isEntry(run));
  const before = runs.filter(({ number }) => number === String(Number(wanted) - 1));
  const next = runs[runs.findIndex((each) => each === before[0]) + 1];
  const fits = next === undefined || Number.parseInt(next.number, 10) > Number(wanted);
  return before.length === 1 && fits ? before[0]?.run : undefined;
}
