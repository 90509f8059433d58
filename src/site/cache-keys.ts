import { digest } from '../reuse/digest.ts';

/**
 * Adds to each path of a route the digest of its props: they are read before the page is rendered, when reads are not yet
 * recorded. A view counts as its id only, since what a page reads of it is recorded.
 */
export const withCacheKeys = <P extends { props: object }>(
  paths: readonly P[],
): (P & { cacheKey: string })[] =>
  paths.map((path) => ({ ...path, cacheKey: digest(JSON.stringify(path.props)) }));
