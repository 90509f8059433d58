import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentCopy } from '../../tests/support/content-copy.ts';
import { compileWorkers } from './compile-workers.ts';

test(
  'workers read texts where they are told to; one that died is no error of those who stop them',
  { timeout: 120_000 },
  async () => {
    const copy = await contentCopy({ scripts: true });
    const workers = compileWorkers();
    try {
      let done = 0;
      await workers.parse(copy.root, ['nq-57-2022-cp'], () => (done += 1));
      expect(done).toBe(1);
      expect(await readdir(path.join(copy.root, '.cache', 'compiled'))).toHaveLength(1);
      // No such folder: the worker has nothing to read, and dies.
      await workers.parse(path.join(copy.root, 'none'), ['nq-57-2022-cp'], () => {});
      workers.stop();
    } finally {
      await copy.remove();
    }
  },
);
