import type { Link } from '../pipeline/facts/index.ts';

/** A place in one instrument that cites another, or another place. */
export interface Backlink extends Omit<Link, 'to'> {
  /** Id of the citing instrument. */
  from: string;
}

/**
 * Inverts the links of all texts.
 *
 * @param links what each instrument cites, by its id
 * @returns backlinks by id of the cited instrument, in reading order
 */
export function backlinks(links: Iterable<readonly [string, readonly Link[]]>): Map<string, Backlink[]> {
  const found = new Map<string, Backlink[]>();
  for (const [from, cited] of links) {
    for (const { to = from, anchor, label, words, target } of cited) {
      const link = { from, anchor, label, words, ...(target ? { target } : {}) };
      const known = found.get(to);
      if (known) known.push(link);
      else found.set(to, [link]);
    }
  }
  return found;
}
