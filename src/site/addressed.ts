import { slugWords } from '../lexast/slug.ts';
import type { Addressee } from '../pipeline/facts/index.ts';

/** A place that turns to a body, and in which text. */
export interface AddressedPlace extends Omit<Addressee, 'name'> {
  instrument: string;
}

/** A body as texts turn to it. */
export interface AddressedBody {
  /** In addresses: `/co-quan/giao-viec/<slug>/`. */
  slug: string;
  /** As the first of them writes it. */
  name: string;
  /** Text by text, in reading order. */
  places: AddressedPlace[];
}

/** The head of a body is told what the body must do: "Bộ trưởng Bộ Y tế", "Chủ tịch Ủy ban nhân dân cấp tỉnh". */
const HEAD =
  /^(?:Bộ trưởng|Chủ tịch(?! nước)|Chủ nhiệm|Thống đốc|Giám đốc|Thủ trưởng|Tổng [Gg]iám đốc|Tổng(?= Thanh tra| Kiểm toán)) /u;

const wholeName = (name: string): string =>
  name.replace(HEAD, '').replace(/^UBND/u, 'Ủy ban nhân dân').replace(/^HĐND/u, 'Hội đồng nhân dân');

/**
 * Bodies that texts turn to, by their slug, the one with most places first.
 *
 * @param addressees of each text, by its id
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
