import fc from 'fast-check';
import { VFile } from 'vfile';
import { fromXml } from 'xast-util-from-xml';
import { expect, test } from 'vitest';
import type { Document } from '../../lexast/index.ts';
import { treeText } from '../../lexast/index.ts';
import { decree, decreeWork } from '../testing/fixture.ts';
import { anyDocument } from '../testing/trees.ts';
import { fromAkn, toAkn } from './index.ts';

test('a decree, as a whole file', async () => {
  const notes = [{ anchor: 'dieu-1-khoan-1', text: 'Chú giải ví dụ.' }];
  await expect(toAkn(decree, decreeWork)).toMatchFileSnapshot('fixtures/decree.akn.xml');
  await expect(toAkn(decree, decreeWork, { notes })).toMatchFileSnapshot('fixtures/decree.annotated.akn.xml');
});

test('any tree comes back as it was', () => {
  fc.assert(
    fc.property(anyDocument, (doc) => {
      expect(fromAkn(toAkn(doc, decreeWork))).toEqual(doc);
    }),
    { numRuns: 500 },
  );
});

test('every eId is one place', () => {
  fc.assert(
    fc.property(anyDocument, (doc) => {
      const eIds = [...toAkn(doc, decreeWork).matchAll(/ eId="([^"]*)"/g)].map((match) => match[1]);
      expect(new Set(eIds).size).toBe(eIds.length);
    }),
  );
});

test('notes stand where they belong and never reach the law', () => {
  const anchors = ['can-cu-1', 'doan-1', 'dieu-1-khoan-1', 'dieu-2-khuyet-1', 'quy-che-dieu-1'];
  const notes = anchors.map((anchor) => ({ anchor, text: 'Chú giải.' }));
  expect(toAkn(decree, decreeWork, { notes }).match(/<noteRef /g)).toHaveLength(anchors.length);
  expect(fromAkn(toAkn(decree, decreeWork, { notes }))).toEqual(decree);
});

test('the text of the file is the text of the law', () => {
  const text = (node: { type: string; name?: string; value?: string; children?: unknown[] }): string =>
    node.name === 'meta'
      ? ''
      : node.type === 'text'
        ? (node.value ?? '')
        : (node.children ?? []).map((child) => text(child as typeof node)).join('');
  expect(text(fromXml(toAkn(decree, decreeWork))).trim()).toBe(treeText(decree).trim());
});

test('references lead to the work cited, to a place in it, or inside the file', () => {
  const xml = toAkn(decree, decreeWork);
  expect(xml).toContain('<ref href="/akn/vn/act/luat/2029-02-03/1-2029-qh16/~art_5__cl_2"');
  expect(xml).toContain('<ref href="#art_1__cl_1"');
  expect(xml).toContain('<inline name="reference" lex:status="unresolved"');
  const known = toAkn(decree, decreeWork, {
    work: (id) => ({ id, type: 'bo-luat', number: '1/2029/QH16', issuer: 'Quốc hội', date: '2029-02-04' }),
  });
  expect(known).toContain('<ref href="/akn/vn/act/bo-luat/2029-02-04/1-2029-qh16/~art_5__cl_2"');
});

test('characters that XML forbids are kept and counted', () => {
  const doc: Document = {
    type: 'document',
    meta: {},
    completeness: 'full',
    children: [
      {
        type: 'body',
        children: [{ type: 'paragraph', children: [{ type: 'text', value: 'a\u0000b\uD800\r\n]]>' }] }],
      },
    ],
  };
  const file = new VFile();
  const xml = toAkn(doc, decreeWork, { file });
  expect(fromAkn(xml)).toEqual(doc);
  expect(file.messages.map(String)).toEqual([
    '1:1: Found 2 characters that XML 1.0 forbids; they are kept as <marker name="character">. Compare the source with the gazette: such characters are never part of a law.',
  ]);
});

test('what is not ours is refused with its place', () => {
  expect(() => fromAkn('<html/>')).toThrow(
    'Found no <act> in <akomaNtoso>: this is not an instrument in Akoma Ntoso.',
  );
  const foreign = toAkn(decree, decreeWork).replace('<intro>', '<alinea/><intro>');
  expect(() => fromAkn(foreign)).toThrow(/Found <alinea> on line \d+, which toAkn never writes/);
});

test.each([
  ['<content>', '<content><block name="alinea"/>', 'block'],
  ['<intro>', '<intro><p><inline name="alinea"/></p>', 'inline'],
])('a name of ours with a kind that is not is refused: %s', (ours, foreign, element) => {
  const xml = toAkn(decree, decreeWork);
  expect(xml).toContain(ours);
  expect(() => fromAkn(xml.replace(ours, foreign))).toThrow(
    new RegExp(`Found <${element}> on line \\d+, which toAkn never writes`),
  );
});

test.each([
  ['a row outside a table', { type: 'tableRow', children: [] }, 'akn: tableRow is not a block'],
  [
    'a table inside a line',
    { type: 'paragraph', children: [{ type: 'table', children: [] }] },
    'akn: table cannot stand inside a line',
  ],
])('a tree that the types forbid is refused: %s', (_, node, message) => {
  const children = [{ type: 'body', children: [node] }] as unknown as Document['children'];
  expect(() => toAkn({ ...decree, children }, decreeWork)).toThrow(message);
});
