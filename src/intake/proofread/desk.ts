import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { z } from 'zod';
import { doubtsOf, placesOf } from '../../records/scan/index.ts';
import { Refusal } from '../add/index.ts';
import { reasonOf } from '../add/batch.ts';
import { pageImage } from '../scan/index.ts';
import { type Draft, openDraft } from './draft.ts';
import { finishProofreading, unseen } from './finish.ts';

/** What the page of the desk shows. */
export interface DeskData {
  name: string;
  pages: { width: number; height: number; places: DeskPlace[] }[];
  /** Places that nobody has looked at. */
  unseen: number;
}

export interface DeskPlace {
  page: number;
  kind: 'line' | 'unread';
  index: number;
  box: readonly number[];
  text: string;
  /** What the engine read. */
  read: string;
  /** Who looked at it. */
  by?: string;
  doubts: { word?: string; box: readonly number[]; reason: string }[];
}

export interface Desk {
  address: string;
  /** Resolves with the files that were written when somebody has ended the comparison. */
  finished: Promise<string[]>;
  close(): void;
}

const checkSchema = z.strictObject({
  page: z.int().nonnegative(),
  kind: z.enum(['line', 'unread']),
  index: z.int().nonnegative(),
  now: z.string(),
  by: z.string().trim().min(1),
});
const finishSchema = z.strictObject({ by: z.string().trim().min(1) });

const assets = path.join(import.meta.dirname, 'page');
/** The most that a page sends: a line. */
const MOST = 100_000;

/**
 * The desk where a scan is compared with the words that were recognised in it: a page on this machine alone, under an
 * address that nobody can guess.
 *
 * @param root folder that holds `content/`
 * @param scan as `openDraft`
 * @param options the day (ISO date), and what does a work while nobody else writes
 */
export async function openDesk(
  root: string,
  { id, provenance, name }: { id: string; provenance: Parameters<typeof openDraft>[2]; name: string },
  { today, alone }: { today: string; alone: <T>(work: () => Promise<T>) => Promise<T> },
): Promise<Desk> {
  const draft = await openDraft(root, id, provenance);
  const image = new Uint8Array(await readFile(path.join(root, draft.image)));
  const images = new Map<number, Promise<Uint8Array>>();
  const drawn = (page: number) => {
    const known = images.get(page) ?? pageImage(image, page, draft.reading.pages[page]?.angle ?? 0);
    images.set(page, known);
    return known;
  };
  const script = await bundle();
  const secret = `/${randomBytes(16).toString('hex')}/`;
  const { promise: finished, resolve: end } = Promise.withResolvers<string[]>();
  const routes: Record<string, (body: string) => Promise<[type: string, body: string | Uint8Array]>> = {
    'GET ': async () => ['text/html', await readFile(path.join(assets, 'index.html'), 'utf8')],
    'GET desk.css': async () => ['text/css', await readFile(path.join(assets, 'desk.css'), 'utf8')],
    'GET desk.js': async () => ['text/javascript', script],
    'GET data': async () => ['application/json', JSON.stringify(deskData(draft, name))],
    'POST check': async (body) => {
      const { page, kind, index, now, by } = checkSchema.parse(JSON.parse(body));
      const pageOf = draft.reading.pages[page];
      if (!(kind === 'line' ? pageOf?.lines : pageOf?.unread)?.[index]) throw new Refusal('Không có chỗ ấy.');
      await draft.say({ page, [kind]: index, now: now.normalize('NFC').trim(), by, on: today });
      return ['application/json', JSON.stringify(deskData(draft, name))];
    },
    'POST finish': async (body) => {
      const { by } = finishSchema.parse(JSON.parse(body));
      const files = await alone(() => finishProofreading(root, draft, { by, on: today }));
      end(files);
      return ['application/json', JSON.stringify({ files })];
    },
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { url = '', method = '' } = request;
    if (!url.startsWith(secret)) return send(response, 404, 'text/plain', 'Không có trang này.');
    const name = url.slice(secret.length);
    const page = /^page\/(\d{1,4})\.png$/u.exec(name)?.[1];
    const route = page === undefined ? routes[`${method} ${name}`] : undefined;
    try {
      if (page !== undefined && draft.reading.pages[Number(page)])
        return send(response, 200, 'image/png', await drawn(Number(page)));
      if (!route) return send(response, 404, 'text/plain', 'Không có trang này.');
      const [type, body] = await route(await bodyOf(request));
      return send(response, 200, type, body);
    } catch (error) {
      const reason = error instanceof Refusal ? reasonOf(error) : String(error);
      return send(response, 400, 'application/json', JSON.stringify({ reason }));
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  return { address: `${await listen(server)}${secret}`, finished, close: () => server.close() };
}

function deskData(draft: Draft, name: string): DeskData {
  const doubts = doubtsOf(draft.reading);
  const pages = placesOf(draft.reading).map((places, at) => ({
    width: draft.reading.pages[at]?.width ?? 0,
    height: draft.reading.pages[at]?.height ?? 0,
    places: places.map(({ page, kind, index, box, text, read, check }): DeskPlace => ({
      page,
      kind,
      index,
      box,
      text,
      read,
      ...(check ? { by: check.by } : {}),
      doubts: doubts
        .filter((doubt) => doubt.page === page && doubt.kind === kind && doubt.index === index)
        .map(({ word, box: own, reason }) => ({ ...(word ? { word } : {}), box: own, reason })),
    })),
  }));
  return { name, pages, unseen: unseen(draft) };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(assets, 'desk.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) {
    body += String(part);
    if (body.length > MOST) throw new Refusal('Gửi quá nhiều.');
  }
  return body;
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': type.startsWith('image') ? type : `${type}; charset=utf-8`,
    'content-security-policy': "default-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(body);
}
