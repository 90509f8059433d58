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
    let share = '';
    for (const char of leaf.value) {
      const space = /\s/u.test(char);
      if (space && line[at] !== ' ') continue;
      if (space && leaf.type === 'marker') {
        owed = true;
        continue;
      }
      if (owed && line[at] === ' ') {
        share += ' ';
        at += 1;
        if (space) {
          owed = false;
          continue;
        }
      }
      owed = false;
      share += char === '\n' || space ? ' ' : char;
      at += space ? 1 : char.length;
    }
    shares.set(leaf, share);
  }
  return shares;
}
