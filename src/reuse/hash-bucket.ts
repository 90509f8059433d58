/**
 * The bucket of a name: names are spread evenly, and the same on every machine (FNV-1a, 32 bits).
 *
 * @returns a number from 0 to below `count`
 */
export function hashBucket(name: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(name)) hash = Math.imul(hash ^ unit, 0x01000193) >>> 0;
  return hash % count;
}
