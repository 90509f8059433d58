import { visit } from 'unist-util-visit';
import {
  treeText,
  unwrap,
  type Document,
  type Gap,
  type Header,
  type InstrumentMeta,
  type ParagraphRole,
  type Preamble,
} from '../lexast/index.ts';
import { adopted } from './closing.ts';
import { effectiveDate } from './effect.ts';
import { isoDate } from './dates.ts';
import { documentType } from './document-types.ts';
import { metadataLine } from './header.ts';
import { bodyName, sentenceCase } from './casing.ts';
import { slugWords } from '../lexast/index.ts';

/**
 * Fill `meta` and `completeness` from what the header, the metadata block and the closing say.
 *
 * @param gaps the places where the source says that text is missing
 */
export function readMeta(document: Document, source: string, gaps: readonly Gap[]): void {
  const header = document.children.find((child) => child.type === 'header') as Header | undefined;
  const meta: InstrumentMeta = {};
  const printed = (role: ParagraphRole) => linesOf(header, role);
  const stated = new Map<string, string>();
  for (const line of printed('metadata')) {
    const found = metadataLine(line);
    if (found?.value) stated.set(found.key, found.value);
  }
  const typeLine = printed('document-type')[0] ?? printed('title')[0] ?? '';
  const type = documentType(typeLine);
  if (type) meta.type = slugWords(type);
  const title = printed('title')[0];
  const number =
    printed('number').map(numberOf).find(Boolean) ??
    stated.get('Số hiệu') ??
    /(?:^|\s)số\s+(\d[\p{L}\d]*(?:[-/][\p{L}\d]+)*)\s+ngày\s/iu.exec(title ?? '')?.[1];
  if (number) meta.number = number;
  const issuer =
    stated.get('Cơ quan ban hành') ??
    issuerOf(printed('issuer'), source) ??
    issuerOf(
      linesOf(
        document.children.find((child) => child.type === 'preamble'),
        'issuer',
      ),
      source,
    );
  if (issuer) meta.issuer = issuer;
  const date =
    printed('place-date').map(isoDate).find(Boolean) ??
    isoDate(stated.get('Ngày ban hành') ?? '') ??
    titleDate(title ?? '') ??
    adoptionDate(document);
  if (date) meta.date = date;
  const effective = isoDate(stated.get('Ngày có hiệu lực') ?? '') ?? effectiveDate(document, type, date);
  if (effective) meta.effective = effective;
  if (title) meta.title = sentenceCase(title, source);
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
    .map((child) => unwrap(treeText(child)));
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

/** The date in a title such as "SỐ 102-SL NGÀY 20-5-1957 …", which older instruments print nowhere else. */
function titleDate(title: string): string | undefined {
  const date = /số\s+\S+\s+(ngày\s+\d.{2,25}\d{4})/iu.exec(title)?.[1];
  return date === undefined ? undefined : isoDate(date);
}

/** "Số: 57/NQ-CP", "Luật số:  97 /2025/QH15" → the number without spaces. */
function numberOf(line: string): string | undefined {
  const number = line
    .replace(/^.*?số(?: hiệu)?\s*[:.]?\s*/iu, '')
    .replace(/\s*([/-])\s*/g, '$1')
    .split(/\s/)[0];
  return number && /\d/.test(number) && /[/-]/.test(number) ? number : undefined;
}

function issuerOf(lines: readonly string[], source: string): string | undefined {
  const line = lines.find((text) => !/^(?:VĂN BẢN|Công báo)/iu.test(text));
  return line ? bodyName(line, source) : undefined;
}

function signerOf(document: Document): string | undefined {
  let signer: string | undefined;
  const closing = document.children.find((child) => child.type === 'closing');
  if (closing) {
    visit(closing, 'paragraph', (node) => {
      if (node.role === 'signer') signer ??= unwrap(treeText(node));
    });
  }
  return signer;
}

function completenessOf(document: Document, gaps: readonly Gap[]): Document['completeness'] {
  if (!document.children.some((child) => child.type === 'body')) return 'none';
  const closed = document.children.some((child) => child.type === 'closing');
  return closed && gaps.length === 0 ? 'full' : 'partial';
}
