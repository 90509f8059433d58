import {
  lawText,
  treeText,
  unwrap,
  type Document,
  type Gap,
  type Header,
  type InstrumentMeta,
  type ParagraphRole,
  type Preamble,
} from '../lexast/index.ts';
import {
  articleMissing,
  elsewhereIn,
  lawInClosing,
  lawInNotes,
  outsideBody,
  pagesMissing,
} from './doubts.ts';
import { instrumentTypes } from '../lexast/instrument-table.ts';
import { singleSpaced } from '../lexast/text.ts';
import { walk } from '../lexast/walk.ts';
import { adopted } from './closing.ts';
import { effectiveDate } from './effect.ts';
import { isoDate } from './dates.ts';
import { documentType } from './document-types.ts';
import { isMatter, metadataPairs, withoutSeams } from './header.ts';
import { sentenceCase } from './casing.ts';
import { issuerOf } from './issuer.ts';
import { slugWords } from '../lexast/index.ts';
import { withoutLetterSpacing } from './spacing.ts';
import type { Report } from './types.ts';

/**
 * Fill `meta` and `completeness` from what the header, the metadata block and the closing say.
 *
 * @param gaps the places where the source says that text is missing
 */
export function readMeta(document: Document, source: string, gaps: readonly Gap[], report: Report): void {
  const header = document.children.find((child) => child.type === 'header') as Header | undefined;
  const preamble = document.children.find((child) => child.type === 'preamble');
  const meta: InstrumentMeta = {};
  const printed = (role: ParagraphRole) => linesOf(header, role);
  const stated = new Map<string, string>();
  for (const line of printed('metadata')) {
    for (const { key, value } of metadataPairs(line)) if (value) stated.set(key, value);
  }
  const typeLine = printed('document-type')[0] ?? printed('title')[0] ?? '';
  const type = documentType(typeLine) ?? documentType(stated.get('Loại văn bản') ?? '');
  const title = printed('title')[0];
  if (type) meta.type = slugWords(type);
  else if (title && isMatter(title)) meta.type = 'cong-van';
  const base = consolidates(preamble);
  const own = consolidatedIdentity(source);
  // A consolidated text is a kind of its own: the number of its base would put it in the place of the base.
  if (own || base) meta.type = 'van-ban-hop-nhat';
  const inTitle = identityInTitle(title ?? '');
  const ownNumber = own?.number ?? (base ? undefined : printed('number').map(numberOf).find(Boolean));
  const number = ownNumber ?? stated.get('Số hiệu') ?? (own || base ? undefined : inTitle.number);
  if (number) meta.number = withOfficialCode(number, meta.type);
  if (number && number !== meta.number)
    report(
      `The number is printed as "${number}" and was read as "${meta.number}", by the kind of the instrument. Compare with the print`,
      'misprinted-sign',
      Math.max(0, source.indexOf(number)),
    );
  const issuer =
    stated.get('Cơ quan ban hành') ??
    issuerOf(printed('issuer'), linesOf(preamble, 'issuer'), source) ??
    (own ? consolidatorOf(document, source) : undefined);
  if (issuer) meta.issuer = issuer;
  const date =
    own?.date ??
    printed('place-date').map(isoDate).find(Boolean) ??
    isoDate(stated.get('Ngày ban hành') ?? '') ??
    (own || base ? undefined : (inTitle.date ?? adoptionDate(document)));
  if (date) meta.date = date;
  const effective = isoDate(stated.get('Ngày có hiệu lực') ?? '') ?? effectiveDate(document, type, date);
  if (effective) meta.effective = effective;
  if (title) meta.title = sentenceCase(withoutNumber(title), source);
  const signer = signerOf(document) ?? stated.get('Người ký');
  if (signer) meta.signer = signer;
  const fields = stated
    .get('Lĩnh vực')
    ?.split(/\s*[,;]\s*/)
    .filter(Boolean);
  if (fields) meta.fields = fields;
  document.meta = meta;
  document.completeness = completenessOf(document, gaps);
}

/** What the paragraphs of a role say, each on one line. */
function linesOf(part: Header | Preamble | undefined, role: ParagraphRole): string[] {
  return (part?.children ?? [])
    .filter((child) => child.type === 'paragraph' && child.role === role)
    .map((child) => withoutSeams(unwrap(withoutLetterSpacing(lawText(child)))))
    .filter(Boolean);
}

/** Laws and resolutions of the National Assembly print no place and date: they bear the date of adoption. */
function adoptionDate(document: Document): string | undefined {
  const closing = document.children.find((child) => child.type === 'closing');
  for (const child of closing?.children ?? []) {
    const date = child.type === 'paragraph' ? adopted.exec(unwrap(treeText(child)))?.[1] : undefined;
    if (date) return isoDate(date);
  }
  return undefined;
}

/** "Số: 836/VBHN-BTN" on a line of its own; the gazette prints it only at the end, by "XÁC THỰC VĂN BẢN HỢP NHẤT". */
const consolidatedNumber = /^[ \t]*Số\s*:?\s*(\d+)\s*\/\s*(VBHN-[\p{L}\d-]+)[ \t]*$/mu;
/** How many characters of letterhead may part the number of a consolidated text from its date. */
const letterhead = 300;

/** Number and date of its own that a consolidated text prints, at its head or by the words that authenticate it. */
function consolidatedIdentity(source: string): { number: string; date?: string } | undefined {
  const found = consolidatedNumber.exec(source);
  if (!found) return undefined;
  const near = source.slice(found.index, found.index + found[0].length + letterhead);
  const line = near
    .split('\n')
    .map(singleSpaced)
    .find((each) => /^\p{Lu}[\p{L}. -]{1,30}, ngày /u.test(each));
  const date = line === undefined ? undefined : isoDate(line);
  return { number: `${found[1]}/${found[2]}`, ...(date ? { date } : {}) };
}

/** Who consolidated a text, as it stands above the number at the end: "BỘ LAO ĐỘNG ⏎ Số: 470/VBHN-BLĐ". */
function consolidatorOf(document: Document, source: string): string | undefined {
  const closing = document.children.find((child) => child.type === 'closing');
  const lines = closing ? lawText(closing).split('\n').map(singleSpaced) : [];
  const number = lines.findIndex((line) => /^Số\s*:/u.test(line));
  return number < 1 ? undefined : issuerOf(lines.slice(0, number), [], source);
}

/**
 * Does a text say in its first words that it consolidates: "Thông tư số 5/2031/TT-BM ngày … được sửa đổi, bổ sung bởi:"?
 */
function consolidates(preamble: Preamble | undefined): boolean {
  for (const child of preamble?.children ?? []) {
    if (child.type === 'basis') return false;
    if (child.type !== 'paragraph') continue;
    const words = unwrap(treeText(child));
    if (/được sửa đổi, bổ sung (?:một số điều )?(?:bởi|theo)/u.test(words) && consolidated.test(words))
      return true;
  }
  return false;
}

const consolidated =
  /^\p{Lu}[^;.]{0,200}?\ssố \d+[\p{L}\d]*(?:[-/][\p{L}\d]+)+ ngày \d{1,2} tháng \d{1,2} năm \d{4}/u;

/** "CỦA CHÍNH PHỦ SỐ 61/1998/NĐ-CP NGÀY … VỀ …": older titles repeat issuer, number and date before the matter. */
function withoutNumber(title: string): string {
  const rest =
    /^(?:\p{Lu}[\p{L} ]{2,20}? )?(?:của .{3,80}? )?số:? \S+,? ngày \d[^;]{2,25}?\d{4}\s*(\p{L}.{8,})$/iu.exec(
      title,
    ) ??
    /^(?:chỉ thị|thông tư|nghị định|quyết định|nghị quyết) của (?:thủ tướng chính phủ|chính phủ|hội đồng bộ trưởng)\s+(về .+)$/iu.exec(
      title,
    );
  return rest?.[1] ? rest[1].slice(0, 1).toUpperCase() + rest[1].slice(1) : title;
}

/** The kind, or the issuer, number and date with which older instruments begin their titles. */
const identity =
  /^(?:(?:Bộ luật|Luật|Sắc lệnh|Sắc luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Lệnh)\s)?(?:của\s(?:(?!định\s|luật\s|quyết\s|thông tư\s)[^,;]){3,80}?\s)?số:?\s+(\d[\p{L}\d]*(?:[-/][\p{L}\d]+)*),?\s+(ngày\s+\d.{2,25}\d{4})?/iu;

/**
 * "LUẬT SỐ 102-SL NGÀY 20-5-1957 …", "CỦA CHÍNH PHỦ SỐ 61/1998/NĐ-CP NGÀY …": number and date that older instruments print in
 * their titles only. "Sửa đổi Nghị định số 5/2031/NĐ-CP ngày …" names another instrument.
 */
function identityInTitle(title: string): { number?: string; date?: string } {
  const [, number, day = ''] = identity.exec(title) ?? [];
  const date = isoDate(day);
  return { ...(number ? { number } : {}), ...(date ? { date } : {}) };
}

/** "Số: 12/NQ-CP", "Luật số:  97 /2025/QH15", "Số: 5/NĐ – CP" → the number without spaces, with plain hyphens. */
function numberOf(line: string): string | undefined {
  const number = line
    .replace(/^.*?số(?: hiệu)?\s*[:.]?\s*/iu, '')
    .replace(/\s*([/–-])\s*/gu, '$1')
    .replaceAll('–', '-')
    .split(/\s/)[0];
  return number && /\d/.test(number) && /[/-]/.test(number) ? number : undefined;
}

const unmarked = (letters: string): string => slugWords(letters).toUpperCase();

/** "5/2031/ND-CP", "5/2031/NĐCP" of a decree: "5/2031/NĐ-CP"; a code that begins with another one is left as it is printed. */
function withOfficialCode(number: string, type = ''): string {
  const code = instrumentTypes.find(({ key }) => key === type)?.code;
  const [, serial = '', letters = '', joint = '', office = ''] =
    /^(\d+(?:\.\d+)?[a-zđ]?\/(?:\d{4}\/)?)(\p{L}+)([-._—]?)(\p{L}.*)?$/u.exec(number) ?? [];
  const known = instrumentTypes
    .flatMap((one) => one.code ?? [])
    .filter((one) => unmarked(letters).startsWith(unmarked(one)))
    .toSorted((a, b) => b.length - a.length)[0];
  if (!code || known !== code) return number;
  const rest = letters.slice(code.length);
  if (rest !== '' && joint !== '') return number;
  const issuer = /^\p{Lu}/u.test(letters) ? rest + office : (rest + office).toUpperCase();
  return issuer === '' ? number : `${serial}${code}-${issuer}`;
}

function signerOf(document: Document): string | undefined {
  let signer: string | undefined;
  const closing = document.children.find((child) => child.type === 'closing');
  if (closing) {
    walk(closing, (node) => {
      if (node.type === 'paragraph' && node.role === 'signer') signer ??= unwrap(treeText(node));
    });
  }
  return signer;
}

function completenessOf(document: Document, gaps: readonly Gap[]): Document['completeness'] {
  if (!document.children.some((child) => child.type === 'body')) return 'none';
  const closed = document.children.some((child) => child.type === 'closing');
  const whole = closed && gaps.length === 0 && !elsewhereIn(document) && !lawInNotes(document);
  const inBody = !lawInClosing(document) && !outsideBody(document) && !articleMissing(document);
  return whole && inBody && !pagesMissing(document) ? 'full' : 'partial';
}
