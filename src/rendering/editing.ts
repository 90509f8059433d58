import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { causesFirst } from '../records/load/causes.ts';
import { loadContent } from '../records/load/content.ts';
import { inVietnamese } from '../records/load/vietnamese.ts';

/** The errors in `content/`, each a sentence with file and line. */
async function problemsIn(root: string): Promise<string[]> {
  const { shown, folded } = causesFirst((await loadContent(root)).files);
  const lines = shown.flatMap((file) =>
    file.messages
      .filter(({ fatal }) => fatal)
      .map(({ reason, line }) => {
        const where = path.relative(root, path.resolve(root, file.path));
        return `${where}${line ? `, dòng ${line}` : ''}: ${inVietnamese(reason)}`;
      }),
  );
  return folded.length > 0
    ? [...lines, `Còn ${folded.length} lỗi khác có thể chỉ do những lỗi trên.`]
    : lines;
}

/**
 * Vite plugin for `npm run dev`: shows every edit in `content/` at once. While there is an error, every page shows it, with its
 * place and how to fix it, and reloads when it is fixed.
 */
export function editing(root = process.cwd()): Plugin {
  const content = path.join(root, 'content') + path.sep;
  let problems: Promise<string[]> | undefined;
  return {
    name: 'editing',
    apply: 'serve',
    configureServer(server) {
      let waiting: NodeJS.Timeout | undefined;
      server.watcher.add(content);
      server.watcher.on('all', (_, file) => {
        if (!path.resolve(root, file).startsWith(content)) return;
        clearTimeout(waiting);
        // One reload for an editor program that saves several files, or a file in two steps.
        waiting = setTimeout(() => {
          problems = undefined;
          refresh(server);
        }, 100);
      });
      server.middlewares.use((request, response, next) => {
        if (!request.headers.accept?.includes('text/html')) return next();
        problems ??= problemsIn(root);
        problems.then((found) => (found.length > 0 ? sendProblems(found, response) : next()), next);
      });
    },
  };
}

/**
 * Reloads all pages. The modules run again, since the library (src/site/library.ts) is loaded once for all pages; their code has
 * not changed and is not read again.
 */
function refresh(server: ViteDevServer): void {
  // Vite's runner makes Node load the source map of every module: a third of the time of a reload, and Astro maps the places of
  // errors itself.
  process.setSourceMapsEnabled(false);
  for (const { hot } of Object.values(server.environments)) hot.send({ type: 'full-reload', path: '*' });
}

/** Answers a request for a page with the errors. */
function sendProblems(problems: readonly string[], response: ServerResponse): void {
  const title = 'Cần sửa trước khi xem trang';
  const page = h('html', { lang: 'vi' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('title', title),
      // Reloads the page when the file is fixed.
      h('script', { type: 'module', src: '/@vite/client' }),
      h(
        'style',
        'body{font:1.1rem/1.6 sans-serif;max-width:50rem;margin:3rem auto;padding:0 1rem}li{margin:1rem 0}',
      ),
    ]),
    h('body', [
      h('h1', title),
      h(
        'ol',
        problems.map((each) => h('li', each)),
      ),
      h('p', 'Lưu tệp sau khi sửa: trang tự tải lại.'),
    ]),
  ]);
  response.statusCode = 200;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(toHtml([{ type: 'doctype' }, page]));
}
