/**
 * `npm run preview`: serves the site that was built last and prints its address. As most hosts do, it redirects an address
 * without a slash at its end to the folder of that name.
 */
import { existsSync } from 'node:fs';
import { createServer, request } from 'node:http';
import path from 'node:path';
import { preview } from 'astro';
import { loadPublished } from '../src/rendering/published-under.ts';
import { readArguments } from './support/arguments.ts';

readArguments('npm run preview', {});

if (!existsSync(path.join('dist', 'index.html'))) {
  console.error('Chưa có trang nào để mở: thư mục dist/ trống. Chạy `npm run build` trước.');
  process.exit(1);
}
const { base } = await loadPublished('content');
const site = await preview({ logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });

const server = createServer((incoming, answer) => {
  const { pathname, search } = new URL(incoming.url ?? '/', 'http://localhost');
  if (!pathname.endsWith('/') && existsSync(path.join('dist', nameOf(pathname), 'index.html'))) {
    answer.writeHead(301, { location: `${pathname}/${search}` }).end();
    return;
  }
  const { method, headers, url } = incoming;
  const forwarded = request({ host: '127.0.0.1', port: site.port, method, headers, path: url }, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(answer);
  });
  forwarded.on('error', () => answer.destroy());
  incoming.pipe(forwarded);
});

/** The folder of an address, below the base path. An address that is not valid UTF-8 gets a name that no folder can have. */
function nameOf(pathname: string): string {
  try {
    return decodeURIComponent(pathname.slice(base.length));
  } catch {
    return '\0';
  }
}

let port = Number(process.env['PORT'] ?? 4321);
server.on('listening', () =>
  console.log(`Trang đang mở ở http://localhost:${port}${base}/ (Ctrl+C để dừng).`),
);
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.log(`Cổng ${port} đang được dùng, có lẽ trang đang mở ở cửa sổ khác: dùng cổng ${port + 1}.`);
  server.listen((port += 1), 'localhost');
});
server.listen(port, 'localhost');
