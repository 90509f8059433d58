import { partAt, type PartMap } from '../../pipeline/parts/index.ts';
import type { ContentsEntry } from '../contents.ts';
import { partHref } from '../href.ts';

/** Entries that are listed of other parts at most: a code may have two thousand articles. */
const MOST = 600;

/** Types of units that are listed of other parts. */
const listed: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'attachment',
  'appendix',
]);

/**
 * The contents of a text that is read in parts: the open part down to points, the others down to articles, or down to chapters
 * where they have too many articles.
 */
export function contentsOfParts(
  entries: readonly ContentsEntry[],
  id: string,
  map: PartMap,
  current: number,
): ContentsEntry[] {
  const elsewhere = (entry: ContentsEntry): boolean => partAt(map, entry.anchor) !== current;
  const count = (all: readonly ContentsEntry[]): number =>
    all.reduce(
      (sum, entry) => sum + (elsewhere(entry) && listed.has(entry.type) ? 1 : 0) + count(entry.children),
      0,
    );
  const articles = count(entries) <= MOST;
  const keep = (all: readonly ContentsEntry[], depth: number): ContentsEntry[] =>
    all.flatMap((entry): ContentsEntry[] => {
      const children = keep(entry.children, depth + 1);
      const part = partAt(map, entry.anchor);
      if (part === current) return [{ ...entry, children }];
      const isListed = depth === 0 || (listed.has(entry.type) && (articles || entry.type !== 'article'));
      if (!isListed) return children;
      return [{ ...entry, children, href: `${partHref(id, map.keys[part] ?? '')}#${entry.anchor}` }];
    });
  return keep(entries, 0);
}
