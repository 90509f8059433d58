import { rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentCopy } from '../../../tests/support/content-copy.ts';
import { loadInstruments, loadContent } from './index.ts';

let copy: Awaited<ReturnType<typeof contentCopy>>;
beforeEach(async () => {
  copy = await contentCopy();
});
afterEach(() => copy.remove());

test.each(['instruments/nq-57-2022-cp.yaml', 'annotations/nq-57-2022-cp', 'sources/nq-57-2022-cp'])(
  'a link in place of %s is refused, and nothing behind it is read',
  async (name) => {
    const place = path.join(copy.root, 'content', name);
    await rm(place, { recursive: true });
    await symlink('/etc/passwd', place);
    const { files, instruments, provenance } = await loadContent(copy.root);
    expect(files.map((file) => path.relative(copy.root, file.path))).toEqual([`content/${name}`]);
    const messages = files.flatMap((file) => file.messages);
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['symlink', true]]);
    expect(instruments.size + provenance.size).toBe(0);
    const alone = await loadInstruments(path.join(copy.root, 'content'));
    expect(alone.files.flatMap((file) => file.messages.map(String)).join('\n')).not.toContain('root:');
  },
);
