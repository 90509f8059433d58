import type { LookupFunction } from 'node:net';
import got, { type RequestError } from 'got';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

export interface DownloadOptions {
  /** Largest body, in bytes. */
  maximumBytes?: number;
  /** For one try, in milliseconds. */
  timeout?: number;
  /** How many times to try again after a failure that may pass. */
  retries?: number;
  /** How many redirects to follow; every one is checked like the first address. */
  redirects?: number;
  /** Addresses that are allowed although they are private; for tests against a local server. */
  allow?: string[];
  /** Name resolution; for tests. */
  lookup?: LookupFunction;
  /** Told the bytes so far. */
  onProgress?: (bytes: number) => void;
}

/** A download that failed. `network` is true where nothing answered at all. */
export class DownloadError extends Error {
  readonly network: boolean;

  constructor(message: string, network: boolean) {
    super(message);
    this.name = 'DownloadError';
    this.network = network;
  }
}

const megabyte = 1024 * 1024;

/**
 * Load a page or file of a public site.
 *
 * Only http and https; the address that the name resolves to is checked and connected to in one step, so a
 * private, loopback or link-local one is refused however it is reached: by name, by number or by redirect.
 *
 * @throws DownloadError with what happened and what to do
 */
export async function download(address: string, options: DownloadOptions = {}): Promise<Uint8Array> {
  const { maximumBytes = 32 * megabyte, timeout = 30_000, retries = 2, redirects = 5 } = options;
  const filter = { allowIPAddressList: options.allow ?? [] };
  const agent = {
    http: new RequestFilteringHttpAgent(filter),
    https: new RequestFilteringHttpsAgent(filter),
  };
  const tooLarge = new AbortController();
  if (!/^https?:\/\//iu.test(address)) {
    throw new DownloadError(
      `${address} không phải địa chỉ trang web. Viết đủ, bắt đầu bằng https://.`,
      false,
    );
  }
  let from = address;
  const request = got(address, {
    agent,
    ...(options.lookup ? { dnsLookup: options.lookup as never } : {}),
    signal: tooLarge.signal,
    timeout: { request: timeout },
    retry: { limit: retries },
    maxRedirects: redirects,
    // A small answer cannot unpack into a large one.
    decompress: false,
    headers: { 'accept-encoding': 'identity' },
    hooks: {
      beforeRedirect: [
        ({ url }) => {
          // What was asked for over a safe connection is not taken over one that anybody on the way can write to.
          if (isDowngrade(from, String(url))) throw new Downgrade();
          from = String(url);
        },
      ],
    },
    responseType: 'buffer',
  });
  request.on('downloadProgress', ({ transferred, total }) => {
    if (Math.max(transferred, total ?? 0) > maximumBytes) tooLarge.abort();
    else options.onProgress?.(transferred);
  });
  try {
    const { body, headers } = await request;
    if (body.byteLength > maximumBytes) tooLarge.abort();
    const encoding = headers['content-encoding'];
    if (encoding && encoding !== 'identity') {
      throw new DownloadError(
        `${address} trả lời bằng dạng nén "${encoding}" mà không ai yêu cầu. Mở trong trình duyệt, lưu trang thành tệp rồi thêm tệp ấy.`,
        false,
      );
    }
    tooLarge.signal.throwIfAborted();
    return new Uint8Array(body);
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    if (tooLarge.signal.aborted) {
      throw new DownloadError(
        `${address} lớn hơn ${maximumBytes} byte; không tải. Mở trong trình duyệt, lưu thành tệp rồi thêm tệp ấy.`,
        false,
      );
    }
    throw explain(address, error as RequestError);
  } finally {
    agent.http.destroy();
    agent.https.destroy();
  }
}

/** Does a redirect leave the safe connection that was asked for? */
export const isDowngrade = (from: string, to: string): boolean =>
  /^https:/iu.test(from) && !/^https:/iu.test(to);

/** A site sends its visitors from https to http. */
class Downgrade extends Error {
  constructor() {
    super('from https to http');
  }
}

/** Failures that say that the other side was not reached. */
const unreached: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ECONNREFUSED',
  'EADDRNOTAVAIL',
]);

function explain(address: string, error: RequestError): DownloadError {
  const status = error.response?.statusCode;
  if (error instanceof Downgrade || error.cause instanceof Downgrade) {
    return new DownloadError(
      `${address} chuyển từ https sang http, kết nối không an toàn; không tải.`,
      false,
    );
  }
  if (error.name === 'HTTPError') {
    const cure =
      status === 404 || status === 410 ? ' rồi sửa lại địa chỉ' : ', lưu trang thành tệp rồi thêm tệp ấy';
    return new DownloadError(`${address} trả lời lỗi ${status}. Mở thử trong trình duyệt${cure}.`, false);
  }
  if (/is not allowed/u.test(error.message)) {
    return new DownloadError(`${address} dẫn vào mạng nội bộ; không tải.`, false);
  }
  if (error.name === 'TimeoutError') {
    return new DownloadError(`${address} không trả lời kịp. Thử lại sau.`, true);
  }
  if (error.name === 'MaxRedirectsError') {
    return new DownloadError(`${address} chuyển hướng quá nhiều lần; không tải.`, false);
  }
  const reason = error.code ?? error.message;
  return new DownloadError(`Không tải được ${address} (${reason}).`, unreached.has(error.code));
}
