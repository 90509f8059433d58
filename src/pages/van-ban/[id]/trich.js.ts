/**
 * The words of an instrument for the training pages, as a script: one that a page can load from a disk
 * too, where browsers refuse to fetch.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { clauseTexts } from '../../../site/clause-texts.ts';
import { isHeld } from '../../../site/downloads/offered.ts';
import { instrumentPaths } from '../../../site/instrument-paths.ts';
import { getLibrary, type InstrumentView } from '../../../site/library.ts';

export const getStaticPaths = (async () => {
  const { instruments } = await getLibrary();
  return instrumentPaths([...instruments.values()].filter(isHeld));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: InstrumentView }> = ({ props: { view } }) => {
  const texts = JSON.stringify(clauseTexts(view));
  return new Response(`(window.lexClauses ??= {})[${JSON.stringify(view.id)}] = ${texts};\n`);
};
