import { z } from 'zod';
import { isoDate, words } from '../schema/attribution.ts';

/** Left, top, width, height in dots of the page image, turned upright. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof box>;

const line = z.strictObject({
  box,
  /** Where the letters stand. */
  base: z.number(),
  /** Size of the type. */
  size: z.number(),
  /** Each with the engine's confidence from 0 to 100. */
  words: z.array(z.tuple([z.string(), z.number(), box])),
});

const page = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  /** Degrees by which the page was turned to stand upright. */
  angle: z.number(),
  lines: z.array(line),
  /** Places where there is ink and no word was read. */
  unread: z.array(box),
  /** Its words are the file's own text layer: nothing on it was recognised. */
  layer: z.literal(true).optional(),
});
export type ScanLine = z.infer<typeof line>;
export type ScanPage = z.infer<typeof page>;

/**
 * What a person says of one line, or of one place without words. The engine's own words stay above: whoever doubts a letter
 * finds who read it, and what was read before.
 */
const check = z
  .strictObject({
    /** From 0. */
    page: z.int().nonnegative(),
    line: z.int().nonnegative().optional(),
    unread: z.int().nonnegative().optional(),
    /** What stands there; nothing where it is no text of the instrument (a stamp, a signature). */
    now: z.string(),
    by: words,
    on: isoDate,
  })
  .refine((value) => (value.line === undefined) !== (value.unread === undefined), {
    error: 'names neither a line nor a place without words, or both',
  });
export type ScanCheck = z.infer<typeof check>;

/** `content/sources/<id>/<file>.ocr.json`: the words that a program read in page images, and what people corrected. */
export const scanReadingSchema = z.strictObject({
  source: z.strictObject({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  engine: words,
  on: isoDate,
  pages: z.array(page).min(1),
  checks: z.array(check),
});
export type ScanReading = z.infer<typeof scanReadingSchema>;

const list = (items: readonly unknown[], indent: string) =>
  items.length === 0
    ? '[]'
    : `[\n${items.map((each) => `${indent}  ${JSON.stringify(each)}`).join(',\n')}\n${indent}]`;

/** Contents of the file: a line for each line of the page, so that two states of it can be compared. */
export function formatReading({ source, engine, on, pages, checks }: ScanReading): string {
  const pageText = ({ lines, unread, ...own }: ScanPage) =>
    `    {\n      ${JSON.stringify(own).slice(1, -1)},\n      "lines": ${list(lines, '      ')},\n      "unread": ${list(unread, '      ')}\n    }`;
  return (
    `{\n  "source": ${JSON.stringify(source)},\n  "engine": ${JSON.stringify(engine)},\n  "on": ${JSON.stringify(on)},\n` +
    `  "pages": [\n${pages.map(pageText).join(',\n')}\n  ],\n  "checks": ${list(checks, '  ')}\n}\n`
  );
}
