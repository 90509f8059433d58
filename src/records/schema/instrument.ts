import { z } from 'zod';
import {
  age,
  attributed,
  attribution,
  corrections,
  isoDate,
  key,
  ofPartialText,
  words,
} from './attribution.ts';
import { type InstrumentType, instrumentTypes } from './instrument-id.ts';
import { relationSchema } from './relation.ts';

/** Whether an instrument is in force, with the words shown to readers. */
export const statusLabels = {
  'con-hieu-luc': 'Còn hiệu lực',
  'chua-co-hieu-luc': 'Chưa có hiệu lực',
  'het-hieu-luc-mot-phan': 'Hết hiệu lực một phần',
  'het-hieu-luc': 'Hết hiệu lực toàn bộ',
  'ngung-hieu-luc-mot-phan': 'Ngưng hiệu lực một phần',
  'ngung-hieu-luc': 'Ngưng hiệu lực toàn bộ',
  'het-giai-doan': 'Đã hết giai đoạn áp dụng',
  'chua-thay-thay-the': 'Chưa thấy văn bản thay thế hoặc bãi bỏ',
  'chua-kiem-chung': 'Chưa thấy nguồn nào nói về hiệu lực',
} as const;
export type StatusValue = keyof typeof statusLabels;
const statusValues = Object.keys(statusLabels) as [StatusValue, ...StatusValue[]];
/** What says how far we looked, and states nothing of the instrument itself. */
const unsourced: ReadonlySet<StatusValue> = new Set(['chua-kiem-chung', 'chua-thay-thay-the']);
const types = Object.keys(instrumentTypes) as [InstrumentType, ...InstrumentType[]];

/** Status goes stale: it is always shown with its sources and the day of checking. */
const statusSchema = z
  .strictObject({
    value: z.enum(statusValues),
    /** Day on which somebody last looked. */
    asOf: isoDate,
    /** First day of this state, where known. */
    from: isoDate.optional(),
    ...age,
    sources: attribution.sources.optional(),
    confidence: attribution.confidence.optional(),
    note: words.optional(),
    /** True where we conclude it from facts and no clause that says so was seen. */
    inference: z.literal(true).optional(),
  })
  .refine((status) => unsourced.has(status.value) || (status.sources && status.confidence), {
    error: 'states something, so it needs "sources" and "confidence"; without them write "chua-kiem-chung"',
  });

/** One record of `content/instruments/`. What is not known is absent; nothing is guessed. */
export const instrumentSchema = z.strictObject({
  /** Type, number, year and issuer, see `instrumentId`; also the file name. */
  id: key,
  type: z.enum(types),
  /** As printed: "12/NQ-CP". */
  number: words,
  date: isoDate.optional(),
  issuer: words,
  /** Trích yếu; of a law, its name. */
  title: words.optional(),
  /** Names by which other texts cite it without its number: "Luật Quy hoạch". */
  names: z.array(words).optional(),
  /** Keys of "subjects" in `content/site.yaml`. */
  subjects: z.array(key).optional(),
  /** Where type, number, date, issuer and title are from. */
  identity: z.strictObject(attribution),
  signer: attributed(words).optional(),
  effective: attributed(isoDate).optional(),
  status: statusSchema,
  relations: z.array(relationSchema).default([]),
  facts: z
    .array(
      z.strictObject({
        label: words,
        value: words,
        /** True where we conclude it. */
        inference: z.literal(true).optional(),
        ofPartialText,
        ...age,
        ...attribution,
      }),
    )
    .default([]),
  corrections,
  /**
   * Compute what the text says today: the amending acts in the order in which they were made, and the official
   * consolidated text where it is held. Only held texts are used; what is not held is said to be missing.
   */
  inForce: z.strictObject({ acts: z.array(key).min(1), official: key.optional() }).optional(),
  /** Sources at whose address the full text may be found. */
  addresses: z.array(attribution.sources.element).default([]),
});
/** What a site may make of an instrument beside its page. */
export const editionKinds = ['divisionPages', 'pdf', 'usb', 'offline'] as const;
export type Edition = (typeof editionKinds)[number];

/** A record, with what `content/site.yaml` makes of its instrument. */
export interface Instrument extends z.infer<typeof instrumentSchema> {
  /** One of the instruments the site is about ("featured"), as opposed to one they lean on. */
  core?: true;
  /** What the site makes of it. */
  editions?: Edition[];
}
