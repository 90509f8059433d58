import { digest } from '../reuse/digest.ts';

/**
 * Paths of pages, each with a digest of the props that go along: these are read before a page is rendered, where nothing is
 * recorded. A view counts as its id, since what a page reads of it is recorded.
 */
export const withCacheKeys = <P extends { props: object }>(
  paths: readonly P[],
): (P & { cacheKey: string })[] =>
  paths.map((path) => ({ ...path, cacheKey: digest(JSON.stringify(path.props)) }));
