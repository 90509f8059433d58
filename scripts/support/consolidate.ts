import type { VFile } from 'vfile';
import {
  computedForms,
  createCatalogue,
  formatPlace,
  instrumentId,
  parse,
  readSource,
  resolveReferences,
  slugWords,
  type ComputedText,
  type HeldText,
  type Operation,
} from '../../src/index.ts';

export const consolidateUsage = `lexast consolidate BASE AMENDING… [--on YYYY-MM-DD] [--to ${computedForms}] [--out FILE]`;

/** Options of the command. */
export const consolidateOptions = {
  on: { type: 'string' },
  to: { type: 'string', default: 'json' },
  out: { type: 'string' },
} as const;

/** Whether a text is a date such as "2026-07-01"; "2026-02-31" is not. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00Z`);
  return text.length === 10 && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * Reads a file into a text that can be consolidated.
 *
 * @param file receives the bytes and the messages; its path names the text where the text states no number
 */
export async function holdFile(bytes: Uint8Array, file: VFile): Promise<HeldText> {
  file.value = bytes;
  const source = await readSource(bytes, file);
  const document = resolveReferences(parse(source, file), createCatalogue([]), file);
  const id = instrumentId(document.meta) ?? (slugWords(file.stem ?? '') || 'van-ban');
  return { id, document };
}

const place = ({ target, command }: Operation) =>
  `${formatPlace(target) || 'Toàn văn bản'} ← ${command.place} ${command.number ?? command.act}`;

/** What was carried out, refused and not yet in force, as lines for a terminal. */
export function consolidationReport({ computed, findings }: ComputedText): string[] {
  return [
    `Đã thực hiện ${computed.executed.length} lệnh, từ chối ${computed.refused.length}, chưa đến ngày hiệu lực ${computed.later.length}.`,
    ...findings.map((each) => `Cần kiểm tra: ${each}`),
    ...computed.executed.flatMap((each) =>
      each.doubt ? [`Cần kiểm tra: ${place(each)}: ${each.doubt}`] : [],
    ),
    ...computed.refused
      .filter(({ anchor }) => anchor !== undefined)
      .map(({ operation, reason }) => `Chưa thực hiện: ${place(operation)}: ${reason}`),
  ];
}
