import { z } from 'zod';
import { age, attribution, corrections, isoDate, key, ofPartialText, words } from './attribution.ts';

/** Kinds of note, with the words shown to readers. */
export const annotationKindLabels = {
  'giai-thich': 'Giải thích',
  'hieu-luc': 'Hiệu lực',
  'to-chuc': 'Tổ chức',
  'nhiem-vu': 'Nhiệm vụ',
  'lien-he': 'Liên hệ',
} as const;
export type AnnotationKind = keyof typeof annotationKindLabels;
const kinds = Object.keys(annotationKindLabels) as [AnnotationKind, ...AnnotationKind[]];

/** Words of the law that a note speaks of (W3C TextQuoteSelector). */
const quoteSchema = z.strictObject({
  exact: z.string().min(1),
  /** Words right before and after, with their spaces, where `exact` alone occurs more than once. */
  prefix: z.string().min(1).optional(),
  suffix: z.string().min(1).optional(),
});
export type Quote = z.infer<typeof quoteSchema>;

/** What a clause makes somebody do. */
const taskSchema = z.strictObject({
  /** Keys of `content/bodies.yaml`. */
  who: z.array(key).min(1),
  what: words,
  /** Last day, where the clause sets one. */
  by: isoDate.optional(),
  /** How often, as an ISO 8601 duration: "P6M". */
  every: z
    .string()
    .regex(/^P(?:\d+[YMWD])+$/, 'is not a period; write "P6M" for six months, "P1Y" for a year')
    .optional(),
  /** Day from which `every` is counted here, and why. */
  countedFrom: z.strictObject({ date: isoDate, note: words }).optional(),
  /** Who receives the report. */
  reportsTo: z.array(key).default([]),
  /** To whom these report in turn: "gửi Bộ Kế hoạch và Đầu tư để tổng hợp, báo cáo Thủ tướng Chính phủ". */
  passedTo: z.array(key).default([]),
  /** Who receives it today, where that has changed. */
  reportsToNow: z.strictObject({ who: z.array(key).min(1), note: words, inference: z.boolean() }).optional(),
});
export type Task = z.infer<typeof taskSchema>;

/** Head of a note on a clause: `content/annotations/<instrument>/<id>.mdx`. */
export const annotationSchema = z
  .strictObject({
    /** Also the file name. */
    id: key,
    title: words,
    /** Anchor of the clause: "muc-iii-khoan-1-diem-a". */
    target: key,
    quote: quoteSchema.optional(),
    kind: z.enum(kinds),
    /** `inference` when any part of the note is a conclusion of ours; that part begins with "Suy luận:". */
    certainty: z.enum(['fact', 'inference']),
    ...attribution,
    ...age,
    ofPartialText,
    task: taskSchema.optional(),
    created: isoDate,
    creator: words,
    /** Day on which the sources were last read. */
    checked: isoDate,
    corrections,
  })
  .refine((note) => (note.kind === 'nhiem-vu') === (note.task !== undefined), {
    path: ['task'],
    error: 'belongs to a note of the kind "nhiem-vu", and every such note has one',
  });
export type AnnotationHead = z.infer<typeof annotationSchema>;
