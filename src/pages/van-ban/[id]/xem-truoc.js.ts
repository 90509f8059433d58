/** What citations of an instrument show on other pages before a reader follows them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { instrumentPaths } from '../../../site/instrument-paths.ts';
import { getLibrary, type InstrumentView } from '../../../site/library.ts';
import { instrumentPreviews, previewScript } from '../../../site/previews.ts';

export const getStaticPaths = (async () => {
  const { instruments } = await getLibrary();
  return instrumentPaths(instruments.values());
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: InstrumentView }> = ({ props: { view } }) =>
  new Response(previewScript(`van-ban/${view.id}`, instrumentPreviews(view)));
