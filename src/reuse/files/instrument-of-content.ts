/**
 * The id of the instrument that a file of `content/` is about; undefined for a file about several, such as the ledger.
 *
 * @param name path from `content/`: "instruments/nd-30-2020-cp.yaml"
 */
export const instrumentOfContent = (name: string): string | undefined =>
  /^(?:sources|instruments|annotations|digests|documents)\/([^/]+?)(?:\.\w+)?(?:\/|$)/.exec(name)?.[1];
