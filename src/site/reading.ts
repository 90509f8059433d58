import type { SourceVersion } from '../records/schema/provenance.ts';
import { shortDate } from './dates.ts';

/** What a reader must know about a text that was recognised in a scan (OCR). */
export interface ReadingWords {
  /** "Chữ nhận dạng từ bản quét, chưa đối chiếu": where there is little room. */
  short: string;
  /** A sentence or two. */
  long: string;
  /** Whether nobody has compared it with the scan, so that any letter may be wrong. */
  warn: boolean;
}

/** What to say of a recognised text; undefined for a text that was not recognised in a scan. */
export function readingWords({ reading }: Pick<SourceVersion, 'reading'>): ReadingWords | undefined {
  if (!reading) return undefined;
  const { compared, engine, on } = reading;
  const how = `Chữ do máy nhận dạng (OCR) từ bản quét ngày ${shortDate(on)} bằng ${engine}`;
  if (compared) {
    const done = `đối chiếu với bản quét, ngày ${shortDate(compared.on)}, bởi ${compared.by}`;
    return { short: 'Bản quét, đã đối chiếu', long: `${how}; ${done}.`, warn: false };
  }
  return {
    short: 'Chữ nhận dạng từ bản quét, chưa đối chiếu',
    long: `${how}; chưa ai đối chiếu. Chữ, số và dấu có thể sai hoặc sót ở bất cứ chỗ nào: khi dùng phải xem bản gốc.`,
    warn: true,
  };
}
