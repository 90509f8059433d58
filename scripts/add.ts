/**
 * `npm run add -- FILE_OR_URL [--dry-run] [--id ID] [--address URL]`: take in an official text. It says what
 * it understood; unless something speaks against it, it writes everything in one go.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type NewText, planAddition, Refusal } from '../src/intake/add/index.ts';
import { download, DownloadError } from '../src/intake/fetch/index.ts';
import { commitFiles } from '../src/reuse/files/commit-files.ts';
import { describeAddition } from './support/addition.ts';
import { explainDisk } from './support/disk.ts';
import { report } from './support/report.ts';
import { today } from '../src/reuse/today.ts';

const usage = 'npm run add -- FILE_OR_URL [--dry-run] [--id ID] [--address URL]';
const root = process.cwd();
const command = read();

try {
  const addition = await planAddition(root, await load(command.source));
  console.log(describeAddition(addition));
  report([addition.file]);
  if (addition.kind === 'unchanged') console.log('This very file is held already. There is nothing to do.');
  else if (command.dryRun) console.log('Nothing was written (--dry-run).');
  else {
    await commitFiles(root, addition.files);
    console.log(`${addition.files.size} files written. Look at them (git diff), then build: npm run build.`);
  }
} catch (error) {
  const reason =
    error instanceof Refusal || error instanceof DownloadError ? error.message : explainDisk(error);
  if (reason === undefined) throw error;
  if (error instanceof Refusal) report(error.files);
  console.error(`${reason}\nNothing was written.`);
  process.exitCode = 1;
}

function read() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, id: { type: 'string' }, address: { type: 'string' } },
    });
    const [source, ...rest] = positionals;
    if (source === undefined || rest.length > 0) throw new Error('Name one file or address.');
    if (values.address !== undefined && !isWeb(values.address)) {
      throw new Error(`--address "${values.address}" is no address. Write it with https://.`);
    }
    return { source, dryRun: values['dry-run'] ?? false, id: values.id, address: values.address };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

function isWeb(address: string): boolean {
  return /^https?:\/\//iu.test(address) && URL.canParse(address);
}

async function load(source: string): Promise<NewText> {
  const given = { name: source, today: today(), ...(command.id ? { id: command.id } : {}) };
  if (isWeb(source)) return { ...given, bytes: await download(source), address: source, downloaded: true };
  const bytes = await readFile(source).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${source} cannot be read (${error.code}). Is the name right?`);
  });
  return { ...given, bytes: new Uint8Array(bytes), ...(command.address ? { address: command.address } : {}) };
}
