import { z } from 'zod';
import { attribution, isoDate, key, words } from './attribution.ts';

/** Kinds of event, with the words shown to readers. */
export const eventKindLabels = {
  luat: 'Luật',
  'van-ban': 'Văn bản chỉ đạo, điều hành',
  'hoi-dong': 'Hội đồng điều phối vùng',
  'bo-may': 'Tổ chức bộ máy',
  'dia-gioi': 'Đơn vị hành chính',
  'quy-hoach': 'Quy hoạch',
} as const;
export type EventKind = keyof typeof eventKindLabels;
const kinds = Object.keys(eventKindLabels) as [EventKind, ...EventKind[]];

/** One event of the timeline. */
const eventSchema = z.strictObject({
  date: isoDate,
  kind: z.enum(kinds),
  title: words,
  text: words.optional(),
  /** Instrument that made the event, where we have a record of it. */
  instrument: key.optional(),
  ...attribution,
});
export type TimelineEvent = z.infer<typeof eventSchema>;

/** `content/timeline.yaml`: events, oldest first. */
export const timelineSchema = z.array(eventSchema);
