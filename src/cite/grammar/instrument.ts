import type { NamedInstrument } from '../types.ts';
import { readDate, readYear } from './date.ts';
import { type InstrumentType, instrumentTypes, readType, readTypeWords } from './instrument-types.ts';
import { readAmendingName, readLawName } from './law.ts';
import type { NameIndex } from './name-index.ts';
import { numberParts, readNumber } from './number.ts';
import { isWord, printed, type Read, type Source, spells, startsUpper } from './tokens.ts';

/** "số", also as scanned texts spell it. */
const isNumberWord = (source: Source, index: number) => isWord(source, index, 'so', 's6');

const typeByCode = new Map(
  instrumentTypes.flatMap((type) => (type.code ? [[type.code, type] as const] : [])),
);

/** The type that a number shows by itself: "NQ" in 12/NQ-CP; nothing for 76/2015/QH13. */
export function typeOfNumber(number: string): InstrumentType | undefined {
  const code = numberParts(number)?.code ?? '';
  return typeByCode.get(/^[\p{L}]+/u.exec(code)?.[0] ?? '');
}

const named = new Set(['luat', 'bo-luat', 'phap-lenh', 'sac-luat']);

/**
 * An instrument named at `index`: by number ("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020"), by name
 * ("Luật Đất đai năm 2024"), or by its number alone ("số 61/2024/QH15").
 *
 * @param previous the instrument named just before, whose type a bare number in a list shares
 */
export function readInstrument(
  source: Source,
  index: number,
  names: NameIndex,
  previous?: NamedInstrument,
): Read<NamedInstrument> | undefined {
  const type = readType(source, index) ?? readSmallType(source, index);
  if (!type) return readBareNumber(source, index, previous);
  if (isOtherWord(source, index, type.value.key)) return undefined;
  return (
    readNumbered(source, type) ??
    (type.value.key === 'hien-phap' ? readConstitution(source, index, type) : undefined) ??
    (named.has(type.value.key) ? readNamed(source, type, names) : undefined)
  );
}

/** "các nghị định số 19/CP": older texts write the type small; its number shows that it is one. */
function readSmallType(source: Source, index: number): Read<InstrumentType> | undefined {
  const type = readTypeWords(source, index);
  if (!type?.value.idPrefix || !isNumberWord(source, type.next)) return undefined;
  const at = type.next + 1;
  return readNumber(source, at) || (type.value.key === 'sac-lenh' && readSerial(source, at))
    ? type
    : undefined;
}

/** "Đại học Luật", "Luật sư", "Luật gia", "dự thảo Luật …": no law in force. */
function isOtherWord(source: Source, index: number, key: string): boolean {
  if (spells(source, index - 2, ['du', 'thao']) || spells(source, index - 2, ['du', 'an'])) return true;
  if (key !== 'luat') return false;
  return (
    isWord(source, index - 1, 'phap', 'hoc') ||
    /^(?:sư|gia|định)$/u.test(source.tokens[index + 1]?.text ?? '')
  );
}

function readNumbered(source: Source, type: Read<InstrumentType>): Read<NamedInstrument> | undefined {
  // "Nghị quyết của Quốc hội số 43/2022/QH15"
  const issuer = readIssuer(source, type.next);
  let at = issuer && isNumberWord(source, issuer.next) ? issuer.next : type.next;
  if (isNumberWord(source, at)) at += 1;
  while (isWord(source, at, ':', '.')) at += 1;
  const number =
    readNumber(source, at) ??
    (type.value.key === 'nghi-dinh' ? readShortNumber(source, at) : undefined) ??
    (type.value.key === 'sac-lenh' ? readSerial(source, at) : undefined);
  // A scanned text may have lost the number: "Nghị định số ngày 01 tháng 11 năm 2013".
  if (!number)
    return readDate(source, at) && withDate(source, { kind: 'instrument', type: type.value.key }, at);
  // "Văn bản số 3/TTr-BTP" says nothing of its type, its number does.
  const general = type.value.key === 'van-ban' ? typeOfNumber(number.value) : undefined;
  const { key } = general ?? type.value;
  return withDate(source, { kind: 'instrument', type: key, number: number.value }, number.next);
}

/** "Nghị định số 30/2020": decrees are the Government's alone, and numbered by year since 1997. */
function readShortNumber(source: Source, index: number): Read<string> | undefined {
  const [serial, stroke, year] = source.tokens.slice(index, index + 3).map(({ text }) => text);
  if (!/^\d{1,3}$/u.test(serial ?? '') || stroke !== '/' || !/^(?:199[7-9]|20\d\d)$/u.test(year ?? ''))
    return undefined;
  return { value: `${serial}/${year}/NĐ-CP`, next: index + 3 };
}

/** "Sắc lệnh số 63 ngày 22-11-1945": the early ones have a bare number, which only their date makes one. */
function readSerial(source: Source, index: number): Read<string> | undefined {
  const serial = source.tokens[index]?.text ?? '';
  if (!/^\d{1,3}[a-z]?$/u.test(serial) || !isNumberWord(source, index - 1)) return undefined;
  const at = isWord(source, index + 1, ',') ? index + 2 : index + 1;
  return readDate(source, at) && { value: serial, next: index + 1 };
}

function readBareNumber(
  source: Source,
  index: number,
  previous?: NamedInstrument,
): Read<NamedInstrument> | undefined {
  const at = isNumberWord(source, index) ? index + 1 : index;
  const number =
    readNumber(source, at) ?? (previous?.type === 'sac-lenh' ? readSerial(source, at) : undefined);
  if (!number) return undefined;
  const own = typeOfNumber(number.value);
  const code = numberParts(number.value)?.code;
  const parliament = /^(?:QH|UBTVQH)\d/u.test(code ?? '');
  // "Nghị định số 19/CP, số 20/CP": one kind of number, one type.
  const alike = previous?.number !== undefined && numberParts(previous.number)?.code === code;
  if (!own && !parliament && !alike) return undefined;
  const type = own?.key ?? previous?.type;
  return withDate(
    source,
    { kind: 'instrument', ...(type ? { type } : {}), number: number.value },
    number.next,
  );
}

function readNamed(
  source: Source,
  type: Read<InstrumentType>,
  names: NameIndex,
): Read<NamedInstrument> | undefined {
  const name = readAmendingName(source, type.next, names) ?? readLawName(source, type.next, names);
  if (!name) return undefined;
  const value: NamedInstrument = {
    kind: 'instrument',
    type: type.value.key,
    name: `${type.value.name} ${name.value}`,
  };
  const bracket = isWord(source, name.next, '(') ? 1 : 0;
  const word = name.next + bracket;
  const number = isNumberWord(source, word) ? readNumber(source, word + 1) : undefined;
  if (!number) return withDate(source, value, name.next);
  const close = bracket && isWord(source, number.next, ')') ? 1 : 0;
  if (bracket && !close) return withDate(source, value, name.next);
  return withDate(source, { ...value, number: number.value }, number.next + close);
}

function readConstitution(
  source: Source,
  index: number,
  type: Read<InstrumentType>,
): Read<NamedInstrument> | undefined {
  const state = ['nuoc', 'cong', 'hoa', 'xa', 'hoi', 'chu', 'nghia', 'viet', 'nam'];
  const short = ['nuoc', 'chxhcn', 'viet', 'nam'];
  const name = [state, short].find((words) => spells(source, type.next, words));
  const full = name !== undefined;
  const value: NamedInstrument = { kind: 'instrument', type: 'hien-phap', name: 'Hiến pháp' };
  const read = withDate(source, value, type.next + (name?.length ?? 0));
  // "Hiến pháp và pháp luật" speaks of no text in particular.
  const provision =
    isWord(source, index - 1, 'cua') || /^[\dIVX]+$/u.test(source.tokens[index - 1]?.text ?? '');
  const cites =
    provision &&
    /^(?:\d+[a-zđ]?|[IVX]+)$/u.test(
      source.tokens[index - (isWord(source, index - 1, 'cua') ? 2 : 1)]?.text ?? '',
    );
  return full || read.value.year || read.value.date || cites || isWord(source, index - 1, 'cu')
    ? read
    : undefined;
}

/** The date or year, and the issuer, after an instrument's number or name. */
function withDate(source: Source, value: NamedInstrument, index: number): Read<NamedInstrument> {
  const here = readDate(source, isWord(source, index, ',') ? index + 1 : index);
  if (here) {
    const issuer = readIssuer(source, here.next);
    return {
      value: { ...value, date: here.value, ...(issuer ? { issuer: issuer.value } : {}) },
      next: here.next,
    };
  }
  const issuer = readIssuer(source, index);
  if (issuer) {
    const after = readDate(source, afterIssuing(source, issuer.next));
    if (after) return { value: { ...value, issuer: issuer.value, date: after.value }, next: after.next };
  }
  const year = readYear(source, index);
  const dated = { ...value, ...(issuer ? { issuer: issuer.value } : {}) };
  return year && !value.number
    ? { value: { ...dated, year: year.value }, next: year.next }
    : { value: dated, next: index };
}

/** Where the date stands after an issuer: ", ngày", "(đã) ban hành ngày". */
function afterIssuing(source: Source, index: number): number {
  if (isWord(source, index, ',')) return index + 1;
  const at = isWord(source, index, 'da') ? index + 1 : index;
  return spells(source, at, ['ban', 'hanh', 'ngay']) ? at + 2 : index;
}

const issuerEnds = new Set('ngay so ve quy huong sua phe va duoc da thi thuc cho tai nam'.split(' '));

/** "của Chính phủ": a body with a capital, up to what the text says of the instrument. */
function readIssuer(source: Source, index: number): Read<string> | undefined {
  if (!isWord(source, index, 'cua') || !startsUpper(source.tokens[index + 1])) return undefined;
  if (readType(source, index + 1)) return undefined;
  let next = index + 1;
  for (; next - index < 14; next += 1) {
    const token = source.tokens[next];
    if (!token || !/^\p{L}/u.test(token.text)) break;
    const joins = token.fold === 'va' && startsUpper(source.tokens[next + 1]) && !readType(source, next + 1);
    if (spells(source, next, ['ban', 'hanh'])) break;
    if (next > index + 1 && issuerEnds.has(token.fold) && !startsUpper(token) && !joins) break;
  }
  return { value: printed(source, index + 1, next), next };
}
