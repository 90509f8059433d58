import { expect, test } from 'vitest';
import { preloadImports } from './preload-imports.ts';

const code: Record<string, string> = {
  '/a/one.js': 'import{x}from"./shared.js";import"./two.js";const later=()=>import(`./later.js`);',
  '/a/end.js': 'import { x } from "./shared.js";',
};
const script = (address: string) => `<script type="module" src="${address}"></script>`;

test('what the scripts of a page import is asked for with them, each once', () => {
  expect(preloadImports(`${script('/a/one.js')}<p>Điều 1</p>${script('/a/end.js')}`, (at) => code[at])).toBe(
    '<link rel="modulepreload" href="/a/shared.js"><link rel="modulepreload" href="/a/two.js">' +
      `${script('/a/one.js')}<p>Điều 1</p>${script('/a/end.js')}`,
  );
});

test('a page without scripts stays as it is', () => {
  expect(preloadImports('<p>Điều 1</p>', () => undefined)).toBe('<p>Điều 1</p>');
});
