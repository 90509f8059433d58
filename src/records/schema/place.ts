import { z } from 'zod';
import { age, attribution, isoDate, key, words } from './attribution.ts';

const kinds = z.enum(['tinh', 'thanh-pho']);

const placeSchema = z
  .strictObject({
    /** Without the word for its kind: "Bắc Ninh". */
    name: words,
    kind: kinds,
    aliases: z.array(words).default([]),
    /** The province or city that it is part of since the merger; absent for those of today. */
    mergedInto: key.optional(),
    /** What it was before it became what it is, without a change of name: "tỉnh Đồng Nai" until 29/4/2026. */
    formerly: z
      .strictObject({
        kind: kinds,
        until: isoDate,
        act: key.optional(),
        note: words.optional(),
        ...attribution,
      })
      .optional(),
    sources: attribution.sources.optional(),
    confidence: attribution.confidence.optional(),
  })
  .refine((place) => !place.mergedInto || (place.sources && place.confidence), {
    error: 'says where it merged, so it needs "sources" and "confidence"',
  });
export type Place = z.infer<typeof placeSchema>;

/** `content/places.yaml`: provinces and cities before and after the merger of 2025, as they are called today. */
export const placesSchema = z.strictObject({
  merger: z.strictObject({
    act: key,
    /** Day from which the new units exist. */
    since: isoDate,
    /** Day from which their authorities work. */
    operating: isoDate,
    ...age,
    ...attribution,
  }),
  places: z.record(key, placeSchema),
});
export type Places = z.infer<typeof placesSchema>;
