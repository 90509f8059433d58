/** Pictures for previews of links: of a featured instrument, and of each division that has a page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { lawText, unwrap } from '../../../../lexast/index.ts';
import { shortDate } from '../../../../site/dates.ts';
import { getLibrary, type InstrumentView } from '../../../../site/library.ts';
import { linkPicture, type LinkPicture } from '../../../../site/link-picture.ts';
import { datedName, shortName, titleOf } from '../../../../site/names.ts';

export const getStaticPaths = (async () => {
  const { core } = await getLibrary();
  return core.flatMap(({ id, divisions }) => [
    { params: { id, path: undefined } },
    ...divisions.map(({ path }) => ({ params: { id, path } })),
  ]);
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { id = '', path } }) => {
  const view = (await getLibrary()).instruments.get(id);
  const picture = view && pictureOf(view, path);
  return new Response(picture && new Uint8Array(await linkPicture(picture)), {
    headers: { 'content-type': 'image/png' },
  });
};

function pictureOf({ record, divisions }: InstrumentView, path: string | undefined): LinkPicture | undefined {
  if (path === undefined) {
    const { issuer, date } = record;
    const instrument = [issuer, date && shortDate(date)].filter(Boolean).join(', ');
    return { place: shortName(record), words: titleOf(record) ?? '', instrument };
  }
  const division = divisions.find((each) => each.path === path);
  return (
    division && {
      place: division.label || division.words,
      words: unwrap(lawText(division.node)).trim(),
      instrument: datedName(record),
    }
  );
}
