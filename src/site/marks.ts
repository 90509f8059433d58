import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { definedTerms } from '../cite/index.ts';
import type { Annotation } from '../records/load/annotations.ts';
import type { Term } from '../records/schema/index.ts';
import { type Document, isDivision, isParent, type LexNode, type Reference } from '../lexast/index.ts';
import type { ChangedName, ChangedNames } from './changed-names.ts';
import { type Decoration, lineText } from './decorations.ts';
import { type Finder, nameFinder } from './find-names.ts';
import { href } from './href.ts';
import { findQuote, type NoteView, numbered } from './notes.ts';

/** What editors know that bears on a text. */
export interface EditorialWords {
  notes: readonly Annotation[];
  changed: ChangedNames;
  glossary: Readonly<Record<string, Term>>;
  /** Address of a place in this text. */
  at: (anchor: string) => string;
}

/** Everything of ours that stands at words of one text. */
export interface Marks {
  /** By line: a paragraph, heading or basis of the tree. */
  decorations: ReadonlyMap<LexNode, readonly Decoration[]>;
  /** Notes by the anchor of the unit they are on, in the order of their marks. */
  notes: ReadonlyMap<string, readonly NoteView[]>;
  /** Names that carry a mark, each once. */
  changed: readonly ChangedName[];
  /** Anchors of the places where the text itself says what a word means, that words elsewhere lead to. */
  defined: readonly string[];
}

interface Line {
  node: LexNode;
  text: string;
  ancestors: readonly LexNode[];
  /** Part of the form (issuer, title, signature), where only notes are marked. */
  form: boolean;
}

/** The names that are marked and the notes that stand inside one unit, for a page that shows it alone. */
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

/** Work out all marks of a text. Pure: the same input gives the same marks. */
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
  // What the text itself says that a word means comes before what the glossary says.
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

/** Names that changed in a line, each once, and citations of what was replaced. */
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

/** A citation of a whole instrument; a place in one is not replaced by another's. */
const onlyTarget = ({ status, targets }: Reference) =>
  status === 'resolved' && targets.length === 1 ? targets[0]?.id : undefined;

function changeMark({ key, name, bracket, changes }: ChangedName) {
  const current = changes.filter(({ past }) => !past);
  const today = current.map((change) => `${change.today}${change.inference ? ' (suy luận)' : ''}`).join('; ');
  // A chain is as sure as its weakest step: "Nghị định 138" is "Nghị định 191" only if 39 took the place of 138.
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

/** One for all texts: it is a pattern of all terms. */
const termFinders = new WeakMap<Readonly<Record<string, Term>>, Finder<string>>();

function termFinder(glossary: Readonly<Record<string, Term>>): Finder<string> {
  const known = termFinders.get(glossary);
  if (known) return known;
  const patterns = new Map<string, string>();
  for (const [key, { term, aliases, common }] of Object.entries(glossary)) {
    if (common) continue;
    for (const name of [term, ...aliases]) {
      patterns.set(name, key);
      patterns.set(name.charAt(0).toLocaleLowerCase('vi') + name.slice(1), key);
    }
  }
  const find = nameFinder(patterns);
  termFinders.set(glossary, find);
  return find;
}

/** Where a link at a term leads. */
interface TermPlace {
  href: string;
  /** Place of the definition, which does not lead to itself. */
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

/** Terms at their first use in each outermost division. @param placeOf where one leads, if it is to be marked there */
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

/** Put each note's number after the words it quotes, or at the end of its unit's first line. */
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
    // No line is longer than this, so lines keep their order and marks theirs within a line.
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
