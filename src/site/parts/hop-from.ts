import { partAt, type PartMap } from '../../pipeline/parts/part-map.ts';
import { PARTS } from './steps.ts';

/**
 * Where a page has to lead on to, relative to itself.
 *
 * @param current the open part
 * @param page last step of its own address: "index.html" on a disk
 */
export function hopFrom(places: PartMap, current: number, anchor: string, page: string): string | undefined {
  const part = anchor ? partAt(places, anchor) : current;
  if (part === current) return undefined;
  const key = places.keys[part];
  return `${current === 0 ? './' : '../../'}${key ? `${PARTS}/${key}/` : ''}${page}`;
}
