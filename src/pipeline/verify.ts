import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CompiledInstrument } from './compile.ts';
import type { DocumentFile } from '../records/documents/index.ts';
import { type Fidelity, fidelity, pageLaw } from './fidelity/index.ts';

/**
 * Hold every instrument against its built page.
 *
 * @param dist folder of the built site
 * @param tell told how many are done
 * @throws Error when a page is missing
 */
export async function verifySite(
  dist: string,
  compiled: ReadonlyMap<string, CompiledInstrument>,
  documents: ReadonlyMap<string, DocumentFile>,
  tell: (done: number, total: number) => void = () => {},
): Promise<Fidelity[]> {
  const reports: Fidelity[] = [];
  for (const [id, instrument] of compiled) {
    const { text, tree } = await instrument.read();
    const document = documents.get(id);
    if (!document) throw new Error(`There is no document for ${id}. Run \`npm run corpus\`.`);
    const page = path.join(dist, 'van-ban', id, 'index.html');
    const html = await readFile(page, 'utf8').catch(() => {
      throw new Error(`The page ${page} was not built. Run \`npm run build\`.`);
    });
    reports.push(fidelity(id, text, { tree, mdx: document.tree, page: pageLaw(html) }));
    tell(reports.length, compiled.size);
  }
  return reports;
}
