import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { definedTerms } from '../cite/index.ts';
import type { Annotation } from '../records/load/annotations.ts';
import { uncapitalised } from '../pipeline/facts/index.ts';
import type { Term } from '../records/schema/index.ts';
import { type Document, isDivision, isParent, type LexNode, type Reference } from '../lexast/index.ts';
import type { ChangedName, ChangedNames } from './changed-names.ts';
import { type Decoration, lineText } from './decorations.ts';
import { type Finder, nameFinder } from './find-names.ts';
import { href } from './href.ts';
import { findQuote, type NoteView, numbered } from './notes.ts';

/** The editorial content from which the marks of a text are made. */
export interface EditorialWords {
  notes: readonly Annotation[];
  changed: ChangedNames;
  glossary: Readonly<Record<string, Term>>;
  /** Address of a place in this text. */
  at: (anchor: string) => string;
}

/** All editorial marks at words of one text. */
export interface Marks {
  /** By line: a paragraph, heading or basis of the tree. */
  decorations: ReadonlyMap<LexNode, readonly Decoration[]>;
  /** Notes by the anchor of the unit they are on, in the order of their marks. */
  notes: ReadonlyMap<string, readonly NoteView[]>;
  /** Names that carry a mark, each once. */
  changed: readonly ChangedName[];
  /** Anchors of the units in which the text itself defines terms that are linked to them. */
  defined: readonly string[];
}

interface Line {
  node: LexNode;
  text: string;
  ancestors: readonly LexNode[];
  /** Whether it is in the header, title or closing, where only notes are marked. */
  form: boolean;
}

/** The marked names and the notes inside one unit, for a page that shows only this unit. */
export function marksWithin(
  { decorations, changed, notes }: Marks,
  root: LexNode,
): Pick<Marks, 'changed' | 'notes'> {
  const keys = new Set<string>();
  const anchors = new Set<string>();
  visit(root, (found) => {
    const node = found as LexNode;
    for (const { key } of decorations.get(node) ?? []) if (key) keys.add(key);
    if ('id' in node && node.id) anchors.add(node.id);
  });
  return {
    changed: changed.filter(({ key }) => keys.has(key)),
    notes: new Map([...notes].filter(([anchor]) => anchors.has(anchor))),
  };
}

/** Computes all marks of a text. */
export function marksOf(tree: Document, { notes, changed, glossary, at }: EditorialWords): Marks {
  const lines = linesOf(tree);
  const decorations = new Map<LexNode, Decoration[]>();
  const add = (node: LexNode, decoration: Decoration) => {
    decorations.set(node, [...(decorations.get(node) ?? []), decoration]);
  };
  const used = new Map<string, ChangedName>();
  for (const line of lines.filter(({ form }) => !form)) {
    for (const { start, end, value: name } of changesIn(line, changed)) {
      used.set(name.key, name);
      add(line.node, { start, end, key: name.key, after: changeMark(name) });
    }
  }
  const own = ownTerms(tree, lines, at);
  markTerms(lines, own.finder, (key) => own.places.get(key), add);
  // A definition in the text itself takes precedence over one in the glossary.
  const isMarked = (node: LexNode, start: number, end: number) =>
    decorations.get(node)?.some((each) => each.around && each.start < end && start < each.end) ?? false;
  markTerms(
    lines,
    termFinder(glossary),
    (key, line, start, end) =>
      isMarked(line.node, start, end) ? undefined : { href: href(`/thuat-ngu/#${key}`) },
    add,
  );
  return {
    decorations,
    notes: placeNotes(lines, notes, add),
    changed: [...used.values()],
    defined: [...new Set([...own.places.values()].map(({ within }) => within))],
  };
}

const lineTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'basis']);

function linesOf(tree: Document): Line[] {
  const lines: Line[] = [];
  visitParents(tree, (found, ancestors) => {
    const node = found as LexNode;
    if (!lineTypes.has(node.type) || !isParent(node)) return;
    const around = ancestors as LexNode[];
    const form =
      ('role' in node && node.role !== undefined) ||
      around.some(({ type }) => type === 'header' || type === 'closing');
    lines.push({ node, text: lineText(node.children as LexNode[]), ancestors: around, form });
  });
  return lines;
}

/** Changed names in a line, each once, and citations of replaced instruments. */
function changesIn(line: Line, changed: ChangedNames) {
  const found = changed.find(line.text);
  let offset = 0;
  for (const child of isParent(line.node) ? (line.node.children as LexNode[]) : []) {
    const end = offset + lineText([child]).length;
    const target = child.type === 'reference' ? onlyTarget(child) : undefined;
    const name = target ? changed.instrument(target) : undefined;
    if (name) found.push({ start: offset, end, value: name });
    offset = end;
  }
  const seen = new Set<string>();
  return found.filter(({ value: { key } }) => !seen.has(key) && seen.add(key));
}

/** The id of the instrument that a reference cites, where it cites exactly one. */
const onlyTarget = ({ status, targets }: Reference) =>
  status === 'resolved' && targets.length === 1 ? targets[0]?.id : undefined;

function changeMark({ key, name, bracket, changes }: ChangedName) {
  const current = changes.filter(({ past }) => !past);
  const today = current.map((change) => `${change.today}${change.inference ? ' (suy luận)' : ''}`).join('; ');
  // A chain is only as certain as its least certain step: "Nghị định 138" is now "Nghị định 191" only if 39 replaced 138.
  const isConcluded =
    (current.length > 0 && current.every(({ inference }) => inference)) ||
    changes.some(({ inference, past }) => inference && past);
  const doubt = isConcluded ? ' (suy luận)' : '';
  return [
    h(
      'button.now',
      {
        type: 'button',
        dataEditorial: '',
        popovertarget: `nay-${key}`,
        ariaLabel: `${name} hôm nay`,
        title: `Nay: ${today}`,
      },
      'nay',
    ),
    ...(bracket ? [h('span.today', { dataEditorial: '' }, ` [${bracket}${doubt}]`)] : []),
  ];
}

/** Memo: the finder of a glossary is the same for all texts. */
const termFinders = new WeakMap<Readonly<Record<string, Term>>, Finder<string>>();

function termFinder(glossary: Readonly<Record<string, Term>>): Finder<string> {
  const known = termFinders.get(glossary);
  if (known) return known;
  const patterns = new Map<string, string>();
  for (const [key, { term, aliases, common }] of Object.entries(glossary)) {
    if (common) continue;
    for (const name of [term, ...aliases]) {
      patterns.set(name, key);
      patterns.set(uncapitalised(name), key);
    }
  }
  const find = nameFinder(patterns);
  termFinders.set(glossary, find);
  return find;
}

/** Where a link at a term leads. */
interface TermPlace {
  href: string;
  /** Anchor of the unit that defines the term; terms in this unit are not linked. */
  within?: string;
}

/** Terms that the text defines itself: "(sau đây gọi tắt là Hội đồng)", an article "Giải thích từ ngữ". */
function ownTerms(tree: Document, lines: readonly Line[], at: EditorialWords['at']) {
  const lineOf = new Map(lines.map((line) => [line.node, line]));
  const places = new Map<string, Required<TermPlace>>();
  for (const { term, node } of definedTerms(tree)) {
    const line = lineOf.get(node);
    const unit = line && [...line.ancestors, node].findLast((each) => 'id' in each && each.id);
    if (!unit || !('id' in unit) || !unit.id) continue;
    places.set(term, { href: at(unit.id), within: unit.id });
  }
  return { places, finder: nameFinder(new Map([...places.keys()].map((term) => [term, term]))) };
}

/**
 * Marks terms at their first use in each outermost division.
 *
 * @param placeOf gives the target of a term at a place; undefined where it is not to be marked
 */
function markTerms(
  lines: readonly Line[],
  find: Finder<string>,
  placeOf: (key: string, line: Line, start: number, end: number) => TermPlace | undefined,
  add: (node: LexNode, decoration: Decoration) => void,
): void {
  const seen = new Set<string>();
  for (const line of lines) {
    const { node, text, ancestors, form } = line;
    if (form || node.type !== 'paragraph') continue;
    const outermost = ancestors.findIndex((ancestor) => isDivision(ancestor));
    for (const { start, end, value: key } of find(text)) {
      const once = `${outermost < 0 ? '' : (ancestors[outermost] as { id?: string }).id} ${key}`;
      if (seen.has(once)) continue;
      const place = placeOf(key, line, start, end);
      if (!place || (place.within && isIn(line, place.within))) continue;
      seen.add(once);
      add(node, { start, end, key, around: (words) => h('a.term', { href: place.href }, words) });
    }
  }
}

/** Puts the number of each note after the words that it quotes, or at the end of the first line of its unit. */
function placeNotes(
  lines: readonly Line[],
  notes: readonly Annotation[],
  add: (node: LexNode, decoration: Decoration) => void,
): Map<string, NoteView[]> {
  const placed = notes.flatMap((annotation) => {
    const own = lines.filter((line) => isIn(line, annotation.target));
    const { quote } = annotation;
    const quoted = quote && own.find((line) => findQuote(line.text, quote));
    const line = quoted ?? own[0];
    if (!line) return [];
    const span = (quoted && findQuote(quoted.text, quote)) ?? { start: 0, end: line.text.trimEnd().length };
    // Sorts by line, then by place in the line: no line has a million characters.
    return [{ annotation, line, span, order: lines.indexOf(line) * 1e6 + span.end }];
  });
  const views = numbered(placed);
  for (const view of views) {
    const place = placed.find(({ annotation }) => annotation === view.annotation);
    if (place) add(place.line.node, { ...place.span, after: [noteMark(view)] });
  }
  return Map.groupBy(views, ({ annotation }) => annotation.target);
}

const isIn = ({ node, ancestors }: Line, anchor: string) =>
  [...ancestors, node].some((each) => 'id' in each && each.id === anchor);

const noteMark = ({ number, id, mark }: NoteView) =>
  h('sup.note-mark', { dataEditorial: '' }, [
    h('a', { href: `#${id}`, id: mark, ariaLabel: `Chú giải ${number}` }, String(number)),
  ]);
