import { instrumentTypes } from '../../records/schema/index.ts';
import { slugWords } from '../../lexast/slug.ts';
import type { InstrumentView, Library } from '../library.ts';
import { datedName } from '../names.ts';
import { rowsFor, taskRows } from '../task-rows.ts';
import { settings } from '../settings.ts';

/** What a feed is about: the whole site, one text, one body, all texts of a kind, an issuer or a subject. */
export interface Topic {
  /** Steps of its page, without slashes at the ends: "van-ban/nd-30-2020-cp"; empty for the whole site. */
  path: string;
  /** As its feed is called, after the name of the site. */
  name: string;
  /** The texts whose changes it tells. */
  views: readonly InstrumentView[];
}

/** Facets of the catalogue whose values have feeds, and the values of a text. */
const facets: Readonly<Record<string, (view: InstrumentView) => readonly (readonly [string, string])[]>> = {
  loai: ({ record }) => [[record.type, instrumentTypes[record.type].label]],
  'co-quan': ({ record }) => [[slugWords(record.issuer), record.issuer]],
  'chu-de': ({ record }) => (record.subjects ?? []).map((key) => [key, settings.subjects[key] ?? key]),
};

/** Has the page of a facet a feed? */
export const hasFeed = (facet: string): boolean => facet in facets;

/** Paths of all topics, without what they say. */
export function topicPaths({ instruments, tables }: Library): string[] {
  const values = [...instruments.values()].flatMap((view) =>
    Object.entries(facets).flatMap(([facet, of]) => of(view).map(([key]) => `danh-muc/${facet}/${key}`)),
  );
  return [
    '',
    ...[...instruments.keys()].map((id) => `van-ban/${id}`),
    ...Object.keys(tables.bodies).map((key) => `co-quan/${key}`),
    ...new Set(values),
  ];
}

/** The topic of a path. @throws Error where there is none */
export function topicAt(path: string, library: Library): Topic {
  const [kind, key = '', value = ''] = path.split('/');
  const views = [...(kind === 'van-ban' ? [] : library.instruments.values())];
  if (!kind) return { path, name: 'thay đổi', views };
  const view = kind === 'van-ban' ? library.instruments.get(key) : undefined;
  if (view) return { path, name: datedName(view.record), views: [view] };
  const body = kind === 'co-quan' ? library.tables.bodies[key] : undefined;
  if (body) return { path, name: body.name, views: ofBody(key, [body.name, ...body.aliases], library) };
  const of = facets[key];
  const found = of ? views.filter((each) => of(each).some(([own]) => own === value)) : [];
  const [first] = found;
  if (!of || !first) throw new Error(`there is no feed of ${path}`);
  return { path, name: of(first).find(([own]) => own === value)?.[1] ?? value, views: found };
}

/** The texts that a body issued, or that give it something to do. */
function ofBody(key: string, names: readonly string[], library: Library): InstrumentView[] {
  const tasking = new Set(rowsFor(key, taskRows(library), library).map(({ instrument }) => instrument));
  const own = new Set(names.map(slugWords));
  return [...library.instruments.values()].filter(
    ({ id, record }) => tasking.has(id) || own.has(slugWords(record.issuer)),
  );
}
