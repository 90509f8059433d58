import type { Furniture, Header, Paragraph, ParagraphRole } from '../lexast/index.ts';
import { documentType, isBareType, isConsolidated } from './document-types.ts';
import { cut } from './flow.ts';
import type { Block } from './types.ts';
import { furniture, phrasing } from './phrasing.ts';
import { beginsSmall, isCapitals, isOneOf } from './letters.ts';
import { endsOpen } from './words.ts';
import { isWhite } from '../lexast/white-space.ts';

const motto =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|VIỆT NAM DÂN CHỦ CỘNG H(?:ÒA|OÀ)|ĐẢNG CỘNG SẢN VIỆT NAM)(?!\s+VÀ\s)/u;
/** In small letters the name of the state may also begin a line of a title. */
const mottoAlone =
  /^(?:(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|VIỆT NAM DÂN CHỦ CỘNG H(?:ÒA|OÀ)|ĐẢNG CỘNG SẢN VIỆT NAM)[^\p{L}]*$|Độc lập\s*[-–—.]*\s*Tự do\s*[-–—.]*\s*Hạnh phúc)/iu;
const number =
  /^(?:(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Lệnh)\s+)?Số(?: hiệu)?\s*[:.]?\s*[\d.…_]*[\p{L}\d]*(?:\s?[/–—_-]\s?[\p{L}\d.]+){0,7}$/iu;
const bareNumber = /^\d{1,4}(?:\.\d+)?(?:\/\d{4})?[/–-][\p{Lu}\d]+[-–/\p{Lu}\d]*$/u;
/** "Hà Nội, ngày …", "Bà Rịa - Vũng Tàu, ngày …" */
const placeDate =
  /^\p{L}[\p{L} .]{1,40}(?:[-–]\s*\p{Lu}[\p{L} .]{1,40})?,?\s*ng[àa]y\s*(?:\d|\.|…|tháng)[^;]{0,40}$/u;
const note = /^\(?\s*(?:Ban hành kèm theo|Kèm theo|Ban hành theo|Được ban hành kèm theo|Đính kèm)/iu;
const metadataKey =
  /^(?:Số hiệu|Số ký hiệu|Ngày ban hành|Ngày có hiệu lực|Ngày hiệu lực|Loại văn bản|Cơ quan ban hành|Nơi ban hành|Người ký|Lĩnh vực|Ngày công báo|Số công báo|Tình trạng|Ngày đăng|Trích yếu|Ngành|Phạm vi|Ngày hết hiệu lực|Nguồn thu thập|Chức danh)(?=[\s:]|$)/u;

/** Does a line of metadata stand here, as an aggregator puts it before the text? */
export const isMetadata = (text: string): boolean => metadataKey.test(text);

/** What a line of metadata says: "Số hiệu: 5/NQ-CP", or the cells of a row, "Số hiệu: | 5/NQ-CP | Người ký: |". */
export function metadataPairs(line: string): { key: string; value: string }[] {
  const pairs: { key: string; value: string }[] = [];
  for (const cell of line.split('|').map((each) => each.trim())) {
    const key = metadataKey.exec(cell)?.[0];
    if (key) pairs.push({ key, value: cell.slice(key.length).replace(/^[\s:]+/, '') });
    else if (pairs.at(-1)?.value === '') (pairs.at(-1) as { value: string }).value = cell;
  }
  return pairs;
}

/** The words of a line without what a flattened table leaves beside them: bars between cells, ruled lines. */
export function withoutSeams(text: string): string {
  const words = text.replace(/^[\s|]+/u, '');
  // From the end backwards, once: an expression that looks for the end at every place of a long rule never ends.
  let end = words.length;
  for (;;) {
    let at = end;
    while (at > 0 && isOneOf(words[at - 1], '-_*')) at -= 1;
    // "Hà Nội -": fewer than four are the law's own.
    if (end - at > 0 && end - at < 4) break;
    while (at > 0 && (words[at - 1] === '|' || isWhite(words.charCodeAt(at - 1)))) at -= 1;
    if (at === end) break;
    end = at;
  }
  return words.slice(0, end).trimEnd();
}

/** What one line of a header is, by its own words; `undefined` where only its place can tell. */
export function headerRole(text: string): ParagraphRole | undefined {
  if (motto.test(text) || mottoAlone.test(text)) return 'motto';
  if (note.test(text)) return 'attachment-note';
  if (number.test(text) || bareNumber.test(text)) return 'number';
  if (placeDate.test(text)) return 'place-date';
  return undefined;
}

/** Where the right-hand column of a header begins, when the source runs both columns together on one line. */
const secondColumn =
  /(?<=\S)(?<!NƯỚC)\s+(?=CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do)|(?<=^Số[^/\n]{0,20}\d[^\s/]{0,20}\/\S{1,40})\s+(?=\p{Lu}[\p{L} .]{1,40}(?:[-–]\s*\p{Lu}[\p{L} .]{1,40})?,\s*ngày\s)|(?<=[^|])\|\s*(?=[^|\s])|(?<=\S\s)(?<![-_*])[-_*]{4,}\s+(?=[^|\s])/gu;

function splitColumns(line: Block, source: string): Block[] {
  if (line.furniture || isMetadata(line.text)) return [line];
  const seams = Array.from(
    source.slice(line.start, line.end).matchAll(secondColumn),
    (seam) => line.start + seam.index + seam[0].length,
  );
  const parts = seams.length > 0 ? cut(line, seams, source) : [line];
  return parts.map((part) => Object.assign(part, { text: withoutSeams(part.text) }));
}

/** Does a line in small letters go on with the title right above it? */
const goesOnWith = (title: Paragraph | undefined, header: Header, { text }: Block): boolean =>
  title !== undefined && header.children.at(-1) === title && beginsSmall(text);

/** "… và" before "Luật số 140/2025/QH15", "của" before "Chính phủ ngày 10 tháng 7 năm 2024": what a title names, and no own. */
const goesOnInTitle = (title: string, text: string): boolean =>
  ((number.test(text) || bareNumber.test(text)) && endsOpen(title)) ||
  (placeDate.test(text) && !/,\s*ng[àa]y/u.test(text));

const isKind = ({ text }: Block) => isCapitals(text) && documentType(text) !== undefined;

/** "V/v …": what an official letter is about, below its number; a letter names no kind. */
export const isMatter = (text: string): boolean => /^V\/v[\s:]/iu.test(text);

/**
 * Is a paragraph the last of a header, save for what the print added below it? A stamp inside a title or a note is taken
 * into it, so that its words go on.
 */
function isOpen(header: Header, paragraph: Paragraph | undefined): paragraph is Paragraph {
  const last = header.children.findLastIndex((child) => child.type !== 'furniture' || child.kind === 'rule');
  if (paragraph === undefined || header.children[last] !== paragraph) return false;
  paragraph.children.push(...(header.children.splice(last + 1) as Furniture[]));
  return true;
}

/**
 * Give the lines of a header their roles: metadata of an aggregator, issuer, motto, number, place and date,
 * kind of instrument, title.
 */
export function readHeader(lines: readonly Block[], source: string): Header {
  const blocks = lines.flatMap((line) => splitColumns(line, source));
  const header: Header = { type: 'header', children: [] };
  // Below "VĂN BẢN HỢP NHẤT" stands the kind of the instrument that is consolidated.
  const named = blocks.find((block) => isKind(block) && !isConsolidated(block.text)) ?? blocks.find(isKind);
  const lastMetadata = blocks.findLastIndex((block) => isMetadata(block.text));
  let typed = false;
  let title: Paragraph | undefined;
  /** The last line of the title. */
  let words = '';
  blocks.forEach((block, index) => {
    if (block.furniture) {
      header.children.push(furniture(block.furniture, source.slice(block.start, block.end)));
      return;
    }
    const children = phrasing(block, source);
    if (block.foreign) {
      header.children.push({ type: 'paragraph', children });
      return;
    }
    let role = index <= lastMetadata && !typed ? 'metadata' : headerRole(block.text);
    if (role && isOpen(header, title) && goesOnInTitle(words, block.text)) role = 'title';
    if (!role) {
      const isType = block === named;
      if (isType) role = isBareType(block.text) ? 'document-type' : 'title';
      else role = typed || isMatter(block.text) || goesOnWith(title, header, block) ? 'title' : 'issuer';
      if (isType) typed = true;
    }
    if (role === 'title') words = block.text;
    const before = header.children.at(-1);
    if (role === 'title' && isOpen(header, title)) {
      title.children.push(...children);
      return;
    }
    // "Hà Nội, ngày 18", "tháng 12 năm 2024": a narrow column breaks the date.
    if (before?.type === 'paragraph' && before.role === 'place-date' && /^tháng\s+\d/u.test(block.text)) {
      before.children.push(...children);
      return;
    }
    const paragraph: Paragraph = { type: 'paragraph', role, children };
    if (role === 'title') title = paragraph;
    header.children.push(paragraph);
  });
  return header;
}

/** Does a line say what kind of attached text it names? */
const isName = ({ text }: Block) =>
  documentType(text) !== undefined || /^(?:Phụ lục|Phụ biểu|Mẫu)/iu.test(text);

/** The header of an attached text or appendix: its name, its title, and the note that ties it to the instrument. */
export function readAttachedHeader(blocks: readonly Block[], source: string): Header {
  const header: Header = { type: 'header', children: [] };
  let title: Paragraph | undefined;
  let named = false;
  let openNote: Paragraph | undefined;
  // Without a known name, the title is what stands under the motto.
  const lastMotto = blocks.findLastIndex(({ text }) => headerRole(text) === 'motto');
  const nameless = !blocks.some((block) => !block.furniture && !headerRole(block.text) && isName(block));
  for (const [at, block] of blocks.entries()) {
    if (block.furniture) {
      header.children.push(furniture(block.furniture, source.slice(block.start, block.end)));
      continue;
    }
    const children = phrasing(block, source);
    if (isOpen(header, openNote)) {
      openNote.children.push(...children);
      if (/\)\s*$/.test(block.text)) openNote = undefined;
      continue;
    }
    const own = headerRole(block.text);
    let role: ParagraphRole;
    if (own) role = own;
    else if (!named && isName(block)) role = 'document-type';
    else role = named || (nameless && at > lastMotto) ? 'title' : 'issuer';
    if (role === 'title' && isOpen(header, title)) {
      title.children.push(...children);
      continue;
    }
    const paragraph: Paragraph = { type: 'paragraph', role, children };
    if (role === 'document-type') named = true;
    if (role === 'title') title = paragraph;
    if (role === 'attachment-note' && block.text.startsWith('(') && !/\)\s*$/.test(block.text))
      openNote = paragraph;
    header.children.push(paragraph);
  }
  return header;
}
