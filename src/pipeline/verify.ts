import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CompiledInstrument } from './compile.ts';
import type { DocumentFile } from '../records/documents/index.ts';
import { type Fidelity, fidelity } from './fidelity/index.ts';
import { pageLaw, type PageLaw } from './fidelity/page-text.ts';
import type { PartMap } from './parts/index.ts';
import { partPath, wholePath } from './parts/steps.ts';

/** The pages that show the law of a text, in its order, by their paths in the site. */
const lawPages = (id: string, parts: PartMap | undefined): string[] =>
  (parts?.keys ?? ['']).map((key) => `${partPath(id, key)}index.html`);

const readPage = (page: string) =>
  readFile(page, 'utf8').catch(() => {
    throw new Error(`The page ${page} was not built. Run \`npm run build\`.`);
  });

const joined = (pages: readonly PageLaw[]): PageLaw => ({
  text: pages.map(({ text }) => text).join(''),
  lines: pages.flatMap(({ lines }) => lines),
});

/**
 * Compares every instrument with its built page; a long text with its pages together.
 *
 * @param dist folder of the built site
 * @param onProgress called with the number of finished texts
 * @throws Error when a page is missing
 */
export async function verifySite(
  dist: string,
  compiled: ReadonlyMap<string, CompiledInstrument>,
  documents: ReadonlyMap<string, DocumentFile>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Fidelity[]> {
  const reports: Fidelity[] = [];
  for (const [id, instrument] of compiled) {
    const { text, tree } = await instrument.read();
    const document = documents.get(id);
    if (!document) throw new Error(`There is no document for ${id}. Run \`npm run corpus\`.`);
    const law = async (name: string) => pageLaw(await readPage(path.join(dist, name)));
    const [first = '', ...others] = lawPages(id, instrument.facts().parts);
    const read = [await law(first)];
    for (const page of others) read.push(await law(page));
    // A long text is proved twice: on its parts together, and on the page that shows all of it.
    const whole = others.length > 0 ? { whole: await law(`${wholePath(id)}index.html`) } : {};
    reports.push(fidelity(id, text, { tree, mdx: document.tree, page: joined(read), ...whole }));
    onProgress(reports.length, compiled.size);
  }
  return reports;
}
