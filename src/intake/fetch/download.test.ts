import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { download, isDowngrade } from './download.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const local = { allow: ['127.0.0.1'], retries: 0 };
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'loaded',
    (error: Error) => error.message,
  );

test('a page is loaded, byte for byte, with its progress', async () => {
  const page = await serve((_, response) => {
    response.end(Buffer.from([1, 2, 3, 255]));
  });
  const seen: number[] = [];
  expect(await download(page, { ...local, onProgress: (bytes) => seen.push(bytes) })).toEqual(
    new Uint8Array([1, 2, 3, 255]),
  );
  expect(seen.at(-1)).toBe(4);
});

test.each([
  'http://127.0.0.1:1/',
  'http://[::1]:1/',
  'http://10.0.0.1/',
  'http://169.254.169.254/',
  'http://0.0.0.0/',
  'http://2130706433/',
  'http://[::ffff:127.0.0.1]/',
  'http://localhost:1/',
])('the private address %s is not loaded', async (address) => {
  expect(await reasonOf(download(address, { retries: 0 }))).toMatch(/mạng nội bộ/);
});

test('a name that resolves to a private address is not loaded', async () => {
  const lookup = ((_name: string, options: { all?: boolean }, done: (...args: unknown[]) => void) => {
    if (options.all) done(null, [{ address: '192.168.1.1', family: 4 }]);
    else done(null, '192.168.1.1', 4);
  }) as never;
  expect(await reasonOf(download('http://vanban.example/', { retries: 0, lookup }))).toMatch(/mạng nội bộ/);
});

test('a redirect to a private address is not followed', async () => {
  const page = await serve((_, response) => {
    response.writeHead(302, { location: 'http://10.1.2.3/secret' }).end();
  });
  expect(await reasonOf(download(page, local))).toMatch(/mạng nội bộ/);
});

test.each(['file:///etc/passwd', 'ftp://example.org/'])(
  'a redirect to %s is not followed',
  async (location) => {
    const page = await serve((_, response) => {
      response.writeHead(302, { location }).end();
    });
    expect(await reasonOf(download(page, local))).toMatch(/Không tải được/);
  },
);

test('endless redirects end', async () => {
  let asked = 0;
  const page = await serve((request, response) => {
    asked += 1;
    response.writeHead(302, { location: `http://${request.headers.host}/${asked}` }).end();
  });
  expect(await reasonOf(download(page, { ...local, redirects: 3 }))).toMatch(/chuyển hướng quá nhiều/);
  expect(asked).toBe(4);
});

test('a body without end is cut off', async () => {
  const page = await serve((_, response) => {
    const pour = () => {
      while (response.write(Buffer.alloc(16_384)));
      response.once('drain', pour);
    };
    pour();
  });
  expect(await reasonOf(download(page, { ...local, maximumBytes: 100_000 }))).toMatch(/lớn hơn 100000 byte/);
});

test('a body that says it is too large is not read', async () => {
  const page = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '9999999' }).write('x');
  });
  expect(await reasonOf(download(page, { ...local, maximumBytes: 100_000 }))).toMatch(/lớn hơn/);
});

test('a compressed answer, which was not asked for, is refused', async () => {
  const page = await serve((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
  });
  expect(await reasonOf(download(page, local))).toMatch(/dạng nén "gzip"/);
});

test('silence ends', async () => {
  const page = await serve(() => undefined);
  expect(await reasonOf(download(page, { ...local, timeout: 200 }))).toMatch(/không trả lời kịp/);
});

test('a failure that may pass is tried again', async () => {
  let asked = 0;
  const page = await serve((_, response) => {
    asked += 1;
    if (asked === 1) response.writeHead(503).end();
    else response.end('ok');
  });
  expect(new TextDecoder().decode(await download(page, { ...local, retries: 1 }))).toBe('ok');
});

test.each([
  [404, /trả lời lỗi 404\..* sửa lại địa chỉ/],
  [403, /trả lời lỗi 403\..* lưu trang thành tệp/],
])('status %i is said', async (status, reason) => {
  const page = await serve((_, response) => {
    response.writeHead(status).end('no');
  });
  expect(await reasonOf(download(page, local))).toMatch(reason);
});

test('nobody listening is told apart from a refusal', async () => {
  await expect(download('http://127.0.0.1:1/', local)).rejects.toMatchObject({ network: true });
  await expect(download('not-an-address', local)).rejects.toMatchObject({ network: false });
});

test('a redirect may not leave https', () => {
  expect(isDowngrade('https://vanban.example/a', 'http://vanban.example/a')).toBe(true);
  expect(isDowngrade('http://vanban.example/a', 'https://vanban.example/a')).toBe(false);
  expect(isDowngrade('http://vanban.example/a', 'http://vanban.example/b')).toBe(false);
});
