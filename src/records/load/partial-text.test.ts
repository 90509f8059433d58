import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentCopy } from '../../../tests/support/content-copy.ts';
import { loadContent } from './content.ts';

const id = 'nq-57-2022-cp';

test('what editors said of a copy that lacked something is gone when a whole text comes', async () => {
  const { root, remove } = await contentCopy();
  try {
    const before = await loadContent(root);
    const spoken = before.annotations.get(id)!.filter((note) => note.ofPartialText);
    expect(spoken.map((note) => note.id)).toContain('ban-dang-luu-bi-cat');
    expect(before.instruments.get(id)!.facts.some((fact) => fact.ofPartialText)).toBe(true);

    const name = path.join(root, 'content/sources', id, 'provenance.yaml');
    const whole = (await readFile(name, 'utf8')).replace('completeness: partial', 'completeness: full');
    await writeFile(name, whole);
    const { annotations, instruments, files } = await loadContent(root);
    expect(annotations.get(id)).toHaveLength(before.annotations.get(id)!.length - spoken.length);
    expect(instruments.get(id)!.facts.filter((fact) => fact.ofPartialText)).toEqual([]);
    const told = files.flatMap((file) => file.messages).filter(({ ruleId }) => ruleId === 'text-newer');
    expect(told.map(({ reason }) => reason)).toContainEqual(
      expect.stringContaining('Chú giải "Bản đang lưu dừng ở đây" nói về bản văn còn thiếu'),
    );
    expect(told.every(({ fatal }) => !fatal)).toBe(true);
  } finally {
    await remove();
  }
});
