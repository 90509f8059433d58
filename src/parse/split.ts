import { cut } from './flow.ts';
import { marksOf, type MarkKind } from './marks/index.ts';
import { hasQuotes } from './quotes.ts';
import type { Block, Report } from './types.ts';

/** Where amending words end and the quoted text they introduce begins with a unit of its own. */
const quotedUnit =
  /(?:như sau|sau đây)\s*:?\s*(?=[“‟„"](?:Điều\s+\d|\d{1,3}[a-zđ]?\s?[.,)]\s|[a-zđ]\d?\)\s))/giu;
/** Where a quotation ends and the next clause of the amending text begins. */
const nextClause =
  /[”"»]\s?[.;,]{0,2}\s+(?=\d{1,2}[.,]\s+(?:Điều|Khoản|Điểm|Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Bỏ|Tên)(?!\p{L}))/gu;
/** Where an article begins after a heading on the same line. */
const article = /\s(?=(?:Điều|ĐIỀU)\s+\d{1,3}[a-z]?\.\s+\p{Lu})/gu;

const headings: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
]);

/** Where a whole article follows a finished sentence on the same line. */
const nextArticle = /(?:[.;:”"]|\.\/\.)\s+(?=Điều\s+\d{1,3}[a-z]?\s?\.\s+\p{Lu})/gu;

const articleSeam = /[.;:”"/]\s+Điều \d/;

/** May an article stand inside a text? Few texts name one in mid-line, which is quick to see. */
const mayHoldArticle = (text: string): boolean => text.includes('Điều ', 1) && articleSeam.test(text);

/** More units than this on one line and their marks can no longer be told from citations. */
const most = 3;

/**
 * Part units that the source runs together in one paragraph, where amending words, a closed quotation or a
 * heading show the seam.
 */
export function splitRunTogether(block: Block, source: string, report: Report): Block[] {
  if (block.furniture || block.cell || block.row !== undefined) return [block];
  const [mark] = marksOf(block);
  const headed = mark !== undefined && headings.has(mark.kind);
  const holdsArticle = mayHoldArticle(block.text);
  const quotes = hasQuotes(block);
  if (!headed && !holdsArticle && !quotes) return [block];
  const text = source.slice(block.start, block.end);
  const seams = new Set<number>();
  for (const rule of quotes ? [quotedUnit, nextClause] : []) {
    for (const match of text.matchAll(rule)) seams.add(match.index + match[0].length);
  }
  if (headed && mark.kind !== 'article') {
    const first = article.exec(text);
    article.lastIndex = 0;
    if (first) seams.add(first.index + 1);
  }
  if (mark?.kind === 'article' && block.text.includes(' 1. '))
    for (const seam of clauseSeams(text, mark.length)) seams.add(seam);
  // "Điều 2. 1. Luật này có hiệu lực …": an article without a heading.
  const firstClause =
    mark?.kind === 'article'
      ? /^Đ\S+\s+\d{1,4}[a-z]?\s?[.:/)–-]+\s+(?=1[./)–-]+\s+\p{Lu})/u.exec(text)
      : null;
  if (firstClause) seams.add(firstClause[0].length);
  if (seams.size > most && mark?.kind !== 'article') {
    report(
      `${seams.size} units run together in one paragraph; they are left as they stand. Part them by line ends in the source, or find a better copy`,
      'run-together',
      block.start,
    );
    seams.clear();
  }
  if (holdsArticle) {
    for (const match of text.matchAll(nextArticle)) seams.add(match.index + match[0].length);
  }
  if (seams.size === 0) return [block];
  const offsets = [...seams].toSorted((a, b) => a - b).map((seam) => block.start + seam);
  return cut(block, offsets, source);
}

/** Where "1. ", "2. " … follow each other inside the paragraph of an article, each after a finished clause. */
function clauseSeams(text: string, from: number): number[] {
  const seams: number[] = [];
  let next = 1;
  for (const match of text.matchAll(/[\p{L}).;:”"]\s+(?=(\d{1,2})\.\s+\p{Lu})/gu)) {
    if (match.index < from || Number(match[1]) !== next) continue;
    const finished = next === 1 || /[.;:”"]/.test(match[0]);
    if (!finished) continue;
    seams.push(match.index + match[0].length);
    next += 1;
  }
  return seams.length >= 2 ? seams : [];
}
