/** Features that the oldest browsers lack and nobody misses: what a reader has instead. */
export const harmless: Readonly<Record<string, string>> = {};
