/**
 * `npm run -s inspect -- FILE [--json]`: prints how the parser reads a file. JSON goes to stdout (on one line with `--json`), the
 * outline and all messages to stderr.
 */
import { readFile } from 'node:fs/promises';
import { VFile } from 'vfile';
import { catalogueOf } from '../src/pipeline/compile.ts';
import { inspectSource } from '../src/quality/inspect.ts';
import { loadInstruments } from '../src/records/load/index.ts';
import { readArguments, exitWithUsage } from './support/arguments.ts';
import { outline } from './support/outline.ts';
import { printMessages } from './support/print-messages.ts';

const USAGE = 'npm run -s inspect -- TỆP [--json]';
const { values, positionals } = readArguments(USAGE, {
  allowPositionals: true,
  options: { json: { type: 'boolean' } },
});
const [path] = positionals;
if (path === undefined) exitWithUsage('Ghi tên tệp.', USAGE);

const file = new VFile({ path });
try {
  file.value = new Uint8Array(await readFile(path));
} catch (error) {
  console.error(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}). Is the name right?`);
  process.exit(2);
}
const { instruments } = await loadInstruments('content');
try {
  const inspection = await inspectSource(file, catalogueOf(instruments.values()));
  console.log(JSON.stringify(inspection.summary, null, values.json ? 0 : 2));
  if (!values.json) console.error(outline(inspection));
  printMessages([file]);
} catch (error) {
  if (!file.messages.some((message) => message.fatal)) throw error;
  printMessages([file]);
  process.exitCode = 1;
}
