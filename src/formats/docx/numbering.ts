import type { Element, Root } from 'xast';
import { toRoman } from '../../lexast/roman.ts';
import { element, elements, isOn, valueOf } from './xml.ts';

/** Word has nine levels, and no number beyond this one. */
const maximumLevel = 8;
const maximumValue = 32_767;
/** Past this, letters are no number that a person wrote: "aa" is 27. */
const maximumLetters = 26 * 4;
/** The longest mark that is written out for one paragraph. */
const longestPattern = 200;

interface Level {
  start: number;
  format: string;
  text: string;
  /** It counts on through all levels above this one: "Điều" through the chapters. */
  restart: number | undefined;
  /** Numbers of the levels above are printed as digits, whatever they are there. */
  legal: boolean;
}

interface List {
  abstract: string;
  levels: Map<number, Level>;
}

/**
 * The automatic numbers of a Word file, written out as Word prints them.
 *
 * @param numbering the part numbering.xml
 * @returns a function from a paragraph's list and level to its printed number, to be called in document order
 */
export function makeNumbering(numbering: Root | undefined): (list: string, level: number) => string {
  const lists = readLists(numbering);
  const counters = new Map<string, number[]>();
  return (id, level) => {
    if (!(level >= 0 && level <= maximumLevel)) return '';
    const list = lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own) return '';
    const counts = counters.get(list.abstract) ?? [];
    counters.set(list.abstract, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let below = level + 1; below < counts.length; below += 1)
      if (level < (list.levels.get(below)?.restart ?? below)) delete counts[below];
    if (own.format === 'bullet')
      return /^[\p{L}\p{N}]$/u.test(own.text) ? '- ' : `${own.text.trim() || '-'} `;
    if (own.format === 'none' && !own.text.includes('%')) return own.text ? `${own.text} ` : '';
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = list.levels.get(at);
      const format = own.legal && at < level ? 'decimal' : (shown?.format ?? 'decimal');
      return writeNumber(counts[at] ?? shown?.start ?? 1, format);
    });
    return text ? `${text.trimEnd()} ` : '';
  };
}

function readLists(numbering: Root | undefined): Map<string, List> {
  const root = element(numbering, 'w:numbering');
  const abstracts = new Map<string, Map<number, Level>>();
  for (const abstract of elements(root, 'w:abstractNum')) {
    abstracts.set(abstract.attributes['w:abstractNumId'] ?? '', readLevels(elements(abstract, 'w:lvl')));
  }
  const lists = new Map<string, List>();
  for (const num of elements(root, 'w:num')) {
    const id = num.attributes['w:numId'] ?? '';
    const abstract = valueOf(num, 'w:abstractNumId') ?? '';
    const levels = new Map(abstracts.get(abstract));
    let own = false;
    for (const override of elements(num, 'w:lvlOverride')) {
      const at = Number(override.attributes['w:ilvl'] ?? 0);
      const level = readLevels(elements(override, 'w:lvl')).get(at) ?? levels.get(at);
      const start = valueOf(override, 'w:startOverride');
      if (level) levels.set(at, start === undefined ? level : { ...level, start: bounded(start) });
      own ||= start !== undefined;
    }
    // A list with its own start counts apart; others that share an abstract list count on.
    lists.set(id, { abstract: own ? `own ${id}` : abstract, levels });
  }
  return lists;
}

function readLevels(levels: Element[]): Map<number, Level> {
  return new Map(
    levels.map((level) => [
      Number(level.attributes['w:ilvl'] ?? 0),
      {
        start: bounded(valueOf(level, 'w:start') ?? '1'),
        format: valueOf(level, 'w:numFmt') ?? 'decimal',
        text: (valueOf(level, 'w:lvlText') ?? '').slice(0, longestPattern),
        restart: element(level, 'w:lvlRestart') && bounded(valueOf(level, 'w:lvlRestart') ?? '0'),
        legal: isOn(level, 'w:isLgl'),
      },
    ]),
  );
}

const bounded = (value: string): number =>
  Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), maximumValue);

function writeNumber(value: number, format: string): string {
  if (value > maximumLetters && format.endsWith('Letter')) return String(value);
  // Past z, Word doubles the letter: aa, bb.
  const letter = String.fromCharCode(97 + ((Math.max(value, 1) - 1) % 26)).repeat(
    Math.ceil(Math.max(value, 1) / 26),
  );
  switch (format) {
    case 'upperRoman':
      return toRoman(value);
    case 'lowerRoman':
      return toRoman(value).toLowerCase();
    case 'upperLetter':
      return letter.toUpperCase();
    case 'lowerLetter':
      return letter;
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}
