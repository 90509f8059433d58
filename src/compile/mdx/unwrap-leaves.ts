import type { LexLeaf } from '../../lexast/index.ts';
import { unwrap } from '../../lexast/index.ts';

/** What each leaf contributes to the unwrapped line. */
export type UnwrappedLine = ReadonlyMap<LexLeaf, string>;

/**
 * Unwrap leaves that follow each other as one line (`unwrap`), and say what each contributes.
 *
 * Their shares in order spell the unwrapped line. A space stays with the leaf that held it, except that a
 * marker hands its own to the next leaf: "1." and " Thể chế", so that Markdown can set the marker apart.
 */
export function unwrapLeaves(leaves: readonly LexLeaf[]): UnwrappedLine {
  const line = unwrap(leaves.map((leaf) => leaf.value).join(''));
  const shares = new Map<LexLeaf, string>();
  let at = 0;
  let owed = false;
  for (const leaf of leaves) {
    const isMarker = leaf.type === 'marker';
    const words = leaf.value.trimEnd();
    let share = '';
    if (owed && (isMarker ? words : leaf.value) !== '') {
      share = ' ';
      at += 1;
      owed = false;
    }
    let rest = leaf.value;
    // Most leaves are one line already; what is left at the end of the line is white space.
    if (line.slice(at, at + words.length) === words) {
      share += words;
      at += words.length;
      rest = at === line.length ? '' : rest.slice(words.length);
    }
    for (const [run] of rest.matchAll(/\s+|\S+/gu)) {
      const space = /^\s/u.test(run);
      if (space && line[at] !== ' ') continue;
      if (space && isMarker) {
        owed = true;
        continue;
      }
      if (owed) {
        share += ' ';
        at += 1;
        owed = false;
      }
      share += space ? ' ' : run;
      at += space ? 1 : run.length;
    }
    shares.set(leaf, share);
  }
  return shares;
}
