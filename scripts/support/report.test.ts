import { VFile } from 'vfile';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { report } from './report.ts';

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
  expect(report([file('a.txt', 2), file('b.txt', 0), file('c.txt', 1)])).toBe(0);
  expect(words()).toMatch(/a\.txt[\s\S]*c\.txt[\s\S]*3 warnings/);
  expect(words()).not.toContain('more warnings');
});

test('of very many warnings the rest is counted, and no problem is left out', () => {
  const files = [
    file('a.txt', 299),
    file('b.txt', 5),
    file('c.txt', 7),
    file('d.txt', 8),
    file('e.txt', 1, 2),
  ];
  expect(report(files)).toBe(2);
  expect(words()).toMatch(/b\.txt[\s\S]*e\.txt/);
  expect(words()).toContain('and 15 more warnings in 2 files');
});
