/**
 * A value that exists once in a process, however often its module is loaded: the bundle of the pages and the program that renders
 * them each have a copy of the module, and `npm run dev` loads it again after every edit.
 *
 * @param name unique in the project
 */
export function onceInProcess<T extends object>(name: string, make: () => T): T {
  const shared = globalThis as unknown as Record<symbol, T | undefined>;
  return (shared[Symbol.for(`lexast.${name}`)] ??= make());
}
