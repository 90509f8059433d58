import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withValues } from './yaml-edits.ts';

const record = `# Cẩn thận: số này dùng hai lần.
id: nq-41-2031-cp
date: 2031-02-07 # theo bản in
identity: { sources: [S1], confidence: high }
facts:
  # Nhãn ngắn.
  - label: Bố cục
    value: Ba mục

  - label: Phạm vi
    value: >-
      Cả nước
    sources: [S1, S2]

# --- Cuối ---
addresses: [S2]
`;
const change = (edit: (value: any) => void, text = record) => {
  const value = parse(text);
  edit(value);
  const written = withValues(text, value);
  expect(parse(written)).toEqual(value);
  return written;
};

/** Lines that only one of two texts has. */
const difference = (before: string, after: string) => [
  ...before
    .split('\n')
    .filter((line) => !after.includes(line))
    .map((line) => `- ${line}`),
  ...after
    .split('\n')
    .filter((line) => !before.includes(line))
    .map((line) => `+ ${line}`),
];

test('nothing changed: the same text', () => {
  expect(change(() => undefined)).toBe(record);
});

test('one value of one item: only its line; comments, empty lines and other items stay', () => {
  const written = change((value) => (value.facts[0].value = 'Bốn mục: a, b, c, d'));
  expect(difference(record, written)).toEqual(['-     value: Ba mục', "+     value: 'Bốn mục: a, b, c, d'"]);
});

test('a new key stands after the one before it in the form', () => {
  const written = change((value) => {
    const { addresses } = value;
    delete value.addresses;
    Object.assign(value, { corrections: [{ date: '2031-03-01', by: 'A', why: 'B' }], addresses });
  });
  expect(written.indexOf('corrections:')).toBeGreaterThan(written.indexOf('Cả nước'));
  expect(written).toContain('# --- Cuối ---\naddresses: [S2]');
});

test('an item put between others, one removed, their order turned', () => {
  const added = change((value) => value.facts.splice(1, 0, { label: 'Giữa', value: 'x', sources: ['S1'] }));
  expect(added).toContain('  - label: Bố cục\n    value: Ba mục\n');
  expect(added).toContain('sources: [S1]');
  expect(change((value) => value.facts.shift())).not.toContain('Bố cục');
  change((value) => (value.facts = value.facts.toReversed()));
  change((value) => (value.facts = []));
  change((value) => delete value.facts);
});

test('a table by key: an entry changed, added, removed', () => {
  const table = `# Bảng\na:\n  name: A\n\n# --- B ---\nb:\n  name: B # chú\n  list: [x]\n`;
  expect(change((value) => (value.a.name = 'A2'), table)).toBe(table.replace('name: A', 'name: A2'));
  expect(change((value) => (value.c = { name: 'C' }), table)).toBe(`${table}c:\n  name: C\n`);
  expect(change((value) => delete value.a, table)).toContain('# --- B ---\nb:\n  name: B # chú\n');
});

test('a new file is written whole', () => {
  expect(withValues('', { id: 'a', sources: ['S1', 'S2'] })).toBe('id: a\nsources: [S1, S2]\n');
});

test('the first entry of an empty table leaves the words above it', () => {
  const table = '# Thuật ngữ. Mỗi mục có định nghĩa và nguồn.\n';
  const written = withValues(table, { 'ben-thuyen': { label: 'Bến thuyền' } });
  expect(written.startsWith(table)).toBe(true);
  expect(parse(written)).toEqual({ 'ben-thuyen': { label: 'Bến thuyền' } });
});
