import { partAt, type PartMap } from '../../pipeline/parts/part-map.ts';
import { PARTS } from '../../pipeline/parts/steps.ts';

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

/**
 * Where to look for a part that is no longer there, since the text is cut otherwise today: its key is the first place that
 * stood on it ("dieu-40"), and the page of the text leads on from there.
 *
 * @param path of the missing page, from the root
 * @param hash of its address, with its sign, or ''
 * @returns an address from the root; '' for any other page
 */
export function withoutPart(path: string, hash: string): string {
  const [, text = '', key = ''] = new RegExp(`^(.*/van-ban/[^/]+/)${PARTS}/([^/]+)(?:/|$)`).exec(path) ?? [];
  return text && `${text}${hash || `#${key.replace(/-tiep(?:-\d+)?$/, '')}`}`;
}
