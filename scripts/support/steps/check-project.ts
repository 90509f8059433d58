import { compileAll } from '../../../src/pipeline/compile-all.ts';
import { BrokenJournal, finishCommit } from '../../../src/reuse/files/commit-files.ts';
import { loadContent } from '../../../src/records/load/index.ts';
import { lockProject } from '../lock.ts';
import { checkContent } from './check-content.ts';

/**
 * Finishes what a killed command began to write, then checks `content/` (`checkContent`).
 *
 * @param root folder that holds `content/`
 * @returns whether all is well
 */
export async function checkProject(root: string): Promise<boolean> {
  const unlock = await lockProject(root);
  try {
    await finishCommit(root);
  } catch (error) {
    if (!(error instanceof BrokenJournal)) throw error;
    console.error(error.message);
    return false;
  } finally {
    await unlock();
  }
  const content = await loadContent(root);
  return checkContent({ content, compiled: await compileAll(root, content.instruments, content.provenance) });
}
