import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import {
  createCatalogue,
  instrumentId,
  parse,
  readSource,
  resolveReferences,
  slugWords,
  toAkn,
  toDocx,
  toEpub,
  toJson,
  toMarkdown,
  toMdx,
  toText,
  workOfMeta,
  type Document,
  type WorkIdentity,
  compileComputed,
  computedForms,
  consolidate,
} from '../../src/index.ts';
import { consolidateOptions, consolidateUsage, consolidationReport, holdFile, isDay } from './consolidate.ts';

/** The input and output of the command. */
export interface Io {
  read(path: string): Promise<Uint8Array>;
  /** `undefined` is standard output. */
  write(path: string | undefined, content: string | Uint8Array): Promise<void>;
  say(line: string): void;
}

type Compiler = (doc: Document, work: WorkIdentity) => string | Uint8Array | Promise<Uint8Array>;

const compilers: Record<string, Compiler> = {
  akn: (doc, work) => toAkn(doc, work),
  json: (doc, work) => toJson(doc, work),
  mdx: (doc) => toMdx(doc),
  markdown: (doc) => toMarkdown(doc),
  text: (doc) => toText(doc),
  docx: (doc, work) => toDocx(doc, work),
  epub: (doc, work) => toEpub(doc, work),
};
const forms = Object.keys(compilers).join('|');

export const usage = `lexast parse FILE [--to ${forms}] [--out FILE]\n${consolidateUsage}`;

/**
 * The `lexast` command: parse a file of any supported format and compile it.
 *
 * @returns exit code: 0 done, 1 the file cannot be read as an instrument, 2 the command was written wrongly
 */
export async function lexast(args: string[], io: Io): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.say(usage);
    return 0;
  }
  if (args[0] === 'consolidate') return consolidateFiles(args.slice(1), io);
  let command: ReturnType<typeof readCommand>;
  try {
    command = readCommand(args);
  } catch (error) {
    io.say(`${(error as Error).message}\n${usage}`);
    return 2;
  }
  const file = new VFile({ path: command.path });
  try {
    file.value = await io.read(command.path);
  } catch (error) {
    io.say(`${command.path} cannot be read (${(error as NodeJS.ErrnoException).code}). Is the name right?`);
    return 2;
  }
  try {
    const source = await readSource(file.value as Uint8Array, file);
    const doc = resolveReferences(parse(source, file), createCatalogue([]), file);
    await io.write(command.out, await command.compile(doc, identityOf(doc, file)));
    return 0;
  } catch (error) {
    if (!file.messages.some((message) => message.fatal)) throw error;
    return 1;
  } finally {
    if (file.messages.length > 0) io.say(reporter(file));
  }
}

/**
 * `lexast consolidate`: the text in force, computed from files.
 *
 * @returns exit code: 0 done, 1 a file cannot be read as an instrument, 2 the command was written wrongly
 */
async function consolidateFiles(args: string[], io: Io): Promise<number> {
  let files: string[];
  let values: { on?: string | undefined; to: string; out?: string | undefined };
  try {
    ({ positionals: files, values } = parseArgs({
      args,
      allowPositionals: true,
      options: consolidateOptions,
    }));
    if (files.length < 2) throw new Error('Name the base and at least one amending text.');
    if (!computedForms.split('|').includes(values.to)) {
      throw new Error(`There is no form "${values.to}"; choose one of ${computedForms}.`);
    }
    if (values.on !== undefined && !isDay(values.on)) {
      throw new Error(`"${values.on}" is no date; write it as 2026-07-01.`);
    }
  } catch (error) {
    io.say(`${(error as Error).message}\n${consolidateUsage}`);
    return 2;
  }
  const held = [];
  for (const path of files) {
    const file = new VFile({ path });
    try {
      held.push(await holdFile(await io.read(path), file));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined && !file.messages.some(({ fatal }) => fatal)) throw error;
      io.say(code ? `${path} cannot be read (${code}). Is the name right?` : reporter(file));
      return code ? 2 : 1;
    }
  }
  const [base, ...acts] = held;
  if (!base) return 2;
  const text = consolidate(base, acts, values.on);
  for (const line of consolidationReport(text)) io.say(line);
  await io.write(values.out, compileComputed(text, values.to));
  return 0;
}

function readCommand(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string', default: 'json' }, out: { type: 'string' } },
  });
  const [verb, path, ...rest] = positionals;
  if (verb !== 'parse' || path === undefined || rest.length > 0) throw new Error('Name one file to parse.');
  const compile = compilers[values.to];
  if (!compile) throw new Error(`There is no form "${values.to}"; choose one of ${forms}.`);
  return { path, compile, out: values.out };
}

/** The identity of the work as its text states it; from the name of the file where the text states no number. */
function identityOf(doc: Document, file: VFile): WorkIdentity {
  return workOfMeta(doc.meta, instrumentId(doc.meta) ?? (slugWords(file.stem ?? '') || 'van-ban'));
}
