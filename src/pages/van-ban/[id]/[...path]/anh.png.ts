/** Pictures for previews of links: of a featured instrument, and of each division that has a page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { lawText, unwrap } from '../../../../lexast/index.ts';
import { shortDate } from '../../../../site/dates.ts';
import { withCacheKeys } from '../../../../site/cache-keys.ts';
import { getLibrary, type InstrumentView } from '../../../../site/library.ts';
import { type LinkPicture, linkPicture } from '../../../../site/link-picture.ts';
import { datedName, shortName, titleOf } from '../../../../site/names.ts';

export const getStaticPaths = (async () => {
  const { instruments } = await getLibrary();
  const pictures = [...instruments.values()].flatMap((view) => [
    ...(view.record.core ? [{ params: { id: view.id, path: undefined }, props: { view } }] : []),
    ...view.divisions.map(({ path }) => ({ params: { id: view.id, path }, props: { view } })),
  ]);
  return withCacheKeys(pictures);
}) satisfies GetStaticPaths;

// What is shown is read here and not among the paths, so that it is recorded.
export const GET: APIRoute<{ view: InstrumentView }> = async ({ params: { path }, props: { view } }) =>
  new Response(
    new Uint8Array(await linkPicture(path ? pictureOfDivision(view, path) : pictureOfText(view))),
    {
      headers: { 'content-type': 'image/png' },
    },
  );

const pictureOfText = ({ record }: InstrumentView): LinkPicture => ({
  place: shortName(record),
  words: titleOf(record) ?? '',
  instrument: [record.issuer, record.date && shortDate(record.date)].filter(Boolean).join(', '),
});

function pictureOfDivision({ record, divisions }: InstrumentView, at: string): LinkPicture {
  const { label, words, node } = divisions.find(({ path }) => path === at)!;
  return { place: label || words, words: unwrap(lawText(node)).trim(), instrument: datedName(record) };
}
