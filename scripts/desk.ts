/**
 * `npm run desk`: adds the editors' desk (Sveltia CMS) to the built site, at `dist/bien-tap/`. It is not part of a build, and no
 * page links to it. `desk` in content/site.yaml names the repository that it writes to.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Manifest } from 'vite';
import { backendOf } from '../src/desk/backend.ts';
import { deskConfig } from '../src/desk/config.ts';
import { formsPage } from '../src/desk/page.ts';
import { waitingPage } from '../src/desk/waiting-page.ts';
import { waiting } from '../src/intake/waiting.ts';
import { compileAll } from '../src/pipeline/compile-all.ts';
import { loadContent } from '../src/records/load/index.ts';
import { today } from '../src/reuse/today.ts';
import { printMessages } from './support/print-messages.ts';

const root = process.cwd();
const content = await loadContent(root);
if (printMessages(content.files) > 0) process.exit(1);
const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '');
const out = path.join(root, process.env.OUT_DIR ?? 'dist', 'bien-tap');
const entry = 'src/desk/entry.ts';

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  base: `${base}/bien-tap/`,
  build: {
    outDir: out,
    emptyOutDir: true,
    manifest: 'tep.json',
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: path.join(root, entry) },
  },
});
const manifest = JSON.parse(await readFile(path.join(out, 'tep.json'), 'utf8')) as Manifest;
await rm(path.join(out, 'tep.json'));
const { asks } = backendOf(content.site.desk);
const script = `${base}/bien-tap/${manifest[entry]?.file ?? ''}`;
await writeFile(path.join(out, 'index.html'), formsPage(deskConfig(content), asks, script));
const compiled = await compileAll(root, content.instruments, content.provenance);
await mkdir(path.join(out, 'cho-duyet'));
await writeFile(
  path.join(out, 'cho-duyet', 'index.html'),
  waitingPage(await waiting(root, content, compiled, today()), base),
);
console.log(`The desk is in ${path.relative(root, out)}/.`);
