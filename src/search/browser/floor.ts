/**
 * Polyfills of array and string methods that Chrome 109 and Firefox 115 (`browserslist` in package.json) lack. A script that uses
 * one of them and is loaded separately imports this module first, so that pages without such a script do not load it.
 */
function lend(type: object, methods: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(methods)) {
    if (!(name in type)) Object.defineProperty(type, name, { value, writable: true, configurable: true });
  }
}

lend(Array.prototype, {
  toSorted<T>(this: T[], order?: (a: T, b: T) => number): T[] {
    // oxlint-disable-next-line unicorn/no-array-sort -- this is what stands in for it, on a copy
    return [...this].sort(order);
  },
  toReversed<T>(this: T[]): T[] {
    // oxlint-disable-next-line unicorn/no-array-reverse -- the same
    return [...this].reverse();
  },
  toSpliced<T>(this: T[], ...change: [number, number, ...T[]]): T[] {
    const copy = [...this];
    copy.splice(...change);
    return copy;
  },
});
lend(String.prototype, {
  toWellFormed(this: string): string {
    return this.replace(/[\ud800-\udfff]/gu, '\ufffd');
  },
});
