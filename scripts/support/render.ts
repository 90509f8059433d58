import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../../src/reuse/digest.ts';
import { codeVersion } from '../../src/reuse/code-version.ts';
import type { Part } from '../../src/rendering/integration.ts';
import { type Manifest, readManifest, writeManifest } from '../../src/rendering/manifest.ts';
import { dealtOut, type Shard, shardName } from '../../src/rendering/shard.ts';
import { processCount } from './process-count.ts';
import { run, type RunOptions } from './run.ts';

/** What the last build made; describes `dist/`. */
export const MANIFEST = path.join('.cache', 'pages.json');

/** The same of the portable edition in `dist-portable/`. */
export const PORTABLE_MANIFEST = path.join('.cache', 'portable.json');

/** A part of a site: its files, and what they were made of. */
export interface RenderedPart {
  site: string;
  manifest: string;
}

/** Texts that one process renders in about the time that another takes to start. */
const ENOUGH_FOR_TWO = 60;

/** A site, undivided. */
const WHOLE: Shard = { index: 0, count: 1 };

/**
 * The parts, "1/2" and "2/2", into which the work on so many texts is best shared on this machine.
 *
 * @param part of a site that they are the texts of
 */
export const shardsFor = (texts: number, part = WHOLE): string[] =>
  dealtOut(part, texts < ENOUGH_FOR_TWO ? 1 : processCount()).map(shardName);

/** What is read of these is recorded page by page (src/site/library.ts). */
const RECORDED =
  /^(?:(?:annotations|digests|documents|instruments|packs|sources)\/|(?:bodies|everyday|glossary|places|regions|sources|timeline)\.yaml$|permalinks\.json$)/;

/** Digests of all other files of `content/`: the site's name, menu and colours, its logo, the page about it, anything new. */
function siteFiles(root: string): [name: string, digest: string][] {
  const content = path.join(root, 'content');
  return globSync('**/*', { cwd: content, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(content, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((name) => !RECORDED.test(name))
    .toSorted()
    .map((name) => [name, digest(readFileSync(path.join(content, name)))]);
}

/**
 * A digest of all that every page may be made of, beside what it is recorded to read.
 *
 * @param root folder of the project
 */
export function renderVersion(env: Record<string, string>, root = '.'): string {
  const { SITE_URL = '', BASE_PATH = '', PDF = '' } = { ...process.env, ...env };
  return createHash('sha256')
    .update(JSON.stringify([codeVersion(root, '{{src,scripts}/**/*.*,*.mjs}'), process.version]))
    .update(JSON.stringify([SITE_URL, BASE_PATH, PDF, siteFiles(root)]))
    .digest('hex');
}

/**
 * Render parts of the site, each in a process of its own, into one folder: their code is put together at once, and texts are
 * read when they are ready.
 *
 * @param shards "1/2"
 * @param version of all that every page is made of; see `renderVersion`
 * @param optionsOf makes those of each process
 * @returns 0, or the exit code of one that failed
 */
export async function renderParts(
  shards: readonly string[],
  version: string,
  into: RenderedPart,
  env: Record<string, string>,
  optionsOf: () => RunOptions,
): Promise<number> {
  const parts = shards.map((shard, index) => ({
    shard,
    site: index === 0 ? into.site : `${into.site}-${index}`,
    manifest: `${into.site}-${index}.json`,
  }));
  const codes = await Promise.all(
    parts.map(({ shard, ...part }) => renderPart(shard, version, part, env, optionsOf())),
  );
  const failed = codes.find((code) => code !== 0);
  if (failed === undefined) writeManifest(into.manifest, await joinParts(parts, into.site));
  return failed ?? 0;
}

async function renderPart(
  shard: string,
  version: string,
  { site, manifest }: RenderedPart,
  env: Record<string, string>,
  options: RunOptions,
): Promise<number> {
  const part: Part = {
    shard,
    version,
    last: { site: path.resolve('dist'), manifest: path.resolve(MANIFEST) },
    manifest: path.resolve(manifest),
    waits: options.ready !== undefined,
  };
  // Each process has a cache of its own: Vite's is not made for two at once.
  const cacheDir = path.join('.cache', `astro-${shard.replace('/', '-')}`);
  const astro = path.join('node_modules', 'astro', 'bin', 'astro.mjs');
  const own = { ...env, RENDER_PART: JSON.stringify(part), ASTRO_CACHE: cacheDir };
  return run(process.execPath, [astro, 'build', '--silent', '--outDir', site], own, options);
}

/**
 * Put the parts of a site together in a folder; the parts are used up.
 *
 * @param parts the first holds what is about the whole site
 * @throws Error when one is damaged, or they are not of one commit
 */
export async function joinParts(parts: readonly RenderedPart[], into: string): Promise<Manifest> {
  const manifests = parts.map(({ manifest }) => {
    const read = readManifest(manifest);
    if (!read) throw new Error(`${manifest} is missing or damaged. Render that part again.`);
    return read;
  });
  const [version = '', ...otherVersions] = new Set(manifests.map((manifest) => manifest.version));
  if (otherVersions.length > 0)
    throw new Error('The parts are not of one commit and one address. Render them all again.');
  const [first, ...others] = parts;
  if (!first) throw new Error('No part of a site was given.');
  if (path.resolve(first.site) !== path.resolve(into)) await rename(first.site, into);
  for (const { manifest } of parts) await rm(manifest);
  for (const { site } of others) {
    const instruments = path.join(site, 'van-ban');
    for (const entry of await readdir(instruments, { withFileTypes: true }).catch(() => [])) {
      if (entry.isDirectory())
        await rename(path.join(instruments, entry.name), path.join(into, 'van-ban', entry.name));
    }
    await rm(site, { recursive: true, force: true });
  }
  return {
    version,
    inputs: Object.assign({}, ...manifests.map(({ inputs }) => inputs)) as Record<string, string>,
    files: manifests.flatMap(({ files }) => files),
  };
}
