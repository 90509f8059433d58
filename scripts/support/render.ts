import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../../src/reuse/digest.ts';
import { codeVersion } from '../../src/reuse/code-version.ts';
import type { RenderOptions } from '../../src/rendering/integration.ts';
import { type Manifest, readManifest, writeManifest } from '../../src/rendering/manifest.ts';
import { subdivide, type Shard, shardName } from '../../src/rendering/shard.ts';
import { processCount } from './process-count.ts';
import { run, type RunOptions } from './run.ts';

/** Manifest of `dist/`, from the last build. */
export const MANIFEST = path.join('.cache', 'pages.json');

/** Manifest of the portable edition in `dist-portable/`. */
export const PORTABLE_MANIFEST = path.join('.cache', 'portable.json');

/** A rendered part of the site: its folder and its manifest. */
export interface RenderedPart {
  site: string;
  manifest: string;
}

/** From this many texts on, several processes are faster: one renders about so many while another starts. */
const TEXTS_FOR_TWO_PROCESSES = 120;

/** The whole site. */
const WHOLE: Shard = { index: 0, count: 1 };

/**
 * The shards, such as "1/2" and "2/2", into which this machine divides its work.
 *
 * @param texts how many there are to render
 * @param part of the site that they belong to
 */
export const shardsFor = (texts: number, part = WHOLE): string[] =>
  subdivide(part, texts < TEXTS_FOR_TWO_PROCESSES ? 1 : processCount()).map(shardName);

/** Files whose reads are recorded page by page (src/site/library.ts). */
const RECORDED =
  /^(?:(?:annotations|digests|documents|instruments|packs|sources)\/|(?:bodies|everyday|glossary|places|regions|sources|timeline)\.yaml$|permalinks\.json$)/;

/** Digests of all other files of `content/`, which count for every page: `site.yaml`, the logo, the page about the site. */
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
 * A digest of the inputs that count for every page: code, libraries, address, and the files whose reads are not recorded.
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
 * Renders shards of the site into one folder, each in a process of its own. The processes bundle their code at once and read
 * the texts when these are ready.
 *
 * @param shards "1/2"
 * @param version see `renderVersion`
 * @param optionsOf gives the options of each process
 * @returns 0, or the exit code of a process that failed
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
  const part: RenderOptions = {
    shard,
    version,
    last: { site: path.resolve('dist'), manifest: path.resolve(MANIFEST) },
    manifest: path.resolve(manifest),
    waitsForContent: options.ready !== undefined,
  };
  // Each process has a cache of its own: Vite's cannot be shared.
  const cacheDir = path.join('.cache', `astro-${shard.replace('/', '-')}`);
  const astro = path.join('node_modules', 'astro', 'bin', 'astro.mjs');
  const own = { ...env, RENDER_PART: JSON.stringify(part), ASTRO_CACHE: cacheDir };
  return run(process.execPath, [astro, 'build', '--silent', '--outDir', site], own, options);
}

/**
 * Joins the parts of a site in one folder. The files are moved, so the parts are gone afterwards.
 *
 * @param parts the first holds the pages about the whole site
 * @throws Error when a part is damaged, or the parts are not of one commit
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
