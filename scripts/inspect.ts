/**
 * `npm run -s inspect -- FILE [--json]`: what the parser makes of a file. JSON goes to stdout (on one line with
 * `--json`), the outline for people and all messages to stderr.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { catalogueOf } from '../src/pipeline/compile.ts';
import { inspectSource } from '../src/quality/inspect.ts';
import { loadInstruments } from '../src/records/load/index.ts';
import { outline } from './support/outline.ts';
import { report } from './support/report.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const [path] = positionals;
if (path === undefined) {
  console.error('Name a file: npm run -s inspect -- FILE [--json]');
  process.exit(2);
}

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
  report([file]);
} catch (error) {
  if (!file.messages.some((message) => message.fatal)) throw error;
  report([file]);
  process.exitCode = 1;
}
