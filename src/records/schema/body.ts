import { z } from 'zod';
import { age, attribution, isoDate, key, words } from './attribution.ts';

/** Kinds of body, with the words shown to readers. */
export const bodyKindLabels = {
  'quoc-hoi': 'Quốc hội',
  'chinh-phu': 'Chính phủ',
  'thu-tuong': 'Thủ tướng Chính phủ',
  bo: 'Bộ',
  'co-quan-ngang-bo': 'Cơ quan ngang bộ',
  'dia-phuong': 'Chính quyền địa phương',
  'hoi-dong-vung': 'Hội đồng điều phối vùng',
  dang: 'Cơ quan của Đảng',
  nhom: 'Nhóm cơ quan',
} as const;
export type BodyKind = keyof typeof bodyKindLabels;
const kinds = Object.keys(bodyKindLabels) as [BodyKind, ...BodyKind[]];

/** A body of the state or the Party, or a group that texts name as one ("các bộ, ngành"). */
const bodySchema = z.strictObject({
  name: words,
  kind: z.enum(kinds),
  /** Other names by which texts call it. */
  aliases: z.array(words).default([]),
  abbreviations: z.array(words).default([]),
  /** Instrument that set it up, where we have a record of it. */
  act: key.optional(),
  /** First and last day, where known. */
  from: isoDate.optional(),
  until: isoDate.optional(),
  /** Who does its work now. */
  successors: z
    .array(
      z.strictObject({
        key,
        since: isoDate,
        /** Instrument that made the change. */
        act: key,
        note: words.optional(),
        ...age,
        /** True where we conclude that the task passed on; no act that says so was seen. */
        inference: z.literal(true).optional(),
        ...attribution,
      }),
    )
    .default([]),
});
export type Body = z.infer<typeof bodySchema>;

/** `content/bodies.yaml`: bodies by key. */
export const bodiesSchema = z.record(key, bodySchema);
