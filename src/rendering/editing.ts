import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { causesFirst } from '../records/load/causes.ts';
import { loadContent } from '../records/load/content.ts';
import { inVietnamese } from '../records/load/vietnamese.ts';

/** What is wrong in `content/`, one sentence each, with file and line. */
async function problemsIn(root: string): Promise<string[]> {
  const { told, folded } = causesFirst((await loadContent(root)).files);
  const lines = told.flatMap((file) =>
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
 * `npm run dev` for editors: every edit in `content/` is on the page at once. Where something is wrong, the page says what, where
 * and how to fix it, and reloads when it is fixed.
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
        // An editor that saves several files, or a file in two steps, makes one reload.
        waiting = setTimeout(() => {
          problems = undefined;
          refresh(server);
        }, 100);
      });
      server.middlewares.use((request, response, next) => {
        if (!request.headers.accept?.includes('text/html')) return next();
        problems ??= problemsIn(root);
        problems.then((found) => (found.length > 0 ? tell(found, response) : next()), next);
      });
    },
  };
}

/**
 * The library is made once for all pages: a reload makes modules run anew, so that what was made of the old content is
 * forgotten. Their code is the same, and is not read again.
 */
function refresh(server: ViteDevServer): void {
  // Vite's runner asks Node for source maps of every module that runs: a third of the time of a reload, and Astro maps the
  // places of an error by itself.
  process.setSourceMapsEnabled(false);
  for (const { hot } of Object.values(server.environments)) hot.send({ type: 'full-reload', path: '*' });
}

function tell(problems: readonly string[], response: ServerResponse): void {
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
