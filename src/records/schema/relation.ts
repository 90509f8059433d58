import { z } from 'zod';
import { attribution, key, words } from './attribution.ts';

/** Edge kinds of a lược đồ, with the words for both directions. */
export const relationLabels = {
  'can-cu': { forward: 'Căn cứ', backward: 'Là căn cứ của' },
  'dan-chieu': { forward: 'Dẫn chiếu', backward: 'Được dẫn chiếu bởi' },
  // A programme of the Government carries out a Party resolution; it does not detail it as a decree details a law.
  'trien-khai': { forward: 'Triển khai thực hiện', backward: 'Được triển khai thực hiện bởi' },
  'huong-dan': { forward: 'Hướng dẫn, quy định chi tiết', backward: 'Được hướng dẫn, quy định chi tiết bởi' },
  'sua-doi': { forward: 'Sửa đổi, bổ sung', backward: 'Được sửa đổi, bổ sung bởi' },
  'thay-the': { forward: 'Thay thế', backward: 'Được thay thế bởi' },
  'bai-bo': { forward: 'Bãi bỏ', backward: 'Bị bãi bỏ bởi' },
  'dinh-chinh': { forward: 'Đính chính', backward: 'Được đính chính bởi' },
  'hop-nhat': { forward: 'Hợp nhất', backward: 'Được hợp nhất trong' },
  'kem-theo': { forward: 'Ban hành kèm theo', backward: 'Được ban hành kèm theo bởi' },
  'lien-quan': { forward: 'Liên quan', backward: 'Liên quan' },
} as const;
export type RelationKind = keyof typeof relationLabels;
const kinds = Object.keys(relationLabels) as [RelationKind, ...RelationKind[]];

/**
 * An edge from the instrument that declares it to another one, known from a sourced fact. Edges that a held
 * text states itself (its bases, its citations) are read from the text and are not repeated here.
 */
export const relationSchema = z.strictObject({
  kind: z.enum(kinds),
  target: key,
  note: words.optional(),
  /** True where the edge is concluded from facts and no clause that states it was seen. */
  inference: z.literal(true).optional(),
  ...attribution,
});
export type Relation = z.infer<typeof relationSchema>;
