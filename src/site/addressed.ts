import { slugWords } from '../lexast/slug.ts';
import type { Addressee } from '../pipeline/facts/index.ts';

/** A unit that addresses a body, with its text. */
export interface AddressedPlace extends Omit<Addressee, 'name'> {
  instrument: string;
}

/** A body that texts address. */
export interface AddressedBody {
  /** Last step of its page: `/co-quan/giao-viec/<slug>/`. */
  slug: string;
  /** Its name as the first of the texts writes it. */
  name: string;
  /** Text by text, in reading order. */
  places: AddressedPlace[];
}

/** Title of the head of a body, which stands for the body itself: "Bộ trưởng Bộ Y tế", "Chủ tịch Ủy ban nhân dân cấp tỉnh". */
const HEAD_OF_BODY =
  /^(?:Bộ trưởng|Chủ tịch(?! nước)|Chủ nhiệm|Thống đốc|Giám đốc|Thủ trưởng|Tổng [Gg]iám đốc|Tổng(?= Thanh tra| Kiểm toán)) /u;

const wholeName = (name: string): string =>
  name.replace(HEAD_OF_BODY, '').replace(/^UBND/u, 'Ủy ban nhân dân').replace(/^HĐND/u, 'Hội đồng nhân dân');

/**
 * Groups addressees by body.
 *
 * @param addressees of each text, by its id
 * @returns the bodies by slug, the one with most places first
 */
export function addressedBodies(
  addressees: Iterable<readonly [string, readonly Addressee[]]>,
): Map<string, AddressedBody> {
  const found = new Map<string, AddressedBody>();
  for (const [instrument, all] of addressees) {
    for (const { name: printed, ...place } of all) {
      const name = wholeName(printed);
      const slug = slugWords(name);
      const body = found.get(slug) ?? { slug, name, places: [] };
      found.set(slug, body);
      // "Bộ Y tế và Bộ trưởng Bộ Y tế" is one place of one body.
      const last = body.places.at(-1);
      if (last?.instrument !== instrument || last.anchor !== place.anchor)
        body.places.push({ instrument, ...place });
    }
  }
  return new Map([...found].toSorted(([, a], [, b]) => b.places.length - a.places.length));
}
