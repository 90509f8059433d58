/**
 * Which instrument a file of `content/` is about: "instruments/nd-30-2020-cp.yaml"; nothing for what is about more
 * than one. The ledger of links is about each by itself.
 */
export const instrumentOfContent = (name: string): string | undefined =>
  /^(?:sources|instruments|annotations|digests|documents)\/([^/]+?)(?:\.\w+)?(?:\/|$)/.exec(name)?.[1];
