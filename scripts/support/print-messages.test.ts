import { VFile } from 'vfile';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { printMessages } from './print-messages.ts';

const said = vi.spyOn(console, 'error').mockImplementation(() => {});
beforeEach(() => said.mockClear());
afterEach(() => expect(said).toHaveBeenCalled());
const words = () => said.mock.calls.flat().join('\n');

function file(path: string, warnings: number, fatal = 0): VFile {
  const made = new VFile({ path });
  for (let at = 0; at < warnings; at += 1) made.message('a warning');
  for (let at = 0; at < fatal; at += 1) made.message('a problem').fatal = true;
  return made;
}

test('all messages of a few files are printed', () => {
  expect(printMessages([file('a.txt', 2), file('b.txt', 0), file('c.txt', 1)])).toBe(0);
  expect(words()).toMatch(/a\.txt[\s\S]*c\.txt[\s\S]*3 lời nhắc/);
  expect(words()).not.toContain('lời nhắc nữa');
});

test('of very many warnings the rest is counted, and no problem is left out', () => {
  const files = [
    file('a.txt', 299),
    file('b.txt', 5),
    file('c.txt', 7),
    file('d.txt', 8),
    file('e.txt', 1, 2),
  ];
  expect(printMessages(files)).toBe(2);
  expect(words()).toMatch(/b\.txt[\s\S]*e\.txt/);
  expect(words()).toContain('và 15 lời nhắc nữa trong 2 tệp');
});

test('one slip is one message: what may only follow from it is folded, and still forbids going on', () => {
  const broken = new VFile({ path: 'nq-12-2031-cp.yaml' });
  broken.message('This is not valid YAML: x. Put a value that holds ": " in quotes.', {
    ruleId: 'yaml',
    source: 'lex',
  }).fatal = true;
  const pointing = new VFile({ path: 'a.mdx' });
  for (const key of ['a', 'b'])
    pointing.message(`Unknown instrument "${key}". Add it to content/instruments/, or correct the key.`, {
      ruleId: 'key-unknown',
      source: 'lex',
    }).fatal = true;
  expect(printMessages([pointing, broken])).toBe(3);
  expect(words()).toContain('Dòng này chưa đúng dạng');
  expect(words()).not.toContain('a.mdx');
  expect(words()).toContain('Còn 2 lỗi khác');
});

test('without a cause nothing is folded, and editors read Vietnamese', () => {
  const pointing = new VFile({ path: 'a.mdx' });
  pointing.message('Unknown source "S9". Add it to content/sources.yaml, or correct the key.', {
    ruleId: 'source-unknown',
    source: 'lex',
  }).fatal = true;
  expect(printMessages([pointing])).toBe(1);
  expect(words()).toContain('Không có nguồn "S9" trong content/sources.yaml.');
});
