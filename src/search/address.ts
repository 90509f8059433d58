import { fold } from './fold.ts';
import { typeCodes, typePrefixes } from './instrument-words.ts';
import { figure, idParts, stepsOf, type Step, withoutZeros } from './terms.ts';

/** An address as typed: the instrument, the place in it, and the other words of the query. */
export interface Address {
  /** Type of the instrument as ids abbreviate it. */
  type?: string;
  /** Number of the instrument: "57", "66.2". */
  number?: string;
  year?: string;
  issuer?: string;
  /** Laws that the query calls by their name, likeliest first; see law-names.ts. */
  laws?: readonly string[];
  /** Set where the query asks for an instrument that acts on this one: "thông tư sửa đổi thông tư 7/2030". */
  isObject?: true;
  /** Steps from the largest to the smallest. */
  steps: Step[];
  /** The other words of the query. */
  rest: string;
}

const TYPE = [...typePrefixes.keys()].sort((a, b) => b.length - a.length).join('|');
const SYMBOL = `(?:${[...typeCodes].sort((a, b) => b.length - a.length).join('|')}|ubtvqh\\d*|qh\\d*)(?:\\s?[-/]\\s?[a-z]+)*`;

/*
 * No pattern uses lookbehind, which Safari supports only from 16.4 on. The character before a match is its first group instead.
 */
const BEFORE = '(^|[^\\p{L}\\p{N}])';

/** "nghị định số 30/2020/NĐ-CP năm 2020": a type or a symbol makes a number an instrument's. */
const INSTRUMENT = new RegExp(
  `${BEFORE}(?:(${TYPE})[\\s-]*(?:so[\\s:]*)?)?(\\d{1,5}(?:\\.\\d{1,2})?[a-z]?)(?![\\p{L}\\p{N}])` +
    `(?:\\s?[/-]\\s?((?:19|20)\\d\\d)(?!\\d))?(?:\\s?[/-]\\s?(${SYMBOL})|-(cp|ttg|qh\\d+)|\\s+(${SYMBOL}))?(?![\\p{L}\\p{N}])` +
    `(?:\\s+(?:nam\\s+)?((?:19|20)\\d\\d)(?![\\d/]))?`,
  'u',
);
/** Words before the number of an instrument that make it the object of another: "sửa đổi", "hướng dẫn". */
const DONE_TO =
  /(?:^|[^\p{L}])(?:sua doi|bo sung|thay the|bai bo|dinh chinh|hop nhat|vbhn|huong dan|thi hanh|quy dinh chi tiet)(?![\p{L}])/u;
const LEVELS = 'phan|chuong|tieu muc|muc|dieu|khoan|diem|phu luc';
const STEP = new RegExp(
  `${BEFORE}(${LEVELS})\\s*(?:thu\\s+|so\\s+)?(\\d+[a-z]?|[ivxlc]+|[a-z]\\d?|dd)(?:\\s?[-–]\\s?\\d+)?(?![\\p{L}\\p{N}/])`,
  'u',
);
const ANNEX = new RegExp(`${BEFORE}phu luc(?![\\p{L}\\p{N}])`, 'u');
const SECTION_WORD = /(^|[^\p{L}])(?:muc|phan)(?=\s+[ivx]+[./-]\d)/u;
/** "III.1.a", "III.1", "1.a": the way people write places of a text without Điều. */
const DOTTED =
  /(^|[^\p{L}\p{N}])(?:([ivx]+)[./-](\d{1,2})(?:[./-](dd|[a-z]))?|(\d{1,2})\.(dd|[a-z]))(?![\p{L}\p{N}/])/u;

/** Words that join the parts of a citation. Without marks "tai" and "thuoc" are not among them, since they may be "tai", "thuốc". */
const JOINING = new Set(['của', 'tại', 'trong', 'số', 'thuộc', 'cua', 'so']);

/** The type and number of an instrument in a query, beside which "d36" means an article. */
const HAS_TYPE = new RegExp(`(?:^|[^\\p{L}])(?:${TYPE})[\\s-]*(?:so[\\s:]*)?\\d`, 'u');

/** Writes out the shorthand of lawyers for places ("k2 Đ36", "K1Đ5", "đ 5 k 2") and separates letters from numbers ("nq57"). */
function written(raw: string, ofLaw: boolean): string {
  const text = raw
    // "nq57"
    .replace(/(^|[^\p{L}])(nq|nđ|nd|qđ|qd|ct|tt)(?=\d)/gu, '$1$2 ')
    // "đ" as a point's letter becomes "dd" before folding.
    .replace(/((?:điểm|diem|điem|diểm)\s+)đ(?![\p{L}])/gu, '$1dd')
    .replace(/(\d[./-])đ(?![\p{L}])/gu, '$1dd')
    .replace(/(^|[^\p{L}\p{N}])(k\.?\d+[a-z]?)(?=[đd]\.?\d)/gu, '$1$2 ')
    .replace(/(^|[^\p{L}\p{N}])([đd]\.?\d+)(?=k\.?\d)/gu, '$1$2 ')
    .replace(/(^|[^\p{L}\p{N}])đ\.?\s?(?=\d)/gu, '$1điều ')
    .replace(/(^|[^\p{L}\p{N}])pl\.?\s?(?=(?:\d+|[ivx]+)(?![\p{L}\p{N}]))/gu, '$1phụ lục ');
  // "d36" means an article only beside the name of a law, a type with a number, or a clause.
  const isNoted = ofLaw || /(^|[^\p{L}\p{N}])k\.?\d/u.test(text) || HAS_TYPE.test(fold(text));
  const letter = ofLaw ? /(^|[^\p{L}\p{N}])d\.?\s?(?=\d)/gu : /(^|[^\p{L}\p{N}])d\.?(?=\d)/gu;
  const articles = isNoted ? text.replace(letter, '$1điều ') : text;
  const hasArticle = /(^|[^\p{L}\p{N}])dieu\s*(?:thu\s+)?\d/u.test(fold(articles));
  return hasArticle ? articles.replace(/(^|[^\p{L}\p{N}])k\.?\s?(?=\d)/gu, '$1khoản ') : articles;
}

/**
 * Reads the address in a query.
 *
 * @param ofLaw whether the query also names a law, which was taken out of it
 * @returns undefined where the query holds no address
 */
export function readAddress(query: string, ofLaw = false): Address | undefined {
  const raw = query.normalize('NFC').toLowerCase();
  const parted = written(raw, ofLaw);
  let text = fold(parted);
  // Folding keeps the length of ordinary text, so the same range can be cut from the text with marks.
  let rest = text.length === parted.length ? parted : text;
  const address: Address = { steps: [], rest: '' };
  const cut = ({ index, 0: match, 1: before = '' }: RegExpExecArray) => {
    const without = (from: string) =>
      `${from.slice(0, index + before.length)} ${from.slice(index + match.length)}`;
    text = without(text);
    rest = without(rest);
  };

  // "mục III.1.b" is "III.1.b".
  const word = SECTION_WORD.exec(text);
  if (word) cut(word);
  for (let match = STEP.exec(text); match; match = STEP.exec(text)) {
    const level = (match[2] ?? '').replace(' ', '-');
    // "điều 54–55" is read as Điều 54, "phụ lục số 01" as number 1.
    address.steps.push({ level, num: figure(level, withoutZeros(match[3] ?? '')) });
    cut(match);
  }
  if (address.steps.length === 0) readDotted(text, address, cut);
  readInstrument(text, address, ofLaw, cut);
  const annex = ANNEX.exec(text);
  // "phụ lục nghị định 39": any annex of it.
  if (annex && (address.number || ofLaw) && !address.steps.some(({ level }) => level === 'phu-luc')) {
    address.steps.push({ level: 'phu-luc', num: '' });
    cut(annex);
  }
  if (address.steps.length === 0 && !address.number) return undefined;
  address.steps.sort((a, b) => rank(a) - rank(b));
  address.rest = rest
    .split(/[^\p{L}\p{M}\p{N}"“”]+/u)
    .filter((word) => word && !JOINING.has(word))
    .join(' ');
  return address;
}

function readDotted(text: string, address: Address, cut: (match: RegExpExecArray) => void): void {
  const match = DOTTED.exec(text);
  if (!match) return;
  const [, , section, clause, point, soleClause, solePoint] = match;
  if (section) address.steps.push({ level: 'muc', num: figure('muc', section) });
  const khoan = clause ?? soleClause;
  const diem = point ?? solePoint;
  if (khoan) address.steps.push({ level: 'khoan', num: khoan });
  if (diem) address.steps.push({ level: 'diem', num: diem });
  cut(match);
}

function readInstrument(
  text: string,
  address: Address,
  ofLaw: boolean,
  cut: (match: RegExpExecArray) => void,
): void {
  const match = INSTRUMENT.exec(text);
  if (!match) return;
  const [whole, before = '', type, number, year, symbol, bareIssuer, spacedSymbol, laterYear] = match;
  const said = symbol ?? spacedSymbol;
  const alone =
    text
      .replace(whole, '')
      .replace(/\bso\b/, '')
      .trim() === '';
  // A bare number is that of an instrument only if nothing but places was typed beside it and no law is named.
  const isMeant = alone && !ofLaw && (!isYear(number) || address.steps.length > 0);
  if (!type && !said && !bareIssuer && !isMeant) return;
  const [symbolType, ...symbolIssuer] = (said ?? '').split(/\s?-\s?/);
  if (number) address.number = number;
  if (type) address.type = typePrefixes.get(type) ?? type;
  if (symbolType) {
    if (/^(?:ub)?(?:tv)?qh/.test(symbolType)) address.issuer = symbolType;
    else address.type = symbolType;
  }
  const issuer = symbolIssuer.join('-') || bareIssuer;
  if (issuer) address.issuer = issuer;
  const when = year ?? laterYear;
  if (when) address.year = when;
  if (DONE_TO.test(text.slice(0, match.index + before.length))) address.isObject = true;
  cut(match);
}

const isYear = (number = '') => /^(?:19|20)\d\d$/.test(number);

const ORDER = ['phu-luc', 'phan', 'chuong', 'muc', 'tieu-muc', 'dieu', 'khoan', 'diem'];
const rank = (step: Step) => ORDER.indexOf(step.level);

/** Whether an address names an instrument. Parts that the address leaves out match any instrument. */
export function namesInstrument(address: Address, id: string): boolean {
  const parts = idParts(id);
  if (!parts || withoutZeros(address.number ?? '') !== withoutZeros(parts.number)) return false;
  return (
    (agrees(address.type, parts.type) || (address.type === 'luat' && parts.type === 'bo-luat')) &&
    agrees(address.year, parts.year) &&
    (address.issuer === undefined || parts.issuer.startsWith(address.issuer))
  );
}

const agrees = (asked: string | undefined, found: string) => asked === undefined || asked === found;

/**
 * How well an address names an anchor: its last step must be the last of the anchor, its other steps among those above.
 *
 * @returns 0 where it does not, up to 1 where it leaves out no step. "d" without a mark counts half for điểm đ.
 */
export function namesAnchor(address: Address, anchor: string): number {
  const steps = stepsOf(anchor);
  const asked = address.steps;
  if (asked.length === 0 || steps.length < asked.length) return 0;
  let at = steps.length - 1;
  let value = 1;
  for (let i = asked.length - 1; i >= 0; i -= 1) {
    const want = asked[i] as Step;
    let found = same(want, steps[at] as Step);
    while (!found && i < asked.length - 1 && at > 0) {
      at -= 1;
      found = same(want, steps[at] as Step);
    }
    if (!found) return 0;
    value *= found;
    at -= 1;
    if (at < 0 && i > 0) return 0;
  }
  return value * (asked.length / steps.length);
}

function same(asked: Step, step: Step): number {
  if (asked.level !== step.level) return 0;
  if (asked.num === step.num || asked.num === '') return 1;
  return asked.level === 'diem' && asked.num === 'd' && step.num === 'dd' ? 0.5 : 0;
}
