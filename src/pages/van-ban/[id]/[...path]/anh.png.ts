/** Pictures for previews of links: of an instrument, and of each of its divisions that has a page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { lawText, unwrap } from '../../../../lexast/index.ts';
import { shortDate } from '../../../../site/dates.ts';
import { getLibrary } from '../../../../site/library.ts';
import { linkPicture, type LinkPicture } from '../../../../site/link-picture.ts';
import { datedName, shortName, titleOf } from '../../../../site/names.ts';
import { pageKeys } from '../../../../site/page-keys.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return library.core.flatMap((view) => {
    const cacheKey = pageKeys(view, library).forms;
    const instrument = datedName(view.record);
    const ofText: LinkPicture = {
      place: shortName(view.record),
      words: titleOf(view.record) ?? '',
      instrument: [view.record.issuer, view.record.date && shortDate(view.record.date)]
        .filter(Boolean)
        .join(', '),
    };
    return [
      { params: { id: view.id, path: undefined }, props: ofText, cacheKey },
      ...view.divisions.map((division) => ({
        params: { id: view.id, path: division.path },
        props: {
          place: division.label || division.words,
          words: unwrap(lawText(division.node)).trim(),
          instrument,
        },
        cacheKey,
      })),
    ];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<LinkPicture> = async ({ props }) =>
  new Response(new Uint8Array(await linkPicture(props)), { headers: { 'content-type': 'image/png' } });
