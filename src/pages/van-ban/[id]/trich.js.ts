/**
 * The words of an instrument for the training pages, as a script: one that a page can load from a disk
 * too, where browsers refuse to fetch.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { clauseBook } from '../../../site/clause-book.ts';
import { isHeld } from '../../../site/downloads/offered.ts';
import { getLibrary, type InstrumentView } from '../../../site/library.ts';
import { pageKeys } from '../../../site/page-keys.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return [...library.instruments.values()].filter(isHeld).map((view) => ({
    params: { id: view.id },
    props: { view },
    cacheKey: pageKeys(view, library).forms,
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: InstrumentView }> = ({ props: { view } }) => {
  const book = JSON.stringify(clauseBook(view));
  return new Response(`(window.lexBooks ??= {})[${JSON.stringify(view.id)}] = ${book};\n`);
};
