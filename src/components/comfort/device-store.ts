/**
 * What a reader keeps on the device. Storage can be switched off or full; then nothing is kept and the caller
 * is told, and the page reads on.
 */

const prefix = 'lien-ket-vung:';

/** A stored value; `undefined` where there is none, or none that can be read. */
export function readStored(key: string): unknown {
  try {
    const json = localStorage.getItem(prefix + key);
    return json === null ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** @returns whether the value is kept */
export function writeStored(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** What to say where `writeStored` failed. */
export const NOT_STORED =
  'Trình duyệt không cho lưu trên máy này (bộ nhớ bị tắt hoặc đã đầy). Trang vẫn đọc được, nhưng lựa chọn sẽ mất khi đóng trang.';
