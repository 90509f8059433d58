import type { Plugin } from 'vite';
import { loadContent } from '../records/load/content.ts';
import { backendOf } from './backend.ts';
import { deskConfig } from './config.ts';
import { DESK } from './names.ts';
import { formsPage } from './page.ts';

/** `npm run dev`: the desk is at /bien-tap/, with the forms of the content as it is now. */
export function desk(root = process.cwd()): Plugin {
  return {
    name: 'desk',
    apply: 'serve',
    config: () => ({
      // Its fonts and languages lie beside it; bundled with others they would be lost.
      optimizeDeps: { exclude: ['@sveltia/cms'], include: ['yaml'] },
    }),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname !== DESK) return next();
        loadContent(root).then((content) => {
          const script = `/@fs${new URL('entry.ts', import.meta.url).pathname}`;
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(formsPage(deskConfig(content, process.env), backendOf(process.env).asks, script));
        }, next);
      });
    },
  };
}
