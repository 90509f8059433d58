import { stringify } from 'yaml';
import { READING, type ScanReading } from '../../records/scan/index.ts';
import type { Provenance, SourceVersion } from '../../records/schema/provenance.ts';

/** A text as it arrived. */
export interface Received {
  /** Name of the file, or the address it was loaded from. */
  name: string;
  /** Where it is from, if known. */
  address?: string;
  /** Was it loaded from `address` just now? */
  downloaded: boolean;
  sha256: string;
  /** ISO date */
  received: string;
  completeness: SourceVersion['completeness'];
  /** Of the name of its file. */
  extension: string;
  /** Of a scan: the words that were recognised. */
  reading?: ScanReading;
}

/**
 * The provenance of a new text, with what it replaces kept below it.
 *
 * @param held provenance so far
 */
export function nextProvenance(id: string, text: Received, held: Provenance | undefined): Provenance {
  const { sha256, received, completeness, address, reading } = text;
  const earlier = held ? withEarlier(held) : [];
  const file = freeName(id, text, new Set(earlier.map((version) => version.file)));
  return {
    file,
    received,
    sha256,
    origin: { ...(address ? { address } : {}), note: originNote(text) },
    completeness,
    ...(completeness === 'partial'
      ? {
          note: reading
            ? UNCOMPARED
            : 'Bản nhận được chưa đủ hoặc chưa chắc: có chỗ khuyết, thiếu phần kết, hoặc có điều, khoản, điểm phải đoán.',
        }
      : {}),
    ...(reading
      ? { reading: { file: `${file}${READING}`, by: 'ocr', engine: reading.engine, on: reading.on } }
      : {}),
    earlier,
  };
}

/** What is said of a scan until somebody has compared it. */
export const UNCOMPARED =
  'Chữ do máy nhận dạng từ bản quét (OCR), chưa ai đối chiếu: có thể sai, sót ở bất cứ chỗ nào.';

const withEarlier = ({ earlier, ...newest }: Provenance): SourceVersion[] => [newest, ...earlier];

/** Names say the instrument; where a name is taken, also the day, and then the beginning of the sha256. */
function freeName(id: string, { extension, received, sha256 }: Received, taken: ReadonlySet<string>): string {
  const names = [
    `${id}.${extension}`,
    `${id}.${received}.${extension}`,
    `${id}.${received}.${sha256.slice(0, 8)}.${extension}`,
  ];
  return names.find((name) => !taken.has(name)) ?? `${id}.${sha256}.${extension}`;
}

function originNote({ name, address, downloaded }: Received): string {
  if (downloaded) return 'Tải về từ địa chỉ trên.';
  const file = `Nhận dưới dạng tệp "${name}"`;
  return address ? `${file}; địa chỉ trên do người đưa vào cho biết.` : `${file}; không rõ địa chỉ gốc.`;
}

/** Contents of `provenance.yaml`. */
export function formatProvenance({ earlier, ...newest }: Provenance): string {
  return (
    '# Lai lịch của bản văn đang lưu. Không sửa các tệp nguyên văn: tệp được giữ nguyên từng byte như khi nhận.\n' +
    stringify({ ...newest, ...(earlier.length > 0 ? { earlier } : {}) }, { lineWidth: 0 })
  );
}
