import { appendFile, glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../../src/reuse/digest.ts';

/** What a corrected source has more than before. */
export const CORRECTION = 'Bản mẫu đã sửa.\n';

/** A word more at the end of one text, as a corrected source would bring; its record says so. */
export async function changeOne(folder: string): Promise<void> {
  for await (const name of glob('content/sources/nd-1*/*.txt', { cwd: folder })) {
    const file = path.join(folder, name);
    await appendFile(file, CORRECTION);
    const sha256 = digest(await readFile(file));
    const record = path.join(path.dirname(file), 'provenance.yaml');
    await writeFile(record, (await readFile(record, 'utf8')).replace(/^sha256: .*$/m, `sha256: ${sha256}`));
    return;
  }
}
