/**
 * What a process has once, however often a module is loaded: the bundle of the pages and the program that renders them have
 * each a copy of it, and `npm run dev` loads it anew at every edit.
 *
 * @param name no other module may use it
 */
export function onceInProcess<T extends object>(name: string, make: () => T): T {
  const shared = globalThis as unknown as Record<symbol, T | undefined>;
  return (shared[Symbol.for(`lexast.${name}`)] ??= make());
}
