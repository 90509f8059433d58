/** What the filter of the list loads, as scripts: a page on a disk may not fetch. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { blockNumbers, blockOf, catalogueIndex } from '../../../site/catalogue/data.ts';
import { getLibrary } from '../../../site/library.ts';

export const getStaticPaths = (async () =>
  ['chi-muc', ...blockNumbers(await getLibrary())].map((file) => ({
    params: { file: String(file) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { file = '' } }) => {
  const library = await getLibrary();
  const data = file === 'chi-muc' ? catalogueIndex(library) : blockOf(library, Number(file));
  return new Response(`(window.lexCatalogue ??= {})[${JSON.stringify(file)}] = ${JSON.stringify(data)};\n`);
};
