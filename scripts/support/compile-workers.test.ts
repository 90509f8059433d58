import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentCopy } from '../../tests/support/content-copy.ts';
import { loadContent } from '../../src/records/load/index.ts';
import { compileWorkers } from './compile-workers.ts';

test(
  'workers read texts where they are told to; one that died is no error of those who stop them',
  { timeout: 120_000 },
  async () => {
    const copy = await contentCopy({ scripts: true });
    const { instruments: records, provenance } = await loadContent(copy.root);
    const known = { records, provenance };
    const workers = compileWorkers();
    try {
      let done = 0;
      await workers.parse({ root: copy.root, ...known }, ['nq-57-2022-cp'], () => (done += 1));
      expect(done).toBe(1);
      expect(await readdir(path.join(copy.root, '.cache', 'compiled'))).toHaveLength(1);
      // No such text: the worker has nothing to read, and dies.
      await workers.parse({ root: path.join(copy.root, 'none'), ...known }, ['none'], () => {});
      workers.stop();
    } finally {
      await copy.remove();
    }
  },
);
