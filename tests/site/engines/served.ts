/** A folder served over HTTP whose network can be cut and whose files can change under it, in whatever engine. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { digest } from '../../../src/reuse/digest.ts';
import { freePort } from '../servers.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

export interface Served {
  /** Its address, with a slash at the end. */
  site: string;
  /** Who asks gets no answer at all, until it is mended. */
  cut(isCut: boolean): void;
  stop(): Promise<void>;
}

/**
 * @param find content of a file by its path from the root, or nothing where there is none
 */
export async function serve(
  find: (file: string) => Promise<Uint8Array | undefined>,
  port?: number,
): Promise<Served> {
  let isCut = false;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (isCut) {
      request.destroy();
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    const file = decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
    const content = await find(file);
    if (!content) {
      response.writeHead(404).end();
      return;
    }
    // As the examples in docs/hosting say.
    const tag = `"${digest(content).slice(0, 16)}"`;
    const headers = {
      'content-type': TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream',
      'cache-control': file.includes('_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: tag,
    };
    if (request.headers['if-none-match'] === tag) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(content);
  };
  const server = createServer((request, response) => void answer(request, response));
  const at = port ?? (await freePort());
  await new Promise<void>((resolve) => {
    server.listen(at, '127.0.0.1', resolve);
  });
  return {
    site: `http://127.0.0.1:${at}/`,
    cut(wanted) {
      isCut = wanted;
      if (isCut) server.closeAllConnections();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Files of a folder. */
export const folder =
  (root: string) =>
  (file: string): Promise<Uint8Array | undefined> =>
    readFile(path.join(root, file)).catch(() => undefined);
