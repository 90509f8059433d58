import { expect, test } from 'vitest';
import { createCatalogue } from '../cite/catalogue.ts';
import { resolveReferences } from '../cite/index.ts';
import { treeText } from '../lexast/index.ts';
import { apply } from './apply.ts';
import { conserve } from './conservation.ts';
import { read } from './read.ts';
import { amendment, base } from './testing/texts.ts';

const issued = 'Điều 1. Phạm vi\n\n1. Câu một theo khoản 2 Điều này.\n\n2. Câu hai.';
const command = '1. Thay thế cụm từ “Câu một” bằng cụm từ “Lời một” tại khoản 1 Điều 1.';
const held = await base(issued);
const act = await amendment(command);
const computed = apply(held, read(act, held).operations, [act]);
const reasons = (change: Partial<typeof computed>) =>
  conserve(held, [act], { ...computed, ...change }).map(({ reason }) => reason);

test('a sound result loses and invents nothing', () => {
  expect(reasons({})).toEqual([]);
});

test('words that the source does not have where they are said to come from are found', () => {
  const [first, ...rest] = computed.origins;
  if (!first) throw new Error('no origins');
  expect(reasons({ origins: [{ ...first, start: first.start + 1, end: first.end + 1 }, ...rest] })).toContain(
    'Kết quả có chữ không có trong văn bản nguồn',
  );
});

test('words that no run speaks of are found, and words of the base that are in no run', () => {
  expect(reasons({ origins: computed.origins.slice(0, -1) })).toEqual([
    'Kết quả có chữ không rõ nguồn',
    'Chữ của văn bản gốc bị mất',
  ]);
  expect(reasons({ removed: [] })).toEqual(['Chữ của văn bản gốc bị mất']);
});

test('words of an act that another act commanded are found', () => {
  const executed = computed.executed.map((operation) => ({
    ...operation,
    command: { ...operation.command, act: 'luat-khac' },
  }));
  expect(reasons({ executed })).toEqual(['Chữ được đưa vào không thuộc văn bản của lệnh']);
});

test('citations that are resolved already change nothing of the words', async () => {
  const linked = await base(issued);
  resolveReferences(linked.document, createCatalogue([]));
  const again = apply(linked, read(act, linked).operations, [act]);
  expect(conserve(linked, [act], again)).toEqual([]);
  expect(treeText(again.tree)).toBe(treeText(computed.tree));
  expect(treeText(again.tree)).toContain('1. Lời một theo khoản 2 Điều này.');
});
