import { describe, expect, test } from 'vitest';
import { browserFindings } from './index.ts';

const style = (css: string) => browserFindings(new Map([['a.css', css]])).map(({ key }) => key);

/** One program for all of them: each is a script of its own. */
const planted: [code: string, feature: string][] = [
  ['const f = (list) => list.toSorted();', 'javascript.builtins.Array.toSorted'],
  ['export const f = (e) => [...e].toReversed();', 'javascript.builtins.Array.toReversed'],
  ['const words = "a"; words.toWellFormed();', 'javascript.builtins.String.toWellFormed'],
  ['const p = new URLSearchParams(location.search); p.size && go();', 'api.URLSearchParams.size'],
  ['new Blob([]).stream().pipeThrough(new DecompressionStream("gzip"));', 'api.DecompressionStream'],
  ['const e = /(?<=a)b/.exec("ab");', 'javascript.regular_expressions.lookbehind_assertion'],
  ['const e = new RegExp("(?<!a)b", "u");', 'javascript.regular_expressions.lookbehind_assertion'],
  ['document.querySelector("p").showPopover();', 'api.HTMLElement.showPopover'],
  ['const f = (e) => e.showPopover();', 'api.HTMLElement.showPopover'],
  ['URL.canParse("x");', 'api.URL.canParse_static'],
  ['document.querySelector("p").matches(":popover-open");', 'css.selectors.popover-open'],
  ['class A { static { go(); } }', 'javascript.classes.static.initialization_blocks'],
];
const well = [
  'const kinds = new Map(); kinds.size > 1 && kinds.clear();',
  'const own = { size: 1, toSorted() { return 2; } }; own.size && own.toSorted();',
  '"DecompressionStream" in self ? new DecompressionStream("gzip") : slowly();',
  'URL.canParse?.("x");',
  'const e = /(?:a)b/.exec("(?<=a)b");',
  'const words = "toSorted"; words.replace("a", "b");',
];

describe('what older browsers lack is found in scripts', () => {
  const codes = [...planted.map(([code]) => code), ...well];
  const found = Map.groupBy(
    browserFindings(new Map(codes.map((code, index) => [`${index}.js`, `export {}; ${code}`]))),
    ({ file }) => file,
  );
  const keysOf = (code: string) => [
    ...new Set((found.get(`${codes.indexOf(code)}.js`) ?? []).map(({ key }) => key)),
  ];

  test.each(planted)('%s', (code, feature) => {
    expect(keysOf(code)).toEqual([feature]);
  });

  test.each(well)('%s is well', (code) => {
    expect(keysOf(code)).toEqual([]);
  });

  test('a method is there where whatever loads its use loads what lends it', () => {
    const shared = 'export const f = (list) => list.toSorted();';
    const loads = 'import { f } from "./f.js"; f([]);';
    const scripts = {
      'lend.js': 'lend(Array.prototype, { toSorted(order) { return [...this].sort(order); } });',
      'alone.js': 'import "./lend.js"; [1].toSorted();',
      'f.js': shared,
      'with.js': `import "./lend.js"; ${loads}`,
      'g.js': shared,
      'with-g.js': `import "./lend.js"; ${loads.replace('f.js', 'g.js')}`,
      'without-g.js': loads.replace('f.js', 'g.js'),
    };
    expect(browserFindings(new Map(Object.entries(scripts))).map(({ file, key }) => [file, key])).toEqual([
      ['g.js', 'javascript.builtins.Array.toSorted'],
    ]);
  });
});

describe('what older browsers lack is found in style sheets', () => {
  test.each([
    ['a { color: light-dark(#000, #fff); }', 'css.types.color.light-dark'],
    ['@media (width < 40rem) { a { color: red } }', 'css.at-rules.media.range_syntax'],
    ['@media (20rem <= width < 40rem) { a { color: red } }', 'css.at-rules.media.range_syntax'],
    ['p:popover-open { color: red }', 'css.selectors.popover-open'],
    ['details::details-content { display: block }', 'css.selectors.details-content'],
    ['a { text-decoration: underline 1px red }', 'css.properties.text-decoration.includes_color-and-style'],
    [
      'a { -webkit-text-decoration: underline var(--c); text-decoration: underline var(--c) }',
      'css.properties.text-decoration.includes_color-and-style',
    ],
    ['p { hanging-punctuation: first }', 'css.properties.hanging-punctuation'],
    ['p:has(a) { color: red }', 'css.selectors.has'],
    ['p { & a { color: red } }', 'css.selectors.nesting'],
    ['p { width: 50cqw }', 'css.types.length.container_query_length_units'],
    ['@container (min-width: 1px) { a { color: red } }', 'css.at-rules.container'],
    ['p { color: color-mix(in srgb, red, blue) }', 'css.types.color.color-mix'],
  ])('%s', (css, feature) => {
    expect(style(css)).toContain(feature);
  });

  test.each([
    'a { color: red; color: color-mix(in srgb, red, blue) }',
    'p { width: 50vw; width: 50cqw }',
    'p { -webkit-user-select: none; user-select: none }',
    '@supports selector(:has(a)) { p:has(a) { color: red } }',
    '@media (min-width: 40rem) { a { color: red } }',
    'a { text-decoration: underline; text-decoration-thickness: 1px }',
  ])('%s is well', (css) => {
    expect(style(css)).toEqual([]);
  });
});
