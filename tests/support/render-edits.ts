/**
 * `render-edits.ts WORKSPACE EDITS`: render the pages of a workspace once as they are and once after each edit, every time from
 * nothing, and tell as JSON which files another build would have kept though they are no longer the same.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { writeCorpus } from '../../scripts/support/steps/write-corpus.ts';
import type { RenderOptions } from '../../src/rendering/integration.ts';
import { LastSite, type Manifest, readManifest, withStamps } from '../../src/rendering/manifest.ts';
import { inputDigest } from '../../src/reuse/reads.ts';

/** A change of a file in `content/`. */
export interface Edit {
  /** What kind of thing is edited: "note". */
  kind: string;
  /** Path in `content/`; none for another day. */
  file?: string;
  replace: readonly [what: string, by: string];
  /** Kind of input that pages read of it: "notes". */
  input: string;
}

/** What an edit did. */
export interface Outcome {
  kind: string;
  /** Files that are not the same any more. */
  changed: string[];
  /** Of these, those that would have been kept. */
  stale: string[];
  /** The same, if nobody had recorded the reading of that kind of input. */
  staleWhenHidden: string[];
}

/** What all renderings of a run are called, so that one may take of the other. */
const VERSION = 'v';

const [workspace = '', edits = '[]'] = process.argv.slice(2);
process.chdir(workspace);
// Without PDF files, which no rendering has printed yet: a page that offers one is never kept without it.
delete process.env['PDF'];

const render = async (name: string): Promise<{ site: string; manifest: Manifest }> => {
  if (!(await writeCorpus(process.cwd()))) throw new Error(`The content is not sound: ${name}`);
  const site = path.resolve('.cache', name);
  const manifest = `${site}.json`;
  const none = path.resolve('.cache', 'none');
  const part: RenderOptions = {
    shard: '1/1',
    version: VERSION,
    last: { site: none, manifest: none },
    manifest,
    waitsForContent: false,
  };
  process.env['RENDER_PART'] = JSON.stringify(part);
  await build({ outDir: site, logLevel: 'silent' });
  const read = readManifest(manifest);
  if (!read) throw new Error(`${name} left no manifest`);
  return { site, manifest: { ...read, files: withStamps(read.files, site) } };
};

const bytesOf = (site: string, name: string) => readFile(path.join(site, name)).catch(() => undefined);

const before = await render('before');
const outcomes: Outcome[] = [];
for (const { kind, file, replace, input } of JSON.parse(edits) as Edit[]) {
  const edited = file && path.join('content', file);
  await rm('saved', { recursive: true, force: true });
  await cp('content', 'saved', { recursive: true });
  if (edited) {
    const text = await readFile(edited, 'utf8');
    if (!text.includes(replace[0])) throw new Error(`${file} does not hold "${replace[0]}"`);
    await writeFile(edited, text.replace(...replace));
  } else process.env['TODAY'] = replace[1];
  const after = await render(kind);
  const changed: string[] = [];
  for (const { file: name } of before.manifest.files) {
    const [old, fresh] = await Promise.all([bytesOf(before.site, name), bytesOf(after.site, name)]);
    if (fresh && !old?.equals(fresh)) changed.push(name);
  }
  const keys = new Map(after.manifest.files.map(({ file: name, key }) => [name, key]));
  const kept = async (digestOf: (name: string) => string | undefined) => {
    const into = path.resolve('.cache', 'taken');
    await mkdir(into, { recursive: true });
    const last = new LastSite(before.site, before.manifest, VERSION, digestOf);
    const stale = changed.filter((name) => last.take(name, keys.get(name), into));
    await rm(into, { recursive: true });
    return stale;
  };
  const hidden = (name: string) =>
    name.startsWith(`${input} `) ? before.manifest.inputs?.[name] : inputDigest(name);
  outcomes.push({ kind, changed, stale: await kept(inputDigest), staleWhenHidden: await kept(hidden) });
  await rm('content', { recursive: true });
  await cp('saved', 'content', { recursive: true });
  await rm(after.site, { recursive: true });
  delete process.env['TODAY'];
}
await writeFile('outcomes.json', JSON.stringify(outcomes));
