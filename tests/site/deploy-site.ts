/** A small site with the real service worker and the real scripts of its pages, in versions that can be deployed. */
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { writeWorker } from '../../scripts/support/write-worker.ts';
import type { OfflineCatalogue } from '../../src/offline/names.ts';

/** Files of a site by their path from the root of the host. */
export type Files = Map<string, Uint8Array>;

const LAW = 'van-ban/nq-1/index.html';
/** Stored when a reader asks for it. */
export const WORD = 'van-ban/nq-1/nq-1.docx';

const catalogue: OfflineCatalogue = {
  stored: { files: 5, bytes: 5 },
  groups: [{ id: 'nq-1', name: 'Nghị quyết 1', bytes: 1, files: [WORD] }],
  sets: [{ name: 'Nghị quyết', groups: ['nq-1'] }],
};

/** One script of the pages as it is built for a base path. */
async function script(entry: string, base: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join('src', 'components', 'offline', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'import.meta.env.BASE_URL': JSON.stringify(base), 'import.meta.env.PROD': 'true' },
    plugins: [
      {
        name: 'no style sheets',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /\?url$/ }, ({ path: sheet }) => ({ path: sheet, namespace: 'sheet' }));
          onLoad({ filter: /./, namespace: 'sheet' }, () => ({
            contents: `export default '${base}none.css'`,
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

const scripts = new Map<string, Promise<string>>();
const scriptOf = (entry: string, base: string): Promise<string> => {
  const key = `${entry} ${base}`;
  const made = scripts.get(key) ?? script(entry, base);
  scripts.set(key, made);
  return made;
};

/**
 * @param version said by its pages and files
 * @param base path with slashes at both ends
 */
export async function siteOf(version: string, base = '/'): Promise<Files> {
  const page = (words: string, entry = 'register.js') =>
    `<!doctype html><meta charset="utf-8"><title>${words}</title><main><p id="ban">${words}: ${version}</p>` +
    `<p id="luu-trang-thai"></p><div id="luu-them-khung"><ul id="luu-them"></ul></div><p id="luu-loi-nhan"></p>` +
    `<button id="luu-lam-moi">Kiểm tra</button><button id="luu-xoa">Xóa</button></main>` +
    `<script src="${base}register.js"></script>${entry === 'register.js' ? '' : `<script src="${base}${entry}"></script>`}`;
  const files: Record<string, string> = {
    'index.html': page('Trang đầu'),
    [LAW]: page('Nghị quyết'),
    'ngoai-tuyen/index.html': page('Ngoại tuyến', 'stored.js'),
    'register.js': await scriptOf('register.ts', base),
    'stored.js': await scriptOf('stored.ts', base),
    'ngoai-tuyen/danh-muc.json': JSON.stringify(catalogue),
    'none.css': '',
    [WORD]: `Word: ${version}`,
  };
  const folder = await mkdtemp(path.join(tmpdir(), 'trang-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    await writeWorker(folder, new Set(Object.keys(files).filter((name) => name !== WORD)));
    const worker = await readFile(path.join(folder, 'sw.js'), 'utf8');
    const at = base.slice(1);
    return new Map(
      Object.entries({ ...files, 'sw.js': worker }).map(([name, content]) => [
        `${at}${name}`,
        Buffer.from(content),
      ]),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
