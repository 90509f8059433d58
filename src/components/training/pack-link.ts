/** A pack inside a link: everything stands in the fragment, which browsers send to no server. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { asPack, type Pack } from './pack.ts';

/** First sign of the fragment, so that a later form can be told apart. */
const FORM = '1.';
/** Longest fragment that is read; deflate cannot make more than about a thousand times as much of it. */
const LONGEST = 24_000;

/** Why a link could not be read, in words for the reader. */
export class PackLinkError extends Error {}

/** The fragment (without "#") that holds a pack; what the trainer wrote for themselves stays out of it. */
export function encodePack({ name, items }: Pack): string {
  const rows = items.map(({ instrument, anchor, note }) =>
    note ? [instrument, anchor, note] : [instrument, anchor],
  );
  const bytes = deflateSync(strToU8(JSON.stringify([name, rows])), { level: 9 });
  return FORM + toBase64Url(bytes);
}

/**
 * Read a pack from a fragment (without "#").
 *
 * @throws PackLinkError when the link is cut short, made by hand or of a later form
 */
export function decodePack(fragment: string): Pack {
  if (!fragment.startsWith(FORM)) {
    throw new PackLinkError('Liên kết này không chứa bộ tập huấn, hoặc bị mất phần sau dấu “#”.');
  }
  if (fragment.length > LONGEST) throw new PackLinkError('Liên kết này quá dài nên không được đọc.');
  const pack = asPack(shape(unpack(fragment.slice(FORM.length))));
  if (!pack || pack.items.length === 0) {
    throw new PackLinkError('Nội dung trong liên kết không đúng dạng một bộ tập huấn.');
  }
  return pack;
}

function unpack(words: string): unknown {
  try {
    return JSON.parse(strFromU8(inflateSync(fromBase64Url(words))));
  } catch {
    throw new PackLinkError('Liên kết bị cắt ngắn hoặc bị sửa. Hãy xin lại liên kết và sao chép cho đủ.');
  }
}

/** Rows back to a pack's shape; `asPack` judges every part. */
function shape(value: unknown): unknown {
  if (!Array.isArray(value) || !Array.isArray(value[1])) return undefined;
  const items = (value[1] as unknown[]).map((row) =>
    Array.isArray(row) ? { instrument: row[0], anchor: row[1], note: row[2] } : undefined,
  );
  return { name: value[0], items };
}

const toBase64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromBase64Url = (words: string) =>
  Uint8Array.from(atob(words.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
