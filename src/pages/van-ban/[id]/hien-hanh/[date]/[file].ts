/** A computed text to download: Word with tracked changes, Akoma Ntoso, JSON. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { compileComputed } from '../../../../../compile/computed/index.ts';
import { workOf } from '../../../../../site/downloads/legislation.ts';
import { versionPages } from '../../../../../site/in-force/in-force.ts';
import type { Version } from '../../../../../site/in-force/versions.ts';
import { getLibrary, type InstrumentView } from '../../../../../site/library.ts';

const forms = [
  ['docx', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['akn.xml', 'akn', 'application/akn+xml'],
  ['json', 'json', 'application/json'],
] as const;

interface Props {
  view: InstrumentView;
  version: Version;
  form: (typeof forms)[number];
}

export const getStaticPaths = (async () =>
  (await versionPages(await getLibrary())).flatMap(({ view, version }) =>
    forms.map((form) => ({
      params: { id: view.id, date: version.date, file: `${view.id}-${version.date}.${form[0]}` },
      props: { view, version, form },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { view, version, form } }) => {
  const [, name, mediaType] = form;
  const content = compileComputed({ ...version.text, work: workOf(view.record) }, name);
  return new Response(content as BodyInit, { headers: { 'content-type': mediaType } });
};
