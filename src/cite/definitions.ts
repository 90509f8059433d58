import { type Document, isDivision, type LexNode } from '../lexast/index.ts';
import { findAliases } from './alias.ts';
import { indexNames, longestName, type NameIndex } from './grammar/name-index.ts';
import { fold, printed, tokenize } from './grammar/tokens.ts';
import { type Container, type Inline, isContainer, layOut, sourceOffset } from './resolve/inline.ts';

/** A place where a term is used. Offsets are UTF-16 units into the normalised source. */
export interface TermUse {
  start: number;
  end: number;
  node: Container;
}

/** A term that the text defines, and where it is used after that. */
export interface Definition extends TermUse {
  /** As printed at its definition. */
  term: string;
  /**
   * `called`: "(sau đây gọi là …)"; `understood`: "… được hiểu là …"; `listed`: a clause of "các từ ngữ dưới
   * đây được hiểu như sau".
   */
  kind: 'called' | 'understood' | 'listed';
  uses: TermUse[];
}

/** Words of a term at most: longer runs before "là" are sentences. */
const longest = 16;

interface Line {
  node: Container;
  inline: Inline;
  /** The paragraph that begins a clause of a definition article. */
  listed: boolean;
}

/**
 * The terms that a document defines, in order, each at its first definition. Amending text is left out: its terms are
 * another instrument's. The tree needs no positions.
 */
export function definedTerms(tree: Document): Pick<Definition, 'term' | 'kind' | 'node'>[] {
  return [...firstDeclared(linesOf(tree)).values()].map(({ term, kind, line }) => ({
    term,
    kind,
    node: line.node,
  }));
}

/**
 * The same with their places and their later uses.
 *
 * @param tree a parsed document with positions
 */
export function definitions(tree: Document): Definition[] {
  const lines = linesOf(tree);
  const found = new Map<string, Definition>();
  for (const [key, { term, at, kind, line }] of firstDeclared(lines))
    found.set(key, { term, kind, ...placed(line, at, at + term.length), uses: [] });
  const terms = indexNames(found.keys());
  for (const line of lines) addUses(line, found, terms);
  return [...found.values()];
}

/** By the term in small letters. */
function firstDeclared(lines: readonly Line[]): Map<string, Declared & { line: Line }> {
  const found = new Map<string, Declared & { line: Line }>();
  for (const line of lines) {
    for (const each of declared(line)) {
      const key = each.term.toLowerCase();
      if (!found.has(key)) found.set(key, { ...each, line });
    }
  }
  return found;
}

function linesOf(tree: Document): Line[] {
  const lines: Line[] = [];
  const walk = (node: LexNode): void => {
    if (node.type === 'quotation') return;
    if (isContainer(node)) {
      lines.push({ node, inline: layOut(node.children), listed: false });
      return;
    }
    if (!('children' in node)) return;
    let listing = false;
    for (const child of node.children as LexNode[]) {
      const before = lines.length;
      walk(child);
      const line = lines[before];
      if (!line) continue;
      if (isContainer(child)) listing ||= introduces(line.inline.text);
      else if (isDivision(child)) line.listed = listing;
    }
  };
  walk(tree);
  return lines;
}

const introduces = (text: string) => {
  const folded = fold(text).replace(/\s+/gu, ' ');
  return (
    /^(?:dieu \d+\. )?giai thich tu ngu\b/u.test(folded.trim()) || /tu ngu .*duoc hieu nhu sau/u.test(folded)
  );
};

interface Declared {
  term: string;
  /** Offset into the line's text. */
  at: number;
  kind: Definition['kind'];
}

function declared({ inline: { text }, listed }: Line): Declared[] {
  const terms: Declared[] = findAliases(text).map(({ start, end }) => ({
    term: text.slice(start, end),
    at: start,
    kind: 'called',
  }));
  const subject = listed
    ? /^\s*(?<term>[^.;:()]{2,160}?)(?:\s*\([^)]*\))?\s+(?:là|được\s+hiểu\s+là|gồm|bao\s+gồm)\s/u.exec(text)
    : null;
  const understood =
    subject ?? /(?:^|[.;:]\s+|,\s+)(?<term>[^.;:,()]{2,160}?)\s+được\s+hiểu\s+là\s/u.exec(text);
  const raw = understood?.groups?.['term'];
  if (understood && raw) {
    const term = bare(raw);
    const at = understood.index + understood[0].indexOf(raw) + raw.indexOf(term);
    if (term.split(/\s+/u).length <= longest)
      terms.push({ term, at, kind: subject ? 'listed' : 'understood' });
  }
  return terms.filter(({ term }) => /\p{L}/u.test(term));
}

/** The term without "Cụm từ" and quotation marks. */
function bare(raw: string): string {
  return raw
    .replace(/^\s*(?:(?:Cụm từ|Thuật ngữ|Từ)\s+)?["“]?/u, '')
    .replace(/["”]\s*$/u, '')
    .trim();
}

function placed({ node, inline }: Line, from: number, to: number): TermUse {
  const start = node.position?.start.offset ?? 0;
  const last = sourceOffset(inline, start, Math.max(to - 1, from)) + 1;
  return { start: sourceOffset(inline, start, from), end: last, node };
}

function addUses(line: Line, found: ReadonlyMap<string, Definition>, terms: NameIndex): void {
  const source = { text: line.inline.text, tokens: tokenize(line.inline.text) };
  for (let at = 0; at < source.tokens.length;) {
    const name = longestName(source, at, terms);
    const words = name ? printed(source, at, name.next) : '';
    const definition = found.get(words.toLowerCase());
    const first = source.tokens[at];
    const last = name && source.tokens[name.next - 1];
    if (!definition || !first || !last) {
      at += 1;
      continue;
    }
    const use = placed(line, first.start, last.end);
    if (use.start >= definition.end) definition.uses.push(use);
    at = name.next;
  }
}
