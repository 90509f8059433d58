import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { compileAll } from '../pipeline/compile-all.ts';
import { waiting } from '../intake/waiting.ts';
import { loadContent } from '../records/load/content.ts';
import { today } from '../reuse/today.ts';
import { backendOf } from './backend.ts';
import { deskConfig } from './config.ts';
import { DESK, WAITING } from './names.ts';
import { formsPage } from './page.ts';
import { waitingPage } from './waiting-page.ts';

/** The pages of the desk by their path, made of the content as it is now. */
const pages: Record<string, (root: string, base: string) => Promise<string>> = {
  async [DESK](root, base) {
    const script = `${base}/@fs${new URL('entry.ts', import.meta.url).pathname}`;
    const content = await loadContent(root);
    return formsPage(deskConfig(content), backendOf(content.site.desk).asks, script);
  },
  async [WAITING](root, base) {
    const content = await loadContent(root);
    const compiled = await compileAll(root, content.instruments, content.provenance);
    return waitingPage(await waiting(root, content, compiled, process.env.TODAY ?? today()), base, [
      `${base}/@vite/client`,
    ]);
  },
};

/** `npm run dev`: the desk at /bien-tap/, and what waits for a person at /bien-tap/cho-duyet/. */
export function desk(root = process.cwd()): Plugin {
  return {
    name: 'desk',
    apply: 'serve',
    // Its fonts and languages lie beside it; bundled with others they would be lost.
    config: () => ({
      optimizeDeps: { exclude: ['@sveltia/cms'], include: ['yaml'] },
      // Packages may be a link to a folder elsewhere.
      server: { fs: { allow: [root, realpathSync(path.join(root, 'node_modules'))] } },
    }),
    configureServer(server) {
      const base = server.config.base.replace(/\/$/, '');
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const page = pathname.startsWith(base) ? pages[pathname.slice(base.length)] : undefined;
        if (!page) return next();
        page(root, base).then((html) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(html);
        }, next);
      });
    },
  };
}
