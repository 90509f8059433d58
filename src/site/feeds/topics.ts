import { slugWords } from '../../lexast/slug.ts';
import { facetedCatalogueOf } from '../catalogue/catalogue.ts';
import { viewsOf } from '../catalogue/data.ts';
import type { InstrumentView, Library } from '../library.ts';
import { datedName } from '../names.ts';
import { rowsFor, taskRows } from '../task-rows.ts';

/** The topic of a feed: the whole site, a text, a body, or all texts of a type, an issuer or a subject. */
export interface Topic {
  /** Steps of its page, without slashes at the ends: "van-ban/nd-30-2020-cp"; empty for the whole site. */
  path: string;
  /** Name of its feed, which follows the name of the site. */
  name: string;
  /** The texts whose changes are in the feed. */
  views: readonly InstrumentView[];
}

/** Facets whose values have feeds. */
const withFeeds: ReadonlySet<string> = new Set(['loai', 'co-quan', 'chu-de']);

/** Whether the values of a facet have feeds. */
export const hasFeed = (facet: string): boolean => withFeeds.has(facet);

/** Paths of all topics. */
export function topicPaths(library: Library): string[] {
  const listed = facetedCatalogueOf(library).facets.filter(({ key }) => hasFeed(key));
  return [
    '',
    ...[...library.instruments.keys()].map((id) => `van-ban/${id}`),
    ...Object.keys(library.tables.bodies).map((key) => `co-quan/${key}`),
    ...listed.flatMap(({ key, values }) => values.map((value) => `danh-muc/${key}/${value.key}`)),
  ];
}

/** The topic of a path. @throws Error where there is none */
export function topicAt(path: string, library: Library): Topic {
  const [kind, key = '', value = ''] = path.split('/');
  if (!kind) return { path, name: 'thay đổi', views: [...library.instruments.values()] };
  const view = kind === 'van-ban' ? library.instruments.get(key) : undefined;
  if (view) return { path, name: datedName(view.record), views: [view] };
  const body = kind === 'co-quan' ? library.tables.bodies[key] : undefined;
  if (body) return { path, name: body.name, views: viewsOfBody(key, [body.name, ...body.aliases], library) };
  const { facets, rows, valuesOf } = facetedCatalogueOf(library);
  const values = kind === 'danh-muc' && facets.find((facet) => facet.key === key)?.values;
  const listed = values && values.find((each) => each.key === value);
  if (!listed) throw new Error(`there is no feed of ${path}`);
  const own = rows.filter((row) => valuesOf(row, key).includes(value));
  return { path, name: listed.label, views: viewsOf(library, own) };
}

/** The texts that a body issued, or that assign it a task. */
function viewsOfBody(key: string, names: readonly string[], library: Library): InstrumentView[] {
  const tasking = new Set(rowsFor(key, taskRows(library), library).map(({ instrument }) => instrument));
  const own = new Set(names.map(slugWords));
  return [...library.instruments.values()].filter(
    ({ id, record }) => tasking.has(id) || own.has(slugWords(record.issuer)),
  );
}
