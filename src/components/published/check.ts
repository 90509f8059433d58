/** Compares a chosen file with the list of published files. The file is read in the browser and sent nowhere. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { siteHref } from '../../site/client-href.ts';
import type { KnownFile, KnownFiles } from '../../site/published/manifest.ts';

const field = document.querySelector<HTMLInputElement>('#tep-can-kiem');
const said = document.querySelector<HTMLElement>('#tep-ket-qua');

/** Bytes that are read at once. */
const PIECE = 4_000_000;

/** Read in pieces: a file can be larger than what a phone has left. `crypto.subtle` is missing where there is no TLS. */
async function digestOf(file: File): Promise<string> {
  const hash = sha256.create();
  for (let from = 0; from < file.size; from += PIECE)
    hash.update(new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer()));
  return bytesToHex(hash.digest());
}

async function known(): Promise<KnownFiles> {
  // Past what is stored: of today it says what is published today.
  const response = await fetch(siteHref('/kiem-tra/tep.json'), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as KnownFiles;
}

const day = (date: string) => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$3/$2/$1');

function verdict(name: string, { file, text, date, earlier }: KnownFile): (Node | string)[] {
  const link = document.createElement('a');
  link.href = siteHref(text ? `/van-ban/${text}/` : `/${file}`);
  link.textContent = text ? 'trang của văn bản' : file;
  const version = date ? `, theo bản nguyên văn nhận ngày ${day(date)}` : '';
  return earlier
    ? [
        `“${name}” là tệp trang này đã công bố trước đây (${file}${version}), không phải bản đang công bố. Bản mới: `,
        link,
        '.',
      ]
    : [`“${name}” đúng từng byte là tệp trang này đang công bố (${file}${version}). Xem `, link, '.'];
}

async function check(file: File): Promise<void> {
  if (!said) return;
  said.textContent = `Đang đọc “${file.name}”…`;
  try {
    const [digest, files] = await Promise.all([digestOf(file), known()]);
    const found = files[digest];
    if (found) said.replaceChildren(...verdict(file.name, found));
    else
      said.textContent = `“${file.name}” không trùng tệp nào trong danh sách trang này đã công bố (SHA-256: ${digest}). Chỉ cần lưu lại bằng chương trình khác là tệp đã khác từng byte; nội dung khi ấy phải tự đối chiếu với nguyên văn.`;
  } catch {
    said.textContent = `Chưa kiểm tra được “${file.name}”: không đọc được tệp hoặc danh sách (cần mạng). Chưa kết luận gì về tệp này.`;
  }
}

if (field && said) {
  const isDisk = location.protocol === 'file:';
  said.textContent = isDisk
    ? 'Bản di động không có danh sách này. Hãy mở trang trên mạng, hoặc dùng lệnh ở dưới.'
    : 'Chưa chọn tệp.';
  field.disabled = isDisk;
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    if (file) void check(file);
  });
}
