/** The compiled forms of an instrument: `/van-ban/<id>/<id>.docx` and its siblings. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { type CompiledSuffix, compileForm } from '../../../site/downloads/compile-form.ts';
import { fileName, offeredForms } from '../../../site/downloads/offered.ts';
import { withCacheKeys } from '../../../site/cache-keys.ts';
import { getLibrary, type InstrumentView } from '../../../site/library.ts';

interface Props {
  view: InstrumentView;
  suffix: CompiledSuffix;
  mediaType: string;
}

export const getStaticPaths = (async () => {
  const { instruments } = await getLibrary();
  return [...instruments.values()].flatMap((view) =>
    withCacheKeys(
      offeredForms(view).flatMap(({ suffix, mediaType }) =>
        suffix === 'pdf'
          ? []
          : {
              params: { id: view.id, file: fileName(view.id, { suffix }) },
              props: { view, suffix, mediaType },
            },
      ),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { view, suffix, mediaType }, site }) => {
  const content = await compileForm(suffix, { view, library: await getLibrary(), site });
  return new Response(content as BodyInit, { headers: { 'content-type': mediaType } });
};
