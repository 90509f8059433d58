/** `npm run check`: is `content/` sound, are its documents up to date, does every published link still land? */
import { compileAll } from '../src/pipeline/compile-all.ts';
import { BrokenJournal, finishCommit } from '../src/reuse/files/commit-files.ts';
import { loadContent } from '../src/records/load/index.ts';
import { readArguments } from './support/arguments.ts';
import { onlyOne } from './support/lock.ts';
import { checkContent } from './support/steps/check-content.ts';

readArguments('npm run check', {});
const root = process.cwd();
const unlock = await onlyOne(root);
try {
  await finishCommit(root);
} catch (error) {
  if (!(error instanceof BrokenJournal)) throw error;
  console.error(error.message);
  process.exit(1);
} finally {
  await unlock();
}
const content = await loadContent(root);
const compiled = await compileAll(root, content.instruments, content.provenance);
if (!(await checkContent({ content, compiled }))) process.exit(1);
