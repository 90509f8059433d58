/** What citations of an instrument show on other pages before a reader follows them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary, type InstrumentView } from '../../../site/library.ts';
import { pageKeys } from '../../../site/page-keys.ts';
import { instrumentPreviews, previewScript } from '../../../site/previews.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return [...library.instruments.values()].map((view) => ({
    params: { id: view.id },
    props: { view },
    cacheKey: pageKeys(view, library).previews,
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: InstrumentView }> = ({ props: { view } }) =>
  new Response(previewScript(`van-ban/${view.id}`, instrumentPreviews(view)));
