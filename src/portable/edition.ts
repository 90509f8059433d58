import path from 'node:path';
import browserslistToEsbuild from 'browserslist-to-esbuild';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { digest } from '../reuse/digest.ts';
import { SEARCH_DATA } from './names.ts';
import { classicName, portablePage, RUNTIME } from './page.ts';
import { relativeAddress } from './relative.ts';
import { portableStyle } from './style.ts';

/** Files by their path from the root. */
export type Files = Map<string, Uint8Array>;

/** Files that only a server, or a browser with a network, needs. */
const LEFT_OUT =
  /^(?:tai-ve\/|pagefind\/|sw\.js$|robots\.txt$|ban-ke\.|kiem-tra\/tep\.json$|sitemap[^/]*\.xml$|ngoai-tuyen\/[^/]+\.json$|van-ban\/.*\/anh\.png$)|\.(?:map|webmanifest|woff2)$/;

/** The files that an edition leaves out, and where they are published. */
export interface LeftOut {
  /** Whether a file, by its path from the root, is left out. */
  has(file: string): boolean;
  /** Address of the published site, with a slash at the end; without one, links to these files are removed. */
  home?: string;
}

export interface EditionOptions {
  /** Folder of the project, where esbuild finds the sources and the site's scripts. */
  root: string;
  /** Folder of the built site. */
  dist: string;
  /** Path the site was built for, without a slash at the end. */
  base?: string;
  leftOut?: LeftOut | undefined;
}

/**
 * Makes the portable edition of a built site: the same pages and the same search, for reading from a disk.
 *
 * @param site the files of the built site that belong in it
 */
export async function portableEdition(
  site: Files,
  { root, dist, base = '', leftOut }: EditionOptions,
): Promise<Files> {
  const address = (given: string, page: string): string | undefined => {
    const file = given.startsWith(`${base}/`) && !given.startsWith('//') ? given.slice(base.length + 1) : '';
    if (!leftOut?.has(file)) return relativeAddress(given, page, base);
    return leftOut.home && `${leftOut.home}${file}`;
  };
  const edition: Files = new Map();
  const scripts = new Set<string>();
  const read = (name: string) => site.get(name) ?? failWith(`${name} is not in the site`);
  for (const [name, content] of site) {
    if (LEFT_OUT.test(name) || /^_astro\/.*\.js$/.test(name)) continue;
    if (name.endsWith('.html')) {
      const page = await portablePage(text(content), name, address);
      for (const script of page.scripts) scripts.add(script.slice(base.length + 1));
      edition.set(name, bytes(page.html));
    } else if (name.endsWith('.css')) edition.set(name, bytes(portableStyle(text(content), read, base)));
    else edition.set(name, content);
  }
  const modules = [...scripts].map((script) => [classicName(script), path.join(dist, script)] as const);
  const runtime = path.join(root, 'src', 'portable', 'runtime.ts');
  for (const [name, content] of await bundleClassic([...modules, [RUNTIME, runtime]]))
    edition.set(name, content);
  edition.set(SEARCH_DATA, bytes(searchData(site)));
  return new Map([...edition].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function failWith(reason: string): never {
  throw new Error(`Portable edition: ${reason}.`);
}

const text = (content: Uint8Array) => new TextDecoder().decode(content);
const bytes = (content: string) => new TextEncoder().encode(content);

/**
 * Bundles each script with all its imports into one classic script, since browsers load no modules from a disk.
 *
 * @param scripts the name of each in the edition, and its file
 */
async function bundleClassic(scripts: readonly (readonly [name: string, file: string])[]): Promise<Files> {
  const outdir = path.resolve('edition');
  const { outputFiles } = await build({
    entryPoints: scripts.map(([name, file]) => ({ in: file, out: name.replace(/\.js$/, '') })),
    outdir,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: browserslistToEsbuild(),
    legalComments: 'none',
    logLevel: 'error',
  });
  return new Map(
    outputFiles.map(({ path: file, contents }) => [
      path.relative(outdir, file).split(path.sep).join('/'),
      contents,
    ]),
  );
}

function searchData(site: Files): string {
  const files: Record<string, string> = {};
  for (const [name, content] of site) {
    if (name.startsWith('pagefind/'))
      files[name.slice('pagefind/'.length)] = Buffer.from(content).toString('base64');
  }
  return `window.portableFiles=${JSON.stringify(files)};`;
}

/** File of checksums that `sha256sum -c` reads, so that anybody can check an edition. */
const SUMS = 'SHA256SUMS';

const checksums = (edition: Files): string =>
  [...edition].map(([name, content]) => `${digest(content)}  ${name}\n`).join('');

/** Packs the edition into a zip with one folder in it. The same files give the same bytes. */
export function zipEdition(edition: Files, folder: string): Uint8Array {
  const all = new Map([...edition, [SUMS, bytes(checksums(edition))]]);
  // The earliest day a zip can hold, in whatever time zone this runs.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries([...all].map(([name, content]) => [`${folder}/${name}`, content])), {
    level: 6,
    mtime,
  });
}
