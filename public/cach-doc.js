// Methods that the oldest browsers of the policy (browserslist in package.json) lack; everything else finds them here.
for (const [type, methods] of [
  [
    Array.prototype,
    {
      toSorted(order) {
        // oxlint-disable-next-line unicorn/no-array-sort -- this is what stands in for it, on a copy
        return [...this].sort(order);
      },
      toReversed() {
        // oxlint-disable-next-line unicorn/no-array-reverse -- the same
        return [...this].reverse();
      },
      toSpliced(...change) {
        const copy = [...this];
        copy.splice(...change);
        return copy;
      },
    },
  ],
  [
    String.prototype,
    {
      toWellFormed() {
        return this.replace(/[\ud800-\udfff]/gu, '\ufffd');
      },
    },
  ],
])
  for (const name in methods)
    if (!(name in type))
      Object.defineProperty(type, name, { value: methods[name], writable: true, configurable: true });

// Before anything is drawn: see src/components/comfort/choices.ts.
try {
  const choices = JSON.parse(localStorage.getItem('lien-ket-vung:cach-doc') || '{}');
  for (const name in choices) document.documentElement.dataset[name] = choices[name];
} catch {}
