import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { leaves, type ReferenceTarget, treeText } from '../../lexast/index.ts';
import { readText } from '../../formats/index.ts';
import { parse } from '../../parse/index.ts';
import { createCatalogue } from '../catalogue.ts';
import { references } from '../references.ts';
import { readFixture } from '../testing/read-fixture.ts';
import { resolveReferences } from './index.ts';

/** Two instruments share a number, two laws share a name: what a catalogue must not decide alone. */
const catalogue = createCatalogue([
  {
    id: 'luat-76-2015-qh13',
    type: 'luat',
    number: '76/2015/QH13',
    date: '2015-06-19',
    title: 'Luật Tổ chức Chính phủ',
  },
  {
    id: 'luat-63-2025-qh15',
    type: 'luat',
    number: '63/2025/QH15',
    date: '2025-02-18',
    title: 'Luật Tổ chức Chính phủ',
  },
  {
    id: 'luat-21-2017-qh14',
    type: 'luat',
    number: '21/2017/QH14',
    date: '2017-11-24',
    title: 'Luật Quy hoạch',
  },
  { id: 'qd-825-2020-ttg', type: 'quyet-dinh', number: '825/QĐ-TTg', date: '2020-06-12' },
  { id: 'qd-825-2023-ttg', type: 'quyet-dinh', number: '825/QĐ-TTg', date: '2023-07-11' },
  {
    id: 'ct-19-2019-ttg',
    type: 'chi-thi',
    number: '19/CT-TTg',
    date: '2019-07-19',
    anchors: new Set(['muc-i', 'muc-i-khoan-1']),
  },
]);

const show = ({ instrument, id, date, path, anchor }: ReferenceTarget) => {
  const place = Object.entries(path).map(([level, value]) => `${level} ${value}`);
  const named = [instrument, date, id].filter(Boolean).join(', ');
  return `    ${named || '?'}${place.length > 0 ? `: ${place.join(', ')}` : ''}${anchor ? ` #${anchor}` : ''}`;
};

test.each([
  'amending-decree',
  'amending-law',
  'amended-regulation',
  'decision-with-regulation',
  'law-with-terms',
  'resolution',
  'ambiguous',
  'guiding-circular',
])('%s', async (name) => {
  const { text, tree, file } = readFixture(name);
  resolveReferences(tree, catalogue, file);
  expect(treeText(tree)).toBe(text);
  const lines = references(tree).flatMap(({ text: words, start, end, node }) => {
    expect(text.slice(start, end)).toBe(words);
    return [`${words.replace(/\s+/gu, ' ')} [${node.status}]`].concat(node.targets.map(show));
  });
  const messages = file.messages
    .filter(({ ruleId }) => ruleId?.startsWith('citation'))
    .map(({ line, ruleId, reason }) => `line ${line}: ${ruleId}: ${reason}`);
  await expect([...lines, '', ...messages, ''].join('\n')).toMatchFileSnapshot(
    `../fixtures/${name}/references.txt`,
  );
});

test('the resolution that this site is about', () => {
  const path = '../../../content/sources/nq-57-2022-cp/nq-57-2022-cp.txt';
  const source = readText(readFileSync(new URL(path, import.meta.url), 'utf8'));
  const known = createCatalogue([
    ...catalogue.entries,
    {
      id: 'luat-47-2019-qh14',
      type: 'luat',
      number: '47/2019/QH14',
      date: '2019-11-22',
      title:
        'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
    },
  ]);
  const tree = resolveReferences(parse(source, new VFile()), known);
  const found = references(tree).map(({ node }) => {
    const [target] = node.targets;
    return [node.status, target?.id ?? target?.instrument, target?.date];
  });
  expect(found).toEqual([
    ['resolved', 'luat-76-2015-qh13', '2015-06-19'],
    ['resolved', 'luat-47-2019-qh14', '2019-11-22'],
    ['resolved', 'nd-138-2016-cp', '2016-10-01'],
    ['resolved', '6773/TTr-BKHĐT', '2021-10-06'],
    ['resolved', '1563/TTr-BKHĐT', '2022-03-11'],
    ['unresolved', 'Văn kiện các đại hội VIII, X và XI', undefined],
    ['resolved', 'nq-128-2020-cp', '2020-09-11'],
    ['resolved', 'nq-99-2020-cp', '2020-06-24'],
    ['resolved', 'qd-825-2020-ttg', '2020-06-12'],
    ['resolved', 'ct-19-2019-ttg', '2019-07-19'],
    ['resolved', 'ct-25-2019-ttg', '2019-10-11'],
    ['resolved', 'ct-27-2019-ttg', '2019-11-19'],
    ['resolved', 'luat-21-2017-qh14', '2017-11-24'],
  ]);
});

test('a second run gives the same tree', () => {
  const { tree } = readFixture('amending-decree');
  const once = structuredClone(resolveReferences(tree, catalogue));
  expect(resolveReferences(tree, catalogue)).toEqual(once);
});

test('cut and shuffled words in any place: nothing fails, every character stays', () => {
  const { tree: original } = readFixture('amending-law');
  const words = leaves(original).flatMap(({ value }) => value.split(/(?<=\s)/u));
  const line = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((some) => some.join(''));
  fc.assert(
    fc.property(fc.infiniteStream(line), (lines) => {
      const tree = structuredClone(original);
      for (const leaf of leaves(tree)) if (leaf.type === 'text') leaf.value = lines.next().value;
      const text = treeText(tree);
      expect(treeText(resolveReferences(tree, catalogue, new VFile()))).toBe(text);
      for (const { start, end, text: words } of references(tree)) expect(text.slice(start, end)).toBe(words);
    }),
    { numRuns: 300 },
  );
});
