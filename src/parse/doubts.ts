import {
  isDivision,
  lawText,
  pointLetters,
  treeText,
  unwrap,
  type Closing,
  type Division,
  type Document,
  type Gap,
  type LexNode,
} from '../lexast/index.ts';
import { walk } from '../lexast/walk.ts';
import { tellsAsNote } from './footnotes.ts';
import { articleMark } from './marks/article.ts';
import { isLoneNumber } from './page-numbers.ts';
import { quoteMarks } from './quotes.ts';
import type { Report } from './types.ts';
import { ordinalValue } from '../lexast/ordinals.ts';

/** Say what is doubtful about an instrument as a whole: no legal text, no structure, places that are missing. */
export function reportDoubts(document: Document, source: string, gaps: readonly Gap[], report: Report): void {
  const parts = new Set(document.children.map((child) => child.type));
  const divided = some(document, isDivision);
  if (!document.meta.type && !document.meta.number && !divided) {
    report(
      'This does not look like a legal instrument: it names no kind or number and has no Điều, khoản or Roman level. Check that this is the right file',
      'not-an-instrument',
      0,
    );
    return;
  }
  if (!document.meta.type) {
    report(
      'No line names the kind of instrument ("NGHỊ QUYẾT", "LUẬT", …). Check the start of the text',
      'no-kind',
      0,
    );
  }
  if (document.meta.type && !document.meta.title && parts.has('body')) {
    report(
      'No title stands below the kind of instrument: the head of this copy may be cut. Compare with the print',
      'no-title',
      0,
    );
  }
  if (parts.has('body') && !divided) {
    report(
      'No division was found in the body: no Điều, khoản, điểm or Roman level. The text is kept as paragraphs',
      'no-division',
      0,
    );
  }
  for (const gap of gaps) {
    report(
      `The source leaves out text here ("${treeText(gap).trim()}"). Add a full text when one is found`,
      'source-cut',
      gap.position?.start.offset ?? 0,
    );
  }
  if (lawInClosing(document)) {
    report(
      'The end block (recipients, signature) holds an article or more than a third of the text: a part of the law may have been taken for it. The text does not count as full; compare with the print',
      'law-in-closing',
      document.children.find(({ type }) => type === 'closing')?.position?.start.offset ?? 0,
    );
  }
  const outside = outsideBody(document);
  if (outside) {
    report(
      `The ${outside.name} holds ${outside.share} % of the text: the body may begin later than it should. The text does not count as full; compare with the print`,
      'law-outside-body',
      outside.offset,
    );
  }
  const below = belowSignature(document);
  if (below) {
    report(
      `Below the signature stand ${below.characters} characters that name no appendix or attached text ("${below.words}"): they were taken for a part of the end block, and may be a form or a text of their own. Compare with the print`,
      'below-signature',
      below.offset,
    );
  }
  const noted = lawInNotes(document);
  if (noted) {
    report(
      `${noted.words} stands among the footnotes, and the text has no such article: a part of the law may have been taken for a note. The text does not count as full; compare with the print`,
      'law-in-notes',
      noted.offset,
    );
  }
  const missing = articleMissing(document);
  if (missing) {
    report(
      `${missing.words}: an article is missing in this copy, or was taken for something else. The text does not count as full; compare with the print`,
      'article-missing',
      missing.offset,
    );
  }
  for (const { words, offset } of headless(document))
    report(
      `${words} has no heading, and the articles around it have one: it may have run together with the words below it. Compare with the print`,
      'no-heading',
      offset,
    );
  for (const { words, offset } of loneNumbers(document))
    report(
      `"${words}" stands alone on its line in the middle of the text, and was read as words of it: it may be the number of a page. Compare with the print`,
      'lone-number',
      offset,
    );
  for (const { words, offset } of lonelyLines(document))
    report(
      `"${words}" stands apart from the words above and below it, in the middle of a sentence: it may be the head or foot of a page. Compare with the print`,
      'lone-line',
      offset,
    );
  const contents = contentsOf(document);
  if (contents !== undefined)
    report(
      'A list of contents stands here: it repeats the units of the text and was set aside. See that nothing else was',
      'contents-set-aside',
      contents,
    );
  const strange = strangeLetters(source);
  if (strange)
    report(
      `${strange.count} letters are none of Vietnamese, though they may look so, the first in "${strange.word}": a search does not find such words. Compare with the print`,
      'strange-letters',
      strange.offset,
    );
  for (const { words, offset } of unitsInside(document))
    report(
      `The words of this unit hold what may be the next one ("${words}"): the line end between them may be lost. Compare with the print`,
      'run-together',
      offset,
    );
  const foreign = wordsOfPage(document);
  if (foreign)
    report(
      `"${foreign.words}" is a word of a web page, not of an instrument: the file may hold more of the page. Take out what the page added`,
      'words-of-page',
      foreign.offset,
    );
  for (const { words, offset } of notesInLaw(document))
    report(
      `"${words}" reads like a note of a consolidated text, and stands among the words of the law. Compare with the print`,
      'note-in-law',
      offset,
    );
  for (const { words, offset } of closingUnopened(document))
    report(
      `"${words}" ends with a closing quotation mark that no mark before it opens: it may be the rest of a note or of a quotation, and stands among the words of the law. Compare with the print`,
      'unopened-quotation',
      offset,
    );
  if (pagesMissing(document)) {
    report(
      'Pages of this copy have a running head and no words: they are pictures, or were left out. The text does not count as full; look at the print',
      'pages-without-words',
      0,
    );
  }
  const elsewhere = elsewhereIn(document);
  if (elsewhere) {
    report(
      `The print says that the text goes on, or began, in another issue ("${elsewhere.words}"). The text does not count as full; join the parts in one file`,
      'part-elsewhere',
      elsewhere.offset,
    );
  }
  if (!parts.has('closing') && gaps.length === 0) {
    report(
      'The text ends without recipients or signature: the copy may be cut. Compare with the print',
      'truncated',
      source.trimEnd().length,
    );
  }
}

/** Does the end block hold what no end block has: the head of an article, or a third of all that was written? */
export function lawInClosing(document: Document): boolean {
  const closing = document.children
    .filter(({ type }) => type === 'closing')
    .flatMap((part) => (part as Closing).children);
  // Footnotes of a consolidated text stand after its signature, and may be long.
  const own = closing.filter((child) => !(child.type === 'paragraph' && child.role === 'footnote'));
  const words = own.map((child) => lawText(child)).join('');
  const article = own.some((child) =>
    lawText(child)
      .split('\n')
      .some((line) => articleMark(line.trim())?.regular),
  );
  return article || (words.length > 400 && words.length * 3 > treeText(document).length);
}

/** A third of a text, and more than two pages, are no head and no opening words. */
const longOpening = 4000;

/** A header or preamble that holds more of the instrument than one can; bases and notes of a preamble may be long. */
export function outsideBody(
  document: Document,
): { name: 'header' | 'preamble'; share: number; offset: number } | undefined {
  const own = document.children.filter(({ type }) => type !== 'attachment' && type !== 'appendix');
  const whole = own.reduce((sum, part) => sum + lawText(part).length, 0);
  for (const part of own) {
    if (part.type !== 'header' && part.type !== 'preamble') continue;
    const length = (part.children as LexNode[])
      .filter((child) => child.type !== 'basis' && !(child.type === 'paragraph' && child.role === 'footnote'))
      .reduce((sum, child) => sum + lawText(child).length, 0);
    if (length > longOpening && length * 3 > whole)
      return {
        name: part.type,
        share: Math.round((length / whole) * 100),
        offset: part.position?.start.offset ?? 0,
      };
  }
  return undefined;
}

/** Fewer characters are the name of a second signer, or the address of an office. */
const longRest = 120;
/** So long a sentence with its full stop is neither a name nor an address. */
const shortSentence = 40;

/** Words of an end block behind the name of who signed that are neither a signature nor notes. */
function belowSignature(
  document: Document,
): { words: string; characters: number; offset: number } | undefined {
  const closing = document.children.find(({ type }) => type === 'closing');
  let signed = false;
  const rest: LexNode[] = [];
  if (closing)
    walk(closing, (node) => {
      if (node.type !== 'paragraph') return;
      if (node.role === 'signer') signed = true;
      else if (signed && node.role === undefined) rest.push(node);
    });
  const words = rest.map((node) => lawText(node).trim()).join(' ');
  const sentence = rest.some(
    (node) => lawText(node).length > shortSentence && lawText(node).trim().endsWith('.'),
  );
  if (words.length < longRest && !sentence) return undefined;
  return {
    words: words.slice(0, 60).replace(/\s+/gu, ' '),
    characters: words.length,
    offset: rest[0]?.position?.start.offset ?? 0,
  };
}

/**
 * The first article that stands in a footnote and is missing in the text between its neighbours, if any does. Notes quote
 * articles too: those the text has, or those of other texts.
 */
export function lawInNotes(document: Document): { words: string; offset: number } | undefined {
  const articles = new Set<number>();
  const noted: { value: number; words: string; offset: number }[] = [];
  walk(document, (node, ancestors) => {
    if (ancestors.some(({ type }) => type === 'quotation' || type === 'attachment' || type === 'appendix'))
      return;
    if (node.type === 'article') articles.add(Number.parseInt(node.num, 10));
    if (node.type !== 'paragraph' || node.role !== 'footnote') return;
    for (const line of treeText(node).split('\n')) {
      const mark = articleMark(line.trim());
      if (mark?.regular && !/^[“"]/u.test(line.trim()))
        noted.push({
          value: mark.value,
          words: `Điều ${mark.num}`,
          offset: node.position?.start.offset ?? 0,
        });
    }
  });
  const last = Math.max(...articles);
  return noted.find(
    ({ value }) =>
      !articles.has(value) && articles.has(value - 1) && (articles.has(value + 1) || value === last + 1),
  );
}

/**
 * The first article whose number says that one before it is missing: left out of the copy, or taken for something else.
 * Attached texts count by themselves; quotations and appendices follow the numbers of other texts.
 */
export function articleMissing(document: Document): { words: string; offset: number } | undefined {
  for (const text of textsOf(document)) {
    let last = 0;
    for (const { num, position } of articlesOf(text)) {
      // "Điều 44.5.NĐ.1" of the codification stands in no sequence.
      const value = Number(/^(\d+)[a-zđ]{0,2}$/u.exec(num)?.[1]) || ordinalValue(num);
      if (value === 0) continue;
      if (value > last + 1)
        return {
          words: last === 0 ? `Điều ${num} is the first` : `Điều ${num} follows Điều ${last}`,
          offset: position?.start.offset ?? 0,
        };
      last = value;
    }
  }
  return undefined;
}

/** An instrument, and the texts that are attached to it. */
const textsOf = (document: Document): LexNode[] => [
  document,
  ...document.children.filter(({ type }) => type === 'attachment'),
];

/** Articles of the instrument, or of a text attached to it, that are none of quoted or listed texts. */
function articlesOf(text: LexNode): Division[] {
  const articles: Division[] = [];
  walk(text, (node, ancestors) => {
    const inside = ancestors.filter((each) => each !== text);
    if (inside.some(({ type }) => type === 'quotation' || type === 'appendix' || type === 'attachment'))
      return;
    if (node.type === 'article') articles.push(node);
  });
  return articles;
}

/** For one article without a heading, so many have one: more, and it is a habit of the text to have none. */
const headingsForOne = 8;

/** Articles without a heading among many that have one. */
function headless(document: Document): { words: string; offset: number }[] {
  return textsOf(document).flatMap((text) => {
    const articles = articlesOf(text);
    const without = articles.filter(({ children }) => !children.some(({ type }) => type === 'heading'));
    if (without.length * headingsForOne > articles.length - without.length) return [];
    return without.map(({ num, position }) => ({
      words: `Điều ${num}`,
      offset: position?.start.offset ?? 0,
    }));
  });
}

/** Where a list of contents was set aside. */
function contentsOf(document: Document): number | undefined {
  let found: number | undefined;
  walk(document, (node) => {
    if (
      node.type === 'furniture' &&
      /^\s*(?:mục lục(?!\p{L})|(?:Điều|Chương|Mục|Phần)\s+(?:thứ\s|[\dIVX]))/iu.test(treeText(node))
    )
      found ??= node.position?.start.offset;
  });
  return found;
}

/** A tone that stands apart from its letter or above another one, and a Cyrillic letter among Latin ones. */
const strange =
  /\p{M}|(?<=\p{Ll})[´ˋ˜](?=[\p{Ll}\s])|(?<=\p{Script=Latin})\p{Script=Cyrillic}|\p{Script=Cyrillic}(?=\p{Script=Latin})/gu;

/** The letters that no Vietnamese word has. */
function strangeLetters(source: string): { count: number; word: string; offset: number } | undefined {
  const found = [...source.matchAll(strange)];
  const [first] = found;
  if (!first) return undefined;
  const from = first.index - (/\S{0,20}$/u.exec(source.slice(0, first.index))?.[0].length ?? 0);
  return {
    count: found.length,
    word: /^\S{0,40}/u.exec(source.slice(from))?.[0] ?? '',
    offset: from,
  };
}

/** The number that follows one of a clause ("2" after "1", "2a") or point ("b" after "a"), as it begins a unit. */
function nextMark({ type, num }: Division): string | undefined {
  if (type === 'clause') return `${Number.parseInt(num, 10) + 1}\\. `;
  const next = type === 'point' ? pointLetters[pointLetters.indexOf(num) + 1] : undefined;
  return next && `${next}\\) `;
}

/** Clauses and points whose own words go on with what looks like the next of their list: "1. Bến đò. 2. Phao." */
function unitsInside(document: Document): { words: string; offset: number }[] {
  const found: { words: string; offset: number }[] = [];
  walk(document, (node) => {
    const mark = isDivision(node) && nextMark(node);
    if (!mark) return;
    const seam = new RegExp(`[.;]["”]?\\s+(${mark}["“]?\\p{Lu}.{0,40})`, 'u');
    for (const child of node.children) {
      const match = child.type === 'paragraph' ? seam.exec(unwrap(lawText(child))) : null;
      if (match?.[1]) found.push({ words: match[1], offset: child.position?.start.offset ?? 0 });
    }
  });
  return found;
}

/** What portals and programs of mail write round a text, alone on its line, and no instrument says. */
const ofPages =
  /^(?:-{2,}\s?(?:Forwarded message|Original Message|Thư chuyển tiếp|Thư gốc)\s?-{2,}|(?:From|To|Sent|Subject|Cc)\s*:.{0,200}|Tải (?:về|xuống|văn bản|tệp|file).{0,30}|In (?:trang|bài|văn bản)|Chia sẻ|Gửi (?:email|phản hồi|bình luận|góp ý)|Bình luận.{0,20}|(?:Các )?văn bản (?:liên quan|khác|cùng lĩnh vực|được hướng dẫn)|Lượt (?:xem|tải)\s*:.{0,20}|Số lượt (?:xem|tải).{0,20}|Xem (?:thêm|chi tiết|bình luận).{0,20}|Theo dõi hiệu lực.{0,20}|(?:Về|Lên) đầu trang|Trang chủ.{0,40}|Thuộc tính(?: văn bản)?|Lược đồ|(?:Tệp|File|Tài liệu) đính kèm.{0,30}|Đăng nhập.{0,20}|Bản quyền (?:thuộc|của).{0,80})$/iu;

/** "[Xem bình luận]": a link that a portal puts behind a heading. */
const pageLink = /\[(?:Xem|Bình luận|So sánh|Chia sẻ|Theo dõi|Tải)(?!\p{L})[^\]]{0,30}\]$/u;

/** Names of portals that print themselves on each page: no instrument names them. */
const portals = /(?<!\p{L})(?:thuvienphapluat|luatvietnam|lawsoft|hethongphapluat)(?!\p{L})/iu;

/** The first line of the text that is a word of a web page, or names a portal. */
function wordsOfPage(document: Document): { words: string; offset: number } | undefined {
  let found: { words: string; offset: number } | undefined;
  walk(document, (node, ancestors) => {
    if (found || (node.type !== 'paragraph' && node.type !== 'heading')) return;
    if (ancestors.some(({ type }) => type === 'tableCell')) return;
    const lines = lawText(node).split('\n');
    const foreign =
      lines.map((line) => ofPages.exec(line.trim()) ?? pageLink.exec(line.trim())).find(Boolean) ??
      portals.exec(unwrap(lines.join('\n')));
    if (foreign) found = { words: foreign[0], offset: node.position?.start.offset ?? 0 };
  });
  return found;
}

/** Paragraphs of the law that say of themselves what a note says: "Khoản này được sửa đổi theo quy định tại … Luật số …". */
function notesInLaw(document: Document): { words: string; offset: number }[] {
  const found: { words: string; offset: number }[] = [];
  walk(document, (node, ancestors) => {
    if (node.type !== 'paragraph' || node.role !== undefined) return;
    if (ancestors.some(({ type }) => type === 'quotation')) return;
    const words = unwrap(treeText(node));
    if (tellsAsNote(words))
      found.push({ words: words.slice(0, 60), offset: node.position?.start.offset ?? 0 });
  });
  return found;
}

/** Paragraphs of the law that close a quotation at their end, and none was open. */
function closingUnopened(document: Document): { words: string; offset: number }[] {
  const found: { words: string; offset: number }[] = [];
  walk(document, (node, ancestors) => {
    if (node.type !== 'paragraph' || node.role !== undefined) return;
    if (ancestors.some(({ type }) => ['quotation', 'appendix', 'tableCell', 'closing'].includes(type)))
      return;
    const words = unwrap(lawText(node)).trim();
    if (!/[”»][\s.;,]*$/u.test(words)) return;
    let open = 0;
    for (const { step, depth } of quoteMarks(words)) {
      if (step < 0 && open === 0) {
        found.push({ words: words.slice(0, 60), offset: node.position?.start.offset ?? 0 });
        return;
      }
      open = depth;
    }
  });
  return found;
}

/** Lines of running text, outside tables, notes and appendices, that hold a number and nothing else. */
function loneNumbers(document: Document): { words: string; offset: number }[] {
  const found: { words: string; offset: number }[] = [];
  walk(document, (node, ancestors) => {
    if (node.type !== 'paragraph' || node.role === 'footnote') return;
    if (!ancestors.some(({ type }) => type === 'body')) return;
    if (ancestors.some(({ type }) => type === 'tableCell' || type === 'appendix')) return;
    for (const child of node.children) {
      if (child.type !== 'text') continue;
      const lines = child.value.split('\n');
      const at = lines.findIndex((line) => isLoneNumber(line.trim()));
      // A row of a list in plain text begins with its number.
      if (at < 0 || (at === 0 && child.value.trim() !== lines[0]?.trim())) continue;
      const before = lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
      found.push({ words: lines[at]?.trim() ?? '', offset: (child.position?.start.offset ?? 0) + before });
    }
  });
  return found;
}

/** A line with a blank one above and below it, between words. */
const lonely = /[^\s.;:!?…][ \t]*\n[ \t]*\n\s*([^\n]{3,80}?)[ \t]*\n[ \t]*\n\s*\p{Ll}/u;
/** A line of capitals between words in small letters, and it may be one of names. */
const capitalLine = /[\p{Ll},][ \t]*\n([^\p{Ll}\n]{12,80}?)[ \t]*\n[ \t]*\p{Ll}/u;

/** Lines of running text that stand apart from the sentence before and after them, in print with hard wraps. */
function lonelyLines(document: Document): { words: string; offset: number }[] {
  const found: { words: string; offset: number }[] = [];
  walk(document, (node, ancestors) => {
    if (node.type !== 'paragraph' || node.role !== undefined) return;
    if (ancestors.some(({ type }) => ['tableCell', 'appendix', 'header', 'closing'].includes(type))) return;
    // What was set aside stood between the words as well.
    const printed = node.children
      .map((child) => (child.type === 'furniture' ? '\n\n' : lawText(child)))
      .join('');
    // Where all lines are so, it is a habit.
    if (!/\S[ \t]*\n[ \t]*\S/u.test(printed)) return;
    const line = (lonely.exec(printed) ?? capitalLine.exec(printed))?.[1];
    if (line && /\p{L}{2}/u.test(line)) found.push({ words: line, offset: node.position?.start.offset ?? 0 });
  });
  return found;
}

/** So many pages without words, and this share of all, are no blank pages between parts. */
const fewestMissing = 2;
const shareMissing = 0.2;

/** The head that the gazette prints once on each page. */
const gazetteHead = /CÔNG BÁO\s*\/\s*Số/u;

/** Do pages stand here with their running head, and nothing else on them: a scan whose text was not recognised? */
export function pagesMissing(document: Document): boolean {
  let pages = 0;
  let empty = 0;
  let words = true;
  walk(document, (node, ancestors) => {
    if (node.type === 'furniture' && gazetteHead.test(treeText(node))) {
      pages += 1;
      if (!words) empty += 1;
      words = false;
    } else if ('value' in node && ancestors.at(-1)?.type !== 'furniture' && node.value.trim() !== '')
      words = true;
  });
  return empty >= fewestMissing && empty >= pages * shareMissing;
}

/** "(Xem tiếp Công báo số 235 + 236)", "(Tiếp theo Công báo số 233 + 234)": a long text stands in several issues. */
const otherIssue = /\((Xem tiếp|Tiếp theo) (?:Công báo|kỳ)[^)]{0,60}\)?/iu;

/** The first place where the print sends the reader to another issue that is not in this file. */
export function elsewhereIn(document: Document): { words: string; offset: number } | undefined {
  let open: { words: string; offset: number } | undefined;
  let before: typeof open;
  walk(document, (node) => {
    if (node.type !== 'furniture') return;
    const [words, side = ''] = otherIssue.exec(treeText(node)) ?? [];
    if (words === undefined) return;
    const place = { words, offset: node.position?.start.offset ?? 0 };
    if (/^x/iu.test(side)) open ??= place;
    else if (open) open = undefined;
    else before ??= place;
  });
  return before ?? open;
}

const some = (node: LexNode, test: (node: LexNode) => boolean): boolean =>
  test(node) || ('children' in node && node.children.some((child) => some(child as LexNode, test)));
