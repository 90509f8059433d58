import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { instrumentOfSiteFile } from '../reuse/files/instrument-of-site-file.ts';
import { inputDigest, recordReads } from '../reuse/reads.ts';
import { inlineSheets } from './inline-sheets.ts';
import { type BuiltFile, FILE_READ, LastSite, readManifest, writeManifest } from './manifest.ts';
import { parseShard, shardOf } from './shard.ts';
import { findSizes } from './sizes.ts';
import { preloadImports } from './preload-imports.ts';
import { progressReporter } from './report-progress.ts';
import { contentWritten } from './content-written.ts';

/** What `npm run build` passes to a rendering process; without it, `astro build` renders everything. */
export interface RenderOptions {
  /** "1/2". */
  shard: string;
  /** Digest of the inputs that count for every page; see `renderVersion`. */
  version: string;
  /** The last site and its manifest. */
  last: { site: string; manifest: string };
  /** Where to write the manifest of this part. */
  manifest: string;
  /** Is `content/` still being written? Then the build says when it is finished; see `contentWritten`. */
  waitsForContent: boolean;
}

/**
 * Renders only the files of one shard, and of those only the ones whose inputs have changed since the last site. The inputs of a
 * file are recorded while it is rendered (src/reuse/reads.ts); as long as they are the same, the file of the last site is
 * hard-linked. Astro's own incremental builds need a key from each route, and copy every file twice.
 */
export function partialRendering(part: RenderOptions | undefined): AstroIntegration {
  let outDir = '';
  let base = '/';
  const fileTexts = new Map<string, string | undefined>();
  const fileAt = (address: string) => {
    const file = path.join(outDir, address.slice(base.length));
    if (!fileTexts.has(address))
      fileTexts.set(address, existsSync(file) ? readFileSync(file, 'utf8') : undefined);
    return fileTexts.get(address);
  };
  return {
    name: 'partial-rendering',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (!part) return;
        const { index, count } = parseShard(part.shard);
        const files = new Map<string, BuiltFile>();
        const reportProgress = progressReporter();
        let done = 0;
        let total = 0;
        setPrerenderer((astro) => ({
          ...astro,
          name: 'partial-rendering',
          async getStaticPaths() {
            if (part.waitsForContent) await contentWritten();
            const paths = await astro.getStaticPaths();
            // The digests of the inputs are known only now that the content is loaded.
            const manifest = readManifest(part.last.manifest);
            const last = new LastSite(part.last.site, manifest, part.version, inputDigest);
            const rendered = paths.filter(({ pathname, route, cacheKey: key }) => {
              if (shardOf(pathname, count) !== index) return false;
              const file = fileOf(pathname, route.type);
              const taken = last.take(file, key, outDir);
              files.set(file, taken ?? { file, ...(key === undefined ? {} : { key }) });
              return !taken;
            });
            total = rendered.length;
            return byInstrument(rendered).map(({ pathname, route }) => ({ pathname, route }));
          },
          async render(request, options) {
            const { pathname } = new URL(request.url);
            const within = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
            const file = fileOf(within, options.routeData.type);
            const { result, reads } = await recordReads(async () => {
              const rendered = await astro.render(request, options);
              const response = rendered instanceof Response ? rendered : rendered.response;
              // Read to its end within the recording: components are rendered while the body is read.
              const body = response.body && new Uint8Array(await response.arrayBuffer());
              if (!body || !TEXT_PAGE.test(within)) return { body, response };
              const page = new TextDecoder().decode(body);
              if (!page.includes(LAW)) return { body, response };
              const early = preloadImports(inlineSheets(page, fileAt), fileAt);
              return { body: new TextEncoder().encode(early), response };
            });
            const { body, response } = result;
            const sized =
              options.routeData.type === 'page' && body ? findSizes(new TextDecoder().decode(body)) : [];
            const known = files.get(file);
            if (!known) throw new Error(`${pathname} is rendered, but was not listed`);
            files.set(file, { ...known, reads: [...reads, ...sized.map((each) => FILE_READ + each)] });
            reportProgress((done += 1), total);
            return new Response(body, response);
          },
          async teardown() {
            await astro.teardown?.();
            const read = new Set([...files.values()].flatMap(({ reads = [] }) => reads));
            const inputs = Object.fromEntries([...read].map((input) => [input, inputDigest(input) ?? '']));
            writeManifest(part.manifest, { version: part.version, inputs, files: [...files.values()] });
          },
        }));
      },
    },
  };
}

/** The page of a text, by which most readers enter the site. Only there are sheets inlined: other pages find them cached. */
const TEXT_PAGE = /^\/?van-ban\/[^/]+\/$/;
const LAW = ' data-law data-instrument=';

/** Puts all files of a text together, so that it is read and prepared once for all of them. */
const byInstrument = <T extends { pathname: string }>(paths: readonly T[]): T[] =>
  [...Map.groupBy(paths, ({ pathname }) => instrumentOfSiteFile(pathname)).values()].flat();

/** The file of a path, where every page is a folder. */
function fileOf(pathname: string, type: string): string {
  const name = decodeURI(pathname).replace(/^\/|\/$/g, '');
  if (type !== 'page') return name;
  return name === '404' ? '404.html' : path.posix.join(name, 'index.html');
}
