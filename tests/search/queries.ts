import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** One row of `queries.tsv`. */
export interface RelevanceQuery {
  kind: string;
  query: string;
  /** How far down an expected place may stand. */
  within: number;
  /** Places as "instrument#anchor"; empty where nothing must be found. */
  expected: string[];
}

/** Read the relevance queries. */
export async function readQueries(): Promise<RelevanceQuery[]> {
  const file = await readFile(path.join(import.meta.dirname, 'queries.tsv'), 'utf8');
  return file
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [kind = '', query = '', within = '', expected = ''] = line.split('\t');
      return { kind, query, within: Number(within), expected: expected === '-' ? [] : expected.split(' ') };
    });
}

/** Is the answer to a query as its row asks? */
export function isAnswered({ within, expected }: RelevanceQuery, places: readonly string[]): boolean {
  return expected.length === 0
    ? places.length === 0
    : places.slice(0, within).some((place) => expected.includes(place));
}

/** The place that a link of the results leads to, as the rows write it. */
export function placeOfLink(href: string): string {
  const { pathname, hash } = new URL(href, 'http://site.invalid/');
  // From a disk, pages have their own file, somewhere on it.
  const page = /\/(?:co-quan|tap-huan)\/[^/]+\//.exec(pathname)?.[0] ?? pathname;
  return `${/\/van-ban\/([^/]+)\//.exec(pathname)?.[1] ?? page}${hash || '#'}`;
}
