import { partAt, type PartMap } from '../../pipeline/parts/part-map.ts';
import { PARTS } from '../../pipeline/parts/steps.ts';

/**
 * The address, relative to the open page, of the part that holds an anchor; undefined where the open part holds it.
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
 * The address to try for the page of a part that no longer exists because the text is now split at other places. The key of a part
 * is the anchor of its first unit ("dieu-40"), and the page of the text redirects to the part that holds this anchor now.
 *
 * @param path of the missing page, from the root
 * @param hash of its address, with "#", or ''
 * @returns an address from the root; '' for any other page
 */
export function withoutPart(path: string, hash: string): string {
  const [, text = '', key = ''] = new RegExp(`^(.*/van-ban/[^/]+/)${PARTS}/([^/]+)(?:/|$)`).exec(path) ?? [];
  return text && `${text}${hash || `#${key.replace(/-tiep(?:-\d+)?$/, '')}`}`;
}
