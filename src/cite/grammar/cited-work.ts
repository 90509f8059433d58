import type { NamedAttachment, NamedInstrument, CitedWork, ThisText } from '../types.ts';
import { readAttachmentWord, readType } from './instrument-types.ts';
import { readInstrument } from './instrument.ts';
import { readLevel } from './levels.ts';
import { longestName, type NameIndex } from './name-index.ts';
import { readPartyDocument } from './party.ts';
import { isWord, printed, type Read, type Source, spells } from './tokens.ts';

/** What a rule knows beside the text. */
export interface Names {
  laws: NameIndex;
  aliases: NameIndex;
  /** What each alias stands for. */
  workOf: ReadonlyMap<string, CitedWork>;
  /** Footnote marks of the text. */
  notes?: ReadonlySet<string>;
}

/** How far, in tokens, an annex may stand from the instrument that carries it. */
const reach = 120;
/** How much of that the link may cover. */
const linkable = 24;

/** Older texts write "luật này", small. */
const small = new Map([
  ['luật', 'Luật'],
  ['pháp lệnh', 'Pháp lệnh'],
  ['sắc lệnh', 'Sắc lệnh'],
  ['sắc luật', 'Sắc luật'],
]);

/** "Nghị định này", "Quy chế này", "luật này" */
export function readThis(source: Source, index: number): Read<ThisText> | undefined {
  const type = readType(source, index);
  const word = type
    ? { value: type.value.name, next: type.next }
    : (readAttachmentWord(source, index) ?? readSmall(source, index));
  if (!word || !/^này$/iu.test(source.tokens[word.next]?.text ?? '')) return undefined;
  return { value: { kind: 'this', word: word.value }, next: word.next + 1 };
}

function readSmall(source: Source, index: number): Read<string> | undefined {
  if (!isWord(source, index, 'luat', 'phap', 'sac')) return undefined;
  if (isWord(source, index - 1, 'cac', 'nhung', 'phap', 'hai', 'bo')) return undefined;
  for (const length of [1, 2]) {
    const value = small.get(printed(source, index, index + length));
    if (value) return { value, next: index + length };
  }
  return undefined;
}

/** An instrument or text named at `index`, by an alias, "này", a number or a name. */
export function readText(
  source: Source,
  index: number,
  names: Names,
  previous?: NamedInstrument,
): Read<CitedWork> | undefined {
  const direct = readThis(source, index) ?? readInstrument(source, index, names.laws, previous);
  if (direct) return direct;
  const alias = longestName(source, index, names.aliases);
  const work = alias && names.workOf.get(alias.name);
  // An alias is a proper name: its capitals count.
  if (alias && work && printed(source, index, alias.next) === alias.name)
    return { value: work, next: alias.next };
  return readPartyDocument(source, index);
}

/** Where an instrument carries an annex: "(ban hành) kèm theo". Index after it. */
function afterCarried(source: Source, index: number): number | undefined {
  if (spells(source, index, ['ban', 'hanh', 'kem', 'theo'])) return index + 4;
  if (spells(source, index, ['kem', 'theo'])) return index + 2;
  return undefined;
}

/**
 * The instrument that carries the annex named before `index`, in the same sentence: "… kèm theo Nghị định số …".
 *
 * @returns the instrument; `next` is `index` where other words of the sentence stand between, so that the
 *   link covers the annex only
 */
export function readCarrier(source: Source, index: number, names: Names): Read<CitedWork> | undefined {
  let carried: number | undefined;
  let interrupted = false;
  for (let at = index; at - index < reach; at += 1) {
    const token = source.tokens[at];
    if (!token || isWord(source, at, ';', '“', '”', '"') || (token.text === '.' && endsSentence(source, at)))
      return undefined;
    carried ??= afterCarried(source, at);
    // "Phụ lục I bằng Phụ lục II kèm theo …": what is carried is the later one.
    if (carried === undefined && readLevel(source, at)?.value === 'attachment') return undefined;
    if (carried !== undefined && at < carried) continue;
    const text = readThis(source, at) ?? readInstrument(source, at, names.laws);
    if (!text) continue;
    if (carried !== undefined) {
      const close = isWord(source, text.next, ')') && opensBracket(source, index, at) ? 1 : 0;
      const near = !interrupted && at - index < linkable;
      return { value: text.value, next: near ? text.next + close : index };
    }
    interrupted = true;
    at = text.next - 1;
  }
  return undefined;
}

const endsSentence = (source: Source, index: number) =>
  source.tokens[index + 1] === undefined || source.tokens[index + 1]?.start !== source.tokens[index]?.end;

const opensBracket = (source: Source, from: number, to: number) => {
  for (let at = from; at < to; at += 1) if (isWord(source, at, '(')) return true;
  return false;
};

const nameEnds = new Set('so ngay duoc thi va hoac phai co de da quy nay ban kem so khi neu'.split(' '));

/** A text of its own that an instrument carries: "Quy chế làm việc … ban hành kèm theo Nghị định số …". */
export function readAttachment(
  source: Source,
  index: number,
  names: Names,
): Read<NamedInstrument | NamedAttachment | ThisText> | undefined {
  const word = readAttachmentWord(source, index);
  if (!word) return undefined;
  const carrier = readCarrier(source, word.next, names);
  if (carrier?.value.kind === 'instrument') {
    const value = { ...carrier.value, attachment: word.value };
    return { value, next: carrier.next };
  }
  if (carrier?.value.kind === 'this')
    return { value: { kind: 'this', word: word.value }, next: carrier.next };
  return readNameOnly(source, index, word);
}

/** "Quy chế làm việc của Chính phủ", "Nghị quyết của Quốc hội": named, but by no number. */
function readNameOnly(source: Source, index: number, word: Read<string>): Read<NamedAttachment> {
  let next = word.next;
  while (/^\p{L}/u.test(source.tokens[next]?.text ?? '') && !nameEnds.has(source.tokens[next]?.fold ?? '')) {
    next += 1;
  }
  return { value: { kind: 'attachment', word: word.value, name: printed(source, index, next) }, next };
}

/** An instrument that places belong to and that only its type names: "Điều 3 Nghị quyết của Quốc hội". */
export function readUnnumbered(source: Source, index: number): Read<NamedAttachment> | undefined {
  const type = readType(source, index);
  if (!type) return undefined;
  const named = readNameOnly(source, index, { value: type.value.name, next: type.next });
  return named.next > type.next ? named : undefined;
}
