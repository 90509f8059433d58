import { z } from 'zod';
import { age, attribution, isoDate, key, words } from './attribution.ts';

/** Kinds of region, with the words shown to readers. */
export const regionKindLabels = {
  'kinh-te-xa-hoi': 'Vùng kinh tế - xã hội',
  'trong-diem': 'Vùng kinh tế trọng điểm',
} as const;
export type RegionKind = keyof typeof regionKindLabels;
const kinds = Object.keys(regionKindLabels) as [RegionKind, ...RegionKind[]];

/** A region, with the provinces it had in each period. */
const regionSchema = z.strictObject({
  name: words,
  kind: z.enum(kinds),
  aliases: z.array(words).default([]),
  compositions: z
    .array(
      z.strictObject({
        /** Instrument that says so, where we have a record of it. */
        act: key.optional(),
        from: isoDate.optional(),
        /** Keys of `content/places.yaml`. */
        members: z.array(key).min(1),
        note: words.optional(),
        /** True where the act that counts was not seen. */
        inference: z.literal(true).optional(),
        ...age,
        ...attribution,
      }),
    )
    .min(1),
});
export type Region = z.infer<typeof regionSchema>;

/** `content/regions.yaml`: regions by key. */
export const regionsSchema = z.record(key, regionSchema);
