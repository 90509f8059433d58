/**
 * What a reader stores on the device (`localStorage`). Storage can be switched off or full: then nothing is stored, the caller
 * learns that, and the page still works.
 */

/** Prefix of all keys: several sites can share an origin, or a disk. */
const prefix = `${document.documentElement.dataset['site'] ?? ''}:`;

/** What is kept: choices of reading, places where reading stopped, a pack for training, words marked with notes, one's office. */
type Key = 'cach-doc' | 'doc-den' | 'bo-tap-huan' | 'danh-dau' | 'co-quan';

/** A stored value; `undefined` where there is none, or none that can be read. */
export function readStored(key: Key): unknown {
  try {
    const json = localStorage.getItem(prefix + key);
    return json === null ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** @returns whether the value is kept */
export function writeStored(key: Key, value: unknown): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
