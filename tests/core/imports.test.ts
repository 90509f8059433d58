import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** The rooms of `src/`, each of which may import from those before it and from itself. */
const rooms = [
  ['lexast'],
  ['formats'],
  ['parse'],
  ['cite'],
  ['amend'],
  ['compile'],
  ['reuse'],
  ['records'],
  ['pipeline'],
  ['intake', 'quality'],
  ['search'],
  ['site', 'offline', 'portable', 'rendering', 'desk'],
  ['components', 'layouts'],
  ['pages'],
].flatMap((floor, height) => floor.map((room): [string, number] => [room, height]));
const heights = new Map(rooms);

const IMPORT = /^(?:import|export)\b[^;]*?\bfrom '(\.[^']+)'/gm;
const roomOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1];

/** What a file imports of this project. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, name = '']) =>
    path.posix.join(path.posix.dirname(file), name),
  );

// Tests and what only they need may reach further.
const files = globSync('src/**/*.{ts,astro}').filter((name) => !/\.test\.ts$|\/testing\//.test(name));

test('imports run one way, from the pages down to the tree', () => {
  const upwards = files.flatMap((file) =>
    importsOf(file)
      .filter((imported) => {
        const [from, to] = [roomOf(file), roomOf(imported)];
        if (from === undefined || to === undefined) return false;
        return (heights.get(to) ?? Infinity) > (heights.get(from) ?? Infinity);
      })
      .map((imported) => `${file} → ${imported}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(upwards).toEqual([]);
});

test('nothing in src/ imports a script or a benchmark', () => {
  expect(files.filter((file) => importsOf(file).some((name) => !name.startsWith('src/')))).toEqual([]);
});
