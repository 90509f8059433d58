import { anchorWords } from './divisions.ts';
import { isDivision } from './guards.ts';
import { pairMarkers } from './pair-markers.ts';
import { slugNumber, slugWords } from './slug.ts';
import type { Basis, Division, LexNode, Paragraph } from './types.ts';

/** Where a node stands: its address so far, and the counters that its siblings share. */
interface Scope {
  /** Path of the nearest addressed ancestor. */
  path: string;
  /** Path of the attachment, appendix or quotation that an article number starts from. */
  text: string;
  counters: Map<string, number>;
}

const next = (scope: Scope, key: string): number => {
  const value = (scope.counters.get(key) ?? 0) + 1;
  scope.counters.set(key, value);
  return value;
};

const join = (...parts: string[]) => parts.filter(Boolean).join('/');

const divisionPath = (node: Division, scope: Scope): string => {
  const num = slugNumber(node.num);
  const own = num ? `${anchorWords[node.type]}-${num}` : `gach-${next(scope, 'dash')}`;
  return join(node.type === 'article' ? scope.text : scope.path, own);
};

const inside = (path: string, text: string): Scope => ({ path, text, counters: new Map() });

/**
 * Give every addressable node its `id` and `path`, from structure alone.
 *
 * An article's address starts at its text, since Điều numbers run through all chapters; every other
 * division's address is its parent's and its own step. A number that occurs twice under one parent (a slip
 * in the source) gets `-lan-2`, so that an anchor always means one place.
 */
export function assignIds<T extends LexNode>(tree: T): T {
  const taken = new Set<string>();
  // How often each path was asked for, so that a number printed a thousand times is not tried a thousand times.
  const asked = new Map<string, number>();
  const claim = (path: string): string => {
    let times = asked.get(path) ?? 1;
    let free = times === 1 ? path : `${path}-lan-${times}`;
    while (taken.has(free.replaceAll('/', '-'))) free = `${path}-lan-${(times += 1)}`;
    asked.set(path, times);
    taken.add(free.replaceAll('/', '-'));
    return free;
  };
  const set = (node: { id?: string; path?: string }, path: string, ownPage: boolean): string => {
    const claimed = claim(path);
    node.id = claimed.replaceAll('/', '-');
    if (ownPage) node.path = claimed;
    return claimed;
  };

  const walk = (node: LexNode, scope: Scope): void => {
    let inner = scope;
    if (isDivision(node)) {
      inner = inside(set(node, divisionPath(node, scope), node.type !== 'item'), scope.text);
    } else if (node.type === 'attachment' || node.type === 'appendix') {
      const word =
        node.type === 'appendix'
          ? ['phu-luc', slugNumber(node.num ?? '')].filter(Boolean).join('-')
          : slugWords(node.title).split('-').slice(0, 2).join('-') || 'kem-theo';
      const path = set(node, word, true);
      inner = inside(path, path);
    } else if (node.type === 'quotation') {
      const path = set(node, join(scope.path, `trich-${next(scope, 'quotation')}`), false);
      inner = inside(path, path);
    } else if (node.type === 'basis') {
      const word = (node as Basis).kind === 'legal' ? 'can-cu' : 'de-nghi';
      set(node, join(scope.text, `${word}-${next(scope, word)}`), false);
    } else if (node.type === 'preamble') {
      inner = { ...inside(join(scope.text, 'mo-dau'), scope.text), counters: scope.counters };
    } else if (node.type === 'paragraph') {
      nameParagraph(node as Paragraph, scope);
    } else if (node.type === 'gap') {
      set(node, join(scope.path, `khuyet-${next(scope, 'gap')}`), false);
    } else if (node.type === 'header' || node.type === 'closing' || node.type === 'table') {
      return;
    }
    if (!('children' in node)) return;
    for (const { mark, node: child } of pairMarkers(node.children as LexNode[])) {
      // A paragraph on the line of a number is the place that the number names; it only counts as the first.
      if (mark && child?.type === 'paragraph') next(inner, 'paragraph');
      else if (child) walk(child, inner);
    }
  };

  /** Paragraphs with a role ("QUYẾT NGHỊ:", an issuer line) are furniture of the form, not places to cite. */
  const nameParagraph = (node: Paragraph, scope: Scope) => {
    if (node.role) return;
    set(node, join(scope.path, `doan-${next(scope, 'paragraph')}`), false);
  };

  walk(tree, inside('', ''));
  return tree;
}
