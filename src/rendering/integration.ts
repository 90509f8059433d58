import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type BuiltFile, LastSite, readManifest, writeManifest } from './kept-pages.ts';
import { instrumentOf, parseShard, shardOf } from './shard.ts';
import { progressTeller } from './tell-progress.ts';
import { toldReady } from './told-ready.ts';

/** How `npm run build` tells a rendering process its part; by itself, `astro build` renders everything. */
export interface Part {
  /** "1/2". */
  shard: string;
  /** Digest of the code and all else that every page is made of. */
  version: string;
  /** The last site, and what it was made of. */
  last: { site: string; manifest: string };
  /** Where to write what was made. */
  manifest: string;
  /** Is `content/` still being written? Then the build says when it is ready. */
  waits: boolean;
}

/**
 * Renders only what is not the same as in the last site, and of that only one build's part. A route says with
 * `cacheKey`, as in Astro's own incremental builds, what a path is made of. Astro's copies every file twice, which at ten
 * thousand instruments is 16 GB; here the file of the last site gets a second name.
 */
export function partialRendering(part: Part | undefined): AstroIntegration {
  let outDir = '';
  return {
    name: 'partial-rendering',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (!part) return;
        const { index, count } = parseShard(part.shard);
        const last = new LastSite(part.last.site, readManifest(part.last.manifest), part.version);
        const tell = progressTeller();
        let done = 0;
        let total = 0;
        setPrerenderer((astro) => ({
          ...astro,
          name: 'partial-rendering',
          async render(...given) {
            const made = await astro.render(...given);
            tell((done += 1), total);
            return made;
          },
          async getStaticPaths() {
            if (part.waits) await toldReady();
            const files: BuiltFile[] = [];
            const rendered = (await astro.getStaticPaths()).filter(({ pathname, route, cacheKey: key }) => {
              if (shardOf(pathname, count) !== index) return false;
              const file = fileOf(pathname, route.type);
              const taken = key !== undefined && last.take(file, key, outDir);
              files.push({ file, ...(key === undefined ? {} : { key }), ...(taken ? { taken } : {}) });
              return !taken;
            });
            writeManifest(part.manifest, { version: part.version, files });
            total = rendered.length;
            return byInstrument(rendered).map(({ pathname, route }) => ({ pathname, route }));
          },
        }));
      },
    },
  };
}

/** All files of a text after one another: it is read, and what pages need of it worked out, once for all of them. */
const byInstrument = <T extends { pathname: string }>(paths: readonly T[]): T[] =>
  [...Map.groupBy(paths, ({ pathname }) => instrumentOf(pathname)).values()].flat();

/** The file of a path, where every page is a folder. */
function fileOf(pathname: string, type: string): string {
  const name = decodeURI(pathname).replace(/^\/|\/$/g, '');
  if (type !== 'page') return name;
  return name === '404' ? '404.html' : path.posix.join(name, 'index.html');
}
