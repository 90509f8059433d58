import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locate, treeText } from '../../lexast/index.ts';
import { decree, decreeWork } from '../testing/fixture.ts';
import { anyDocument } from '../testing/trees.ts';
import { fromJson, jsonSchema, toJson } from './index.ts';

test('any tree comes back as it was, without its positions', () => {
  fc.assert(
    fc.property(anyDocument, (doc) => {
      expect(fromJson(toJson(doc, decreeWork))).toEqual({ work: decreeWork, tree: doc });
    }),
    { numRuns: 200 },
  );
  const located = locate(structuredClone(decree), treeText(decree));
  expect(fromJson(toJson(located, decreeWork)).tree).toEqual(decree);
});

test('the file says the names of the instrument', () => {
  const file = JSON.parse(toJson(decree, decreeWork, { schema: 'https://vi-du.example/lexast.schema.json' }));
  expect(file.$schema).toBe('https://vi-du.example/lexast.schema.json');
  expect(file.work).toEqual({
    ...decreeWork,
    akn: '/akn/vn/act/nghi-dinh/2030-01-02/1-2030-nd-cp',
    urn: 'urn:lex:vn:chinh.phu:nghi.dinh:2030-01-02;1-2030-nd-cp',
  });
});

test('what does not belong in a tree is named with its place', () => {
  const bad = toJson(decree, decreeWork).replace('"kind": "page-number"', '"kind": "page-mark"');
  expect(() => fromJson(bad)).toThrow(/invalid_(?:union|value)/);
  expect(() => fromJson('{')).toThrow(SyntaxError);
});

test('the published schema', async () => {
  const schema = jsonSchema('https://vi-du.example/lexast.schema.json');
  await expect(`${JSON.stringify(schema, null, 1)}\n`).toMatchFileSnapshot('fixtures/lexast.schema.json');
});
