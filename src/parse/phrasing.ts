import type { Furniture, Phrasing } from '../lexast/index.ts';
import { text } from '../lexast/index.ts';
import type { Block, FurnitureKind } from './types.ts';

export const furniture = (kind: FurnitureKind, value: string): Furniture => ({
  type: 'furniture',
  kind,
  children: [text(value)],
});

/** The leaves of a block from an offset on: words as text, printed extras as furniture. */
export function phrasing(block: Block, source: string, from = block.start): Phrasing[] {
  const leaves: Phrasing[] = [];
  for (const run of block.runs) {
    const start = Math.max(run.start, from);
    if (start >= run.end) continue;
    const value = source.slice(start, run.end);
    leaves.push(run.furniture ? furniture(run.furniture, value) : text(value));
  }
  return leaves;
}
