import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parse, readText } from '../index.ts';
import type { Annotation } from '../records/load/annotations.ts';
import type { ReferenceData } from '../records/load/reference-data.ts';
import type { Instrument } from '../records/schema/index.ts';
import { division, type Document, lawText, type LexNode, marker, paragraph, text } from '../lexast/index.ts';
import { changedNames } from './changed-names.ts';
import { decorate, lineText } from './decorations.ts';
import { nameFinder } from './find-names.ts';
import { marksOf } from './marks.ts';

const attribution = { sources: ['S1'], confidence: 'high' as const };
const body = (name: string, successors: ReferenceData['bodies'][string]['successors'] = []) => ({
  name,
  kind: 'bo' as const,
  aliases: [],
  abbreviations: [],
  successors,
});
const tables: ReferenceData = {
  bodies: {
    'bo-cu': body('Bộ Cũ', [
      { key: 'bo-moi', since: '2025-03-01', act: 'nq-1-2025-qh15', inference: true, ...attribution },
    ]),
    'bo-moi': body('Bộ Mới'),
  },
  places: {
    merger: { act: 'nq-2-2025-qh15', since: '2025-06-12', operating: '2025-07-01', ...attribution },
    places: {
      'tinh-a': { name: 'Tỉnh Sông', kind: 'tinh', aliases: [], mergedInto: 'tinh-b', ...attribution },
      'tinh-b': { name: 'Núi Xanh', kind: 'tinh', aliases: [] },
      'ho-chi-minh': { name: 'Hồ Chí Minh', kind: 'thanh-pho', aliases: [] },
      'tinh-c': { name: 'Biển Lặng', kind: 'tinh', aliases: [], mergedInto: 'ho-chi-minh', ...attribution },
    },
  },
  regions: {},
  glossary: {
    'bao-cao': {
      term: 'Báo cáo',
      aliases: [],
      abbreviations: [],
      definition: '…',
      seeAlso: [],
      common: true,
    },
    'lien-ket': { term: 'Liên kết vùng', aliases: [], abbreviations: [], definition: '…', seeAlso: [] },
  },
  timeline: [],
};
const changed = changedNames(tables, new Map<string, Instrument>());

const words = 'Bộ Cũ báo cáo về liên kết vùng; Bộ Cũ tổng hợp liên kết vùng.';
const clause = division('clause', '1', [marker('1. '), paragraph([text(words)])]);
clause.id = 'muc-i-khoan-1';
const tree = {
  type: 'document',
  meta: {},
  completeness: 'full',
  children: [{ type: 'body', children: [clause] }],
} as Document;
const note = (id: string, exact?: string): Annotation =>
  ({
    id,
    title: id,
    target: 'muc-i-khoan-1',
    kind: 'giai-thich',
    ...(exact ? { quote: { exact, prefix: '', suffix: '' } } : {}),
  }) as Annotation;
const line = clause.children[1] as LexNode;
const at = (anchor: string) => `#${anchor}`;

test('each changed name is marked once a line, each term once a section, notes at their quotes', () => {
  const marks = marksOf(tree, {
    notes: [note('cuoi'), note('giua', 'tổng hợp')],
    changed,
    glossary: tables.glossary,
    at,
  });
  expect([...marks.notes.values()].flat().map(({ number, annotation }) => [number, annotation.id])).toEqual([
    [1, 'giua'],
    [2, 'cuoi'],
  ]);
  expect(marks.changed.map(({ key }) => key)).toEqual(['body-bo-cu']);
  const html = toHtml(decorate([{ type: 'text', value: words }], marks.decorations.get(line) ?? []));
  expect(html.replaceAll(/<(\w+)[^>]*>/g, '<$1>')).toBe(
    'Bộ Cũ<button>nay</button><span> [nay là Bộ Mới (suy luận)]</span> báo cáo về <a>liên kết vùng</a>; Bộ Cũ tổng hợp' +
      '<sup><a>1</a></sup> liên kết vùng.<sup><a>2</a></sup>',
  );
});

test('what is put beside the law is editorial, and the tree stays as it was', () => {
  const before = lawText(tree);
  const marks = marksOf(tree, { notes: [note('a', 'tổng hợp')], changed, glossary: tables.glossary, at });
  for (const { after = [] } of marks.decorations.get(line) ?? []) {
    for (const element of after) expect(element.properties['dataEditorial']).toBe('');
  }
  expect(lawText(tree)).toBe(before);
});

test('a term that the text defines leads to its definition, before the glossary, once a section and not from there', () => {
  const law = parse(
    readText(`QUYẾT ĐỊNH
Về việc thử nghiệm
Điều 1. Lập Ban Chỉ đạo liên kết vùng (sau đây gọi tắt là Ban Chỉ đạo). Ban Chỉ đạo có 9 người.
Điều 2. Ban Chỉ đạo họp mỗi quý; chủ trì là Trưởng Ban Chỉ đạo.
Điều 3. Cuộc họp của Ban Chỉ đạo bàn về liên kết vùng.
`),
    new VFile(),
  );
  const { decorations, defined } = marksOf(law, { notes: [], changed, glossary: tables.glossary, at });
  expect(defined).toEqual(['dieu-1']);
  const marked = [...decorations].flatMap(([node, all]) =>
    all.map(({ start, end, around }) => [
      lineText((node as { children: LexNode[] }).children).slice(start, end),
      around?.([]).properties['href'],
    ]),
  );
  expect(marked).toEqual([
    ['Ban Chỉ đạo', '#dieu-1'],
    ['Ban Chỉ đạo', '#dieu-1'],
    ['liên kết vùng', '/thuat-ngu/#lien-ket'],
    ['liên kết vùng', '/thuat-ngu/#lien-ket'],
  ]);
});

const found = (sentence: string) => changed.find(sentence).map(({ value }) => value.key);

test('a place is found with or without its kind; a city named after a person only with it', () => {
  expect(found('tại Tỉnh Sông và tỉnh Biển Lặng')).toEqual(['place-tinh-a', 'place-tinh-c']);
  expect(found('học tập Hồ Chí Minh')).toEqual([]);
  expect(found('tại thành phố Hồ Chí Minh')).toEqual(['place-ho-chi-minh']);
});

test('names are whole words, the longest first, over any white space', () => {
  const find = nameFinder(
    new Map([
      ['Bộ A', 1],
      ['Bộ A và B', 2],
      ['C', 3],
    ]),
  );
  expect(find('Bộ  A và\nB, Bộ Ấ, Cơ, C').map(({ value }) => value)).toEqual([2, 3]);
  expect(nameFinder(new Map())('Bộ A')).toEqual([]);
});
