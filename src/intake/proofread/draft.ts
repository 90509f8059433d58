import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Provenance } from '../../records/schema/provenance.ts';
import { type ScanCheck, type ScanReading, scanReadingSchema } from '../../records/scan/index.ts';
import { writeAll } from '../../reuse/files/write-all.ts';
import { Refusal } from '../add/index.ts';

/** Ending of the name of a file of checks that are not yet a whole comparison; it stands beside the scan. */
const DRAFT = '.dang-doi-chieu.json';

/** A scan that is being compared. */
export interface Draft {
  id: string;
  /** Of the image, below the root. */
  image: string;
  /** The text as it was when the comparison was opened. */
  provenance: Provenance;
  /** The words as they stand in `content/`, and what was said of them since. */
  reading: ScanReading;
  /** Keep what a person says of a place; the last word counts. */
  say(check: ScanCheck): Promise<void>;
}

const folderOf = (id: string) => path.join('content', 'sources', id);

/** Path of the file of checks, below the root. */
export const draftFile = (id: string, { file }: Provenance): string =>
  path.join(folderOf(id), `${file}${DRAFT}`);

/**
 * Open the comparison of a scan where it was left.
 *
 * @param root folder that holds `content/`
 * @throws Refusal when the text is no scan, or its files do not fit each other
 */
export async function openDraft(
  root: string,
  id: string,
  provenance: Provenance | undefined,
): Promise<Draft> {
  if (!provenance) throw new Refusal(`Chưa có nguyên văn của ${id}. Thêm bản quét trước: npm run add -- TỆP`);
  if (!provenance.reading)
    throw new Refusal(`Nguyên văn của ${id} không phải bản quét; không có gì để đối chiếu.`);
  const read = (name: string) => readFile(path.join(root, name), 'utf8');
  const words = path.join(folderOf(id), provenance.reading.file);
  const parsed = scanReadingSchema.safeParse(parseJson(await read(words).catch(() => '')));
  if (!parsed.success || parsed.data.source.sha256 !== provenance.sha256)
    throw new Refusal(`${words} không phải chữ của bản quét đang lưu. Khôi phục tệp (git restore).`);
  const name = draftFile(id, provenance);
  const { data: reading } = parsed;
  const readKept = async (): Promise<ScanCheck[]> => {
    const kept = await read(name).catch(() => '[]');
    const checks = scanReadingSchema.shape.checks.safeParse(parseJson(kept));
    if (!checks.success) throw new Refusal(`${name} bị hỏng. Khôi phục hoặc xóa tệp.`);
    return checks.data;
  };
  const draft = { ...reading, checks: [...reading.checks, ...(await readKept())] };
  // One after another: two that write at once would each lose what the other says.
  let last: Promise<unknown> = Promise.resolve();
  return {
    id,
    image: path.join(folderOf(id), provenance.file),
    provenance,
    reading: draft,
    say(check) {
      const kept = last.then(async () => {
        // What somebody said at another desk since stays.
        const said = [...(await readKept()), check];
        const text = `[\n${said.map((each) => `  ${JSON.stringify(each)}`).join(',\n')}\n]\n`;
        await writeAll(new Map([[path.join(root, name), text]]));
        draft.checks = [...reading.checks, ...said];
      });
      last = kept.catch(() => {});
      return kept;
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
