import {
  assignIds,
  anchorSteps,
  divisionStep,
  isAnchorIn,
  type Document,
  isDivision,
  isParent,
  lawText,
  type LexNode,
  outerAnchor,
  treeText,
  unwrap,
} from '../lexast/index.ts';
import { comparable } from './comparable.ts';
import { ledgerOf } from './ledger.ts';
import { type MarkCounter, withoutMarks } from './marks.ts';
import { type Proof, Prover } from './proof.ts';
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
  /** Why it is a slip of the official text or a fault of a source; nothing where the fault may be ours. */
  proof?: Proof;
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
  /** The texts that the computed one was made of; with them, words of the official text that are in none of them are reported. */
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
  /** Where it stands in the text of its tree. */
  start: number;
  end: number;
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
  let at = 0;
  const walk = (node: LexNode, around: string | undefined) => {
    const start = at;
    if (!isParent(node)) at += node.value.length;
    else if (node.type === 'quotation') at += treeText(node).length;
    else {
      let listed = around;
      let unit: Unit | undefined;
      if (isDivision(node) && node.id) {
        if (!isDash(node) || listed === undefined) listed = listedWords(node);
        unit = { words: ownWords(node), listed, start, end: start };
        units.set(node.id, unit);
      }
      for (const child of node.children) walk(child as LexNode, listed);
      if (unit) unit.end = at;
    }
  };
  walk(document, undefined);
  return units;
}

/** The unit that a dash which only one of two texts has would stand in. */
function unitAround(anchor: string, units: ReadonlyMap<string, Unit>): Unit | undefined {
  if (!anchorSteps(anchor).at(-1)?.startsWith('gach-')) return undefined;
  const outer = outerAnchor(anchor);
  return units.get(outer) ?? unitAround(outer, units);
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

/**
 * Compare a computed text with the official consolidated one, unit by unit.
 *
 * @param official a parsed văn bản hợp nhất
 */
export function audit(computed: Consolidated, official: Document, options: AuditOptions = {}): Audit {
  const clean = options.clean ?? ((text: string) => text);
  const ours = unitsOf(computed.tree);
  const theirs = unitsOf(assignIds(official));
  const prover = options.held && new Prover(computed, options.held, ledgerOf(official));
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
    const isChanged = changed.some((each) => isAnchorIn(anchor, each));
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
      (each) => each.anchor && (isAnchorIn(anchor, each.anchor) || isAnchorIn(each.anchor, anchor)),
    );
    const proof =
      (mine &&
        other &&
        prover?.proof({
          ...mine,
          anchor,
          own: mine.words,
          official: official ?? '',
          ownList: mine.listed,
          officialList: other.listed,
        })) ||
      (prover && unnumbered(anchor, ours, theirs, prover));
    report.findings.push({
      anchor,
      ...(proof ? { proof } : {}),
      kind: own === undefined ? 'only-official' : official === undefined ? 'only-computed' : 'differs',
      ...(own === undefined ? {} : { computed: own }),
      ...(official === undefined ? {} : { official }),
      changed: isChanged,
      refused: refused.map(({ reason }) => reason),
    });
  }
  return report;
}

/** The unit that a clause, point or tiết is part of. */
function wholeOf(anchor: string): string | undefined {
  const { type } = divisionStep(anchorSteps(anchor).at(-1) ?? '') ?? {};
  return type === 'clause' || type === 'point' || type === 'item' ? outerAnchor(anchor) : undefined;
}

/**
 * "1. Thông tư này có hiệu lực …" in the official text, and the same words without a number in the source: a fault of the
 * source, or a number that the official text has added. Both units that it makes differ are proved by it.
 */
function unnumbered(
  anchor: string,
  ours: ReadonlyMap<string, Unit>,
  theirs: ReadonlyMap<string, Unit>,
  prover: Prover,
): Proof | undefined {
  const isMissing = theirs.has(anchor) && !ours.has(anchor);
  const outer = isMissing ? wholeOf(anchor) : anchor;
  const child = isMissing
    ? anchor
    : [...theirs.keys()].find((each) => wholeOf(each) === anchor && !ours.has(each));
  const unit = child === undefined ? undefined : theirs.get(child);
  const around = outer === undefined ? undefined : ours.get(outer);
  const officialOuter = outer === undefined ? undefined : theirs.get(outer);
  if (!unit || !around || !officialOuter) return undefined;
  const [number, ...words] = comparable(unit.words).split(' ');
  const own = comparable(around.words);
  const rest = words.join(' ');
  if (words.length === 0 || !own.endsWith(` ${rest}`)) return undefined;
  const before = own.slice(0, -rest.length - 1);
  // A number that stands in our words was printed, and not read as one.
  if (before.split(' ').at(-1) === number || !isSameBut(before, comparable(officialOuter.words)))
    return undefined;
  return { kind: 'unnumbered', words: [comparable(unit.words)], sources: prover.sources(around) };
}

/** Equal words, but for the marks of notes behind them. */
const isSameBut = (own: string, official: string) =>
  official === own || (official.startsWith(`${own} `) && /^[\d ]+$/u.test(official.slice(own.length)));
