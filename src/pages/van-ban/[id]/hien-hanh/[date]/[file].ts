/** A computed text to download: Word with tracked changes, Akoma Ntoso, JSON. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { compileComputed } from '../../../../../compile/computed/index.ts';
import { workOf } from '../../../../../site/downloads/legislation.ts';
import { findComputed, inForceOf } from '../../../../../site/in-force/in-force.ts';
import { withCacheKeys } from '../../../../../site/cache-keys.ts';
import { getLibrary, type InstrumentView } from '../../../../../site/library.ts';

const forms = [
  ['docx', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['akn.xml', 'akn', 'application/akn+xml'],
  ['json', 'json', 'application/json'],
] as const;

interface Props {
  view: InstrumentView;
  date: string;
  form: (typeof forms)[number];
}

export const getStaticPaths = (async () =>
  withCacheKeys(
    (await findComputed(await getLibrary())).flatMap(({ view, dates }) =>
      dates.flatMap((date) =>
        forms.map((form) => ({
          params: { id: view.id, date, file: `${view.id}-${date}.${form[0]}` },
          props: { view, date, form },
        })),
      ),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { view, date, form } }) => {
  const [, name, mediaType] = form;
  const inForce = await inForceOf(view, await getLibrary());
  const version = inForce?.versions.find((each) => each.date === date);
  if (!version) throw new Error(`${view.id} does not change on ${date}`);
  const content = compileComputed({ ...version.text, work: workOf(view.record) }, name);
  return new Response(content as BodyInit, { headers: { 'content-type': mediaType } });
};
