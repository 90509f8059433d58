import { diffArrays } from 'diff';
import {
  assignIds,
  type Document,
  isDivision,
  isParent,
  lawText,
  type LexNode,
  treeText,
  unwrap,
} from '../lexast/index.ts';
import { type MarkCounter, withoutMarks, withoutRepealed } from './marks.ts';
import type { Consolidated, HeldText } from './types.ts';

/** A unit that the official text and the computed one do not have alike. */
export interface Finding {
  anchor: string;
  kind: 'differs' | 'only-official' | 'only-computed';
  computed?: string;
  official?: string;
  /** Did an operation change this unit, or one around it? */
  changed: boolean;
  /** Reasons of the refused commands about this unit: they explain the difference. */
  refused: string[];
  /**
   * Words that the official text prints here and no held text does, each with the words around it: a slip of the
   * official text, or a fault of a source. Nothing where the words stand in a held text: then the fault is ours.
   */
  nowhere?: string[];
}

export interface Audit {
  units: { all: number; changed: number };
  /** Units equal to the letter, white space aside. */
  exact: { all: number; changed: number };
  /** Units equal in words: without case, punctuation and the place of a tone mark. */
  words: { all: number; changed: number };
  findings: Finding[];
}

/** How the official text is read; what the parser left of its footnotes in the words can be taken off here. */
export interface AuditOptions {
  clean?: (text: string) => string;
  /** The texts that the computed one was made of; with them, words of the official text that none has are told. */
  held?: readonly HeldText[];
}

/** The words of one unit without those of the units in it. */
function ownWords(unit: LexNode): string {
  if (!isParent(unit)) return '';
  return (unit.children as LexNode[])
    .filter((child) => !isDivision(child) && !(child.type === 'paragraph' && child.role === 'footnote'))
    .map((child) => unwrap(lawText(child)))
    .filter((line) => line !== '')
    .join(' ');
}

/** A unit with its words, and those of the dashes below it in the order of print. */
interface Unit {
  words: string;
  listed: string;
}

/** "- " and "+ " count for nothing where words are compared: a line may be read as a dash or as a paragraph. */
const isDash = (node: LexNode): boolean => node.type === 'item' && isDivision(node) && node.num === '';

/** The words of a unit with those of its dashes: a page that ends in a list moves words between them. */
function listedWords(unit: LexNode): string {
  if (!isParent(unit)) return '';
  return (unit.children as LexNode[])
    .filter((child) => !isDivision(child) || isDash(child))
    .filter((child) => !(child.type === 'paragraph' && child.role === 'footnote'))
    .map((child) => (isDash(child) ? listedWords(child) : unwrap(lawText(child))))
    .filter((line) => line !== '')
    .join(' ');
}

/** Every numbered unit of a text by its anchor. */
function unitsOf(document: Document): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const walk = (node: LexNode, around: string | undefined) => {
    if (node.type === 'quotation') return;
    let listed = around;
    if (isDivision(node) && node.id) {
      if (!isDash(node) || listed === undefined) listed = listedWords(node);
      units.set(node.id, { words: ownWords(node), listed });
    }
    if (isParent(node)) for (const child of node.children) walk(child as LexNode, listed);
  };
  walk(document, undefined);
  return units;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Words as they compare: "Hoà bình," and "hòa bình" are the same. */
function comparable(text: string): string {
  return Array.from(
    withoutRepealed(text)
      .toLowerCase()
      .normalize('NFD')
      .matchAll(/[\p{L}\p{M}\p{N}]+/gu),
    ([word]) => {
      const marks = word.match(tones)?.join('') ?? '';
      return word.replace(tones, '') + marks;
    },
  ).join(' ');
}

/** The unit that a dash which only one of two texts has would stand in. */
function unitAround(anchor: string, units: ReadonlyMap<string, Unit>): Unit | undefined {
  const outer = anchor.replace(/-gach-\d+(?:-lan-\d+)?$/u, '');
  return outer === anchor ? undefined : (units.get(outer) ?? unitAround(outer, units));
}

/** Are two units equal in words, dashes and all? */
function sameList(
  own: Unit | undefined,
  other: Unit | undefined,
  clean: (text: string) => string,
  { last }: MarkCounter,
): boolean {
  if (!own || !other) return false;
  // Marks in the list were counted with the units that they stand in.
  const official = withoutMarks(own.listed, clean(other.listed), { last: Math.max(0, last - 12) });
  return own.listed !== own.words || other.listed !== other.words
    ? comparable(own.listed) === comparable(official)
    : false;
}

/** How many words on either side a difference is looked for with. */
const context = 4;

/**
 * The differences of an official unit, with the words around them, when not one of them stands in a held text.
 *
 * @param held the comparable words of each held text, with a space at either end
 */
function wordsNowhere(own: string, official: string, held: readonly string[]): string[] | undefined {
  const words = comparable(official).split(' ');
  const found: string[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays(comparable(own).split(' '), words)) {
    if (!added && !removed) at += value.length;
    else {
      const end = added ? at + value.length : at;
      const phrase = words.slice(Math.max(0, at - context), end + context).join(' ');
      if (held.some((text) => text.includes(` ${phrase} `))) return undefined;
      found.push(phrase);
      at = end;
    }
  }
  return found;
}

const around = (anchor: string, other: string) => anchor === other || anchor.startsWith(`${other}-`);

/**
 * Compare a computed text with the official consolidated one, unit by unit.
 *
 * @param official a parsed văn bản hợp nhất
 */
export function audit(computed: Consolidated, official: Document, options: AuditOptions = {}): Audit {
  const clean = options.clean ?? ((text: string) => text);
  const held = options.held?.map(({ document }) => ` ${comparable(treeText(document))} `);
  const ours = unitsOf(computed.tree);
  const theirs = unitsOf(assignIds(official));
  const changed = computed.changes.map(({ anchor }) => anchor);
  const report: Audit = {
    units: { all: 0, changed: 0 },
    exact: { all: 0, changed: 0 },
    words: { all: 0, changed: 0 },
    findings: [],
  };
  const counter: MarkCounter = { last: 0 };
  for (const anchor of new Set([...theirs.keys(), ...ours.keys()])) {
    const mine = ours.get(anchor);
    const other = theirs.get(anchor);
    const own = mine?.words;
    const isChanged = changed.some((each) => around(anchor, each));
    const add = (counts: Audit['units']) => {
      counts.all += 1;
      if (isChanged) counts.changed += 1;
    };
    add(report.units);
    let official = other === undefined ? undefined : clean(other.words);
    if (own !== undefined && official !== undefined && own !== official)
      official = withoutMarks(own, official, counter);
    if (own !== undefined && official !== undefined && own === official) add(report.exact);
    const equal = own !== undefined && official !== undefined && comparable(own) === comparable(official);
    if (
      equal ||
      sameList(mine ?? unitAround(anchor, ours), other ?? unitAround(anchor, theirs), clean, counter)
    ) {
      add(report.words);
      continue;
    }
    const refused = computed.refused.filter(
      (each) => each.anchor && (around(anchor, each.anchor) || around(each.anchor, anchor)),
    );
    const nowhere =
      own === undefined || official === undefined || !held ? undefined : wordsNowhere(own, official, held);
    report.findings.push({
      anchor,
      ...(nowhere ? { nowhere } : {}),
      kind: own === undefined ? 'only-official' : official === undefined ? 'only-computed' : 'differs',
      ...(own === undefined ? {} : { computed: own }),
      ...(official === undefined ? {} : { official }),
      changed: isChanged,
      refused: refused.map(({ reason }) => reason),
    });
  }
  return report;
}
