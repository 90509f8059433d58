import { type Document, isParent, lawText, type LexNode, type Reference } from '../lexast/index.ts';
import { withPlainD } from '../lexast/plain-d.ts';
import { plainWords } from '../lexast/text.ts';
import { walk } from '../lexast/walk.ts';

/** What one instrument does to the validity of another. */
export type ValidityKind = 'thay-the' | 'bai-bo' | 'sua-doi' | 'dinh-chinh' | 'ngung';

/** A statement of a text about the validity of an instrument. */
export interface ValidityStatement {
  kind: ValidityKind;
  /** Id of the instrument that does it; absent where it is the text itself. */
  by?: string;
  /** Id of the instrument it is done to. */
  to: string;
  /** Is the whole instrument meant, and not a place in it? */
  whole: boolean;
  /** Anchor of the nearest unit that has one. */
  anchor: string;
}

/** Words that do something to an instrument named after them, and what: "thay thế Nghị định số 39/2022/NĐ-CP". */
const verbs: readonly (readonly [RegExp, ValidityKind])[] = [
  [/thay thế/giu, 'thay-the'],
  [/b[ãa]i b[ỏo]|h[ủu]y bỏ/giu, 'bai-bo'],
  [/sửa đổi,?(?: và)? bổ sung|sửa đổi/giu, 'sua-doi'],
  [/đính chính/giu, 'dinh-chinh'],
  [/(?:tạm )?ngưng hiệu lực/giu, 'ngung'],
];

/**
 * After the verb: only words of the old text change ("thay thế cụm từ …"), a name ("Luật sửa đổi, bổ sung …"), or it is
 * done by what is named next ("được thay thế bằng Nghị định …").
 */
const partOnly =
  /^\s*(?:một số )?(?:cụm từ|từ|chữ|dấu|nội dung|tên|mẫu|biểu|phụ lục|danh mục|bảng|đoạn)(?!\p{L})/iu;
const passive = /^\s*(?:,\s*)?(?:bởi|bằng|tại|theo|trong)(?!\p{L})/iu;
const ends = /^[^.;]{0,220}?h[ếê]t hiệu lực(?! một phần)/iu;
const lawName = /(?:^|[^\p{L}])(?:luật|bộ luật|pháp lệnh)\s+$/iu;
const selfDoes =
  /(?:nghị định|thông tư|nghị quyết|quyết định|luật|bộ luật|pháp lệnh|chỉ thị|quy chế|quy định)(?: liên tịch)? này/iu;
const effect = /hiệu lực|điều khoản (?:thi hành|chuyển tiếp)|tổ chức thực hiện|bãi bỏ|thay thế/iu;

interface Line {
  text: string;
  references: { node: Reference; start: number; end: number }[];
}

/**
 * What a text says of the validity of others: "Nghị định này … thay thế Nghị định số 39/2022/NĐ-CP". Only what is stated
 * in the articles counts: words quoted from an amended text, and stories of the preamble, are not its own doing; the
 * passive "Luật A được sửa đổi bởi Luật B" is a statement about B and is read everywhere.
 *
 * @param tree with its references resolved
 */
export function validityStatements(tree: Document): ValidityStatement[] {
  const found = new Map<string, ValidityStatement>();
  const headings = headingReader();
  let lead = '';
  walk(tree, (node, ancestors) => {
    if (node.type !== 'paragraph' && node.type !== 'basis') return;
    const around = ancestors as readonly LexNode[];
    const line = lineOf(node);
    const isBody = around.some(({ type }) => type === 'body');
    // "… thay thế các văn bản sau:" speaks for the points that follow.
    const isListed = around.at(-1)?.type === 'point' || around.at(-1)?.type === 'clause';
    if (!isListed) lead = '';
    const before = lead;
    if (/:\s*$/u.test(line.text)) lead = line.text;
    if (line.references.length === 0) return;
    const anchor =
      (around.findLast((each) => 'id' in each && each.id) as { id: string } | undefined)?.id ?? '';
    for (const statement of statementsIn(line, isBody, isBody && isListed ? before : '', headings(around))) {
      const whole = { ...statement, anchor };
      found.set(JSON.stringify([whole.kind, whole.by, whole.to, whole.whole]), whole);
    }
  });
  return [...found.values()];
}

function lineOf(node: LexNode): Line {
  const line: Line = { text: '', references: [] };
  for (const child of isParent(node) ? (node.children as LexNode[]) : []) {
    const start = line.text.length;
    line.text += withPlainD(lawText(child)).replace(/\s+/gu, ' ');
    if (child.type === 'reference') line.references.push({ node: child, start, end: line.text.length });
  }
  return line;
}

type Found = Omit<ValidityStatement, 'anchor'>;

function statementsIn(line: Line, isBody: boolean, lead: string, headings: string): Found[] {
  const found: Found[] = [];
  const headed = `${lead} ${headings}`;
  for (const [index, { node, start, end }] of line.references.entries()) {
    if (node.status !== 'resolved' || isQuoted(line.text, start)) continue;
    const previous = line.references[index - 1];
    // "Luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số 87/2025/QH15"
    const between = previous ? line.text.slice(previous.end, start) : '';
    const doneBy =
      /^[^.;]{0,120}?(?:đã )?được (thay thế|sửa đổi(?:,? bổ sung)?|đính chính|bãi bỏ)[^.;]{0,80}?(?:bởi|bằng|theo)\s*$/iu.exec(
        between,
      );
    if (previous && doneBy) {
      const kind = kindOf(doneBy[1] ?? '');
      const by = onlyId(node);
      for (const { id, path } of previous.node.targets)
        if (by && kind && id) found.push({ kind, by, to: id, whole: isWhole(path) });
      continue;
    }
    if (!isBody) continue;
    const sentence = sentenceBefore(line.text, start);
    const own = `${lead} ${sentence}`;
    const does = verbBefore(own);
    const isOwn =
      selfDoes.test(own) ||
      effect.test(headed) ||
      /^\s*(?:\p{L}\)|\d+[.)])?\s*(?:thay thế|bãi bỏ|hủy bỏ)/iu.test(sentence);
    const kind = does && isOwn ? does : ends.test(line.text.slice(end)) ? 'bai-bo' : undefined;
    if (!kind) continue;
    for (const { id, path } of node.targets) if (id) found.push({ kind, to: id, whole: isWhole(path) });
  }
  return found;
}

const isWhole = (path: Reference['targets'][number]['path']): boolean => Object.keys(path).length === 0;
const onlyId = ({ targets }: Reference) => (targets.length === 1 ? targets[0]?.id : undefined);
const kindOf = (words: string) => verbs.find(([verb]) => new RegExp(verb.source, 'iu').test(words))?.[1];

function headingsOf(node: LexNode): string {
  const children = isParent(node) ? (node.children as LexNode[]) : [];
  const words = children.filter(({ type }) => type === 'heading').map(plainWords);
  return words.join(' ');
}

/** Reads the headings of what stands around a place; those of each once, since a body may have ten thousand articles. */
function headingReader(): (around: readonly LexNode[]) => string {
  const known = new Map<LexNode, string>();
  return (around) => {
    for (const node of around) if (!known.has(node)) known.set(node, headingsOf(node));
    return around.map((node) => known.get(node)).join(' ');
  };
}

/** The sentence up to a place. The dot of "Điều 2." or "TP." ends none: the next word begins with a capital and a verb stands before. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(0, at);
  const cut = Math.max(before.lastIndexOf('; '), before.search(/(?<=\p{L}{3}|\d{4})\. (?=\p{Lu}[^.]*$)/u));
  return before.slice(cut + 1);
}

/** The last verb before a place that is about what is named there. */
function verbBefore(text: string): ValidityKind | undefined {
  let last: { kind: ValidityKind; end: number; start: number } | undefined;
  for (const [verb, kind] of verbs) {
    for (const match of text.matchAll(verb)) {
      if (last && match.index < last.start) continue;
      last = { kind, start: match.index, end: match.index + match[0].length };
    }
  }
  if (!last) return undefined;
  const after = text.slice(last.end);
  const isName = lawName.test(text.slice(0, last.start));
  const isDone = /được\s+$/iu.test(text.slice(0, last.start));
  return isName || isDone || partOnly.test(after) || passive.test(after) ? undefined : last.kind;
}

/** Inside quotation marks stand the words of another text. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const opened = (before.match(/“/gu) ?? []).length > (before.match(/”/gu) ?? []).length;
  return opened || (before.match(/"/gu) ?? []).length % 2 === 1;
}
