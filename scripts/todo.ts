/** `npm run todo`: lists the work that waits for an editor: old statements, doubts, unresolved citations, missing texts. */
import { compileAll } from '../src/pipeline/compile-all.ts';
import { loadContent } from '../src/records/load/index.ts';
import { waiting, waitingLabels } from '../src/intake/waiting.ts';
import { today } from '../src/reuse/today.ts';
import { readArguments } from './support/arguments.ts';
import { printMessages } from './support/print-messages.ts';

readArguments('npm run todo', {});
const root = process.cwd();
const content = await loadContent(root);
if (printMessages(content.files) > 0) process.exit(1);
const compiled = await compileAll(root, content.instruments, content.provenance);
const all = Map.groupBy(await waiting(root, content, compiled, today()), ({ kind }) => kind);
for (const [kind, title] of Object.entries(waitingLabels)) {
  console.log(`\n${title}`);
  for (const { words, look = [] } of all.get(kind as keyof typeof waitingLabels) ?? []) {
    console.log(`  - ${words}`);
    for (const where of look) console.log(`      ${where}`);
  }
}
