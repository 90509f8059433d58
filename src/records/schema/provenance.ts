import { z } from 'zod';
import { isoDate, words } from './attribution.ts';

const fileName = z.string().regex(/^[^/\\]+$/, 'is not a file name; the file stands in the same folder');

/** Of a scan: its words were recognised by a program and stand in a file beside it. */
export const readingSchema = z.strictObject({
  file: fileName.describe('Tệp chữ nhận dạng, cùng thư mục.'),
  by: z.literal('ocr').describe('Chữ do máy nhận dạng.'),
  engine: words.describe('Chương trình nhận dạng và bản của nó.'),
  on: isoDate.describe('Ngày nhận dạng.'),
  /** Who compared all of it with the image, and when; until then it may be wrong anywhere. */
  compared: z
    .strictObject({ by: words.describe('Ai đối chiếu.'), on: isoDate.describe('Ngày đối chiếu xong.') })
    .optional()
    .describe('Ghi khi đã có người đối chiếu toàn bộ với bản quét.'),
});

/** One text of an instrument as it was received. */
const version = {
  /** File name in the same folder. */
  file: fileName.describe('Tên tệp nguyên văn, cùng thư mục; giữ đúng từng byte như khi nhận.'),
  received: isoDate.describe('Ngày nhận tệp.'),
  /** Of the file byte for byte as received. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is not a sha256; it has 64 digits of 0-9 and a-f')
    .describe('Dấu sha256 của tệp.'),
  origin: z
    .strictObject({
      /** Absent where it is not known. */
      address: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Trang đã lấy tệp, nếu biết.'),
      note: words.describe('Tệp từ đâu, do ai gửi.'),
    })
    .describe('Tệp từ đâu đến.'),
  completeness: z
    .enum(['full', 'partial'])
    .describe('`full`: đủ; `partial`: bản nguồn bị cắt, thiếu, hoặc có đơn vị phải đoán.'),
  note: words.optional().describe('Điều cần biết về bản này.'),
  reading: readingSchema.optional().describe('Chỉ với bản quét.'),
};
const versionSchema = z.strictObject(version);
export type SourceVersion = z.infer<typeof versionSchema>;

/** Are its words those that a program recognised in a scan, and nobody compared them? */
export const isUncompared = ({ reading }: Pick<SourceVersion, 'reading'>): boolean =>
  reading !== undefined && reading.compared === undefined;

/** Name of the file that its words are read from: of a scan, not the image. */
export const wordsFile = ({ file, reading }: Pick<SourceVersion, 'file' | 'reading'>): string =>
  reading?.file ?? file;

/**
 * `content/sources/<id>/provenance.yaml`: where a held text is from, and that it is still the same file. The
 * newest text is the one that is read; those it replaced are kept.
 */
export const provenanceSchema = z
  .strictObject({
    ...version,
    /** Texts that were replaced, newest first. */
    earlier: z
      .array(versionSchema)
      .default([])
      .describe('Các bản đã được thay, mới nhất trước; tệp vẫn giữ.'),
  })
  .refine(({ file, earlier }) => new Set([file, ...earlier.map((each) => each.file)]).size > earlier.length, {
    path: ['earlier'],
    error: 'names a file twice; every text keeps a file of its own',
  });
export type Provenance = z.infer<typeof provenanceSchema>;
