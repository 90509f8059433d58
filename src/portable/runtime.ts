/**
 * First script of every page of the portable edition. It replaces the server: it gives the addresses of pages on the disk, and the
 * files of the search index from a script, since browsers fetch nothing from a disk.
 */
import type { IndexSource } from '../search/browser/index-source.ts';
import { LEXICON_FILE } from '../search/lexicon-name.ts';
import { unpacked } from '../search/browser/unpacked.ts';
import { PORTABLE_BASE, SEARCH_DATA } from './names.ts';

declare global {
  interface Window {
    /** Files of the index by name, base64; set by the data script. */
    portableFiles?: Record<string, string>;
    portableFetch?: (address: string) => Promise<Response>;
  }
}

const root = new URL('.', (document.currentScript as HTMLScriptElement).src).href;

window.siteHref = (path) => {
  const [, name = '', rest = ''] = /^\/([^?#]*)(.*)$/.exec(path) ?? [];
  return `${root}${name === '' || name.endsWith('/') ? `${name}index.html` : name}${rest}`;
};

let loading: Promise<Record<string, string>> | undefined;

/** The index files; their script is loaded when the search is first opened. */
function files(): Promise<Record<string, string>> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${root}${SEARCH_DATA}`;
    script.addEventListener('load', () =>
      window.portableFiles ? resolve(window.portableFiles) : reject(new Error(`${SEARCH_DATA} is damaged.`)),
    );
    script.addEventListener('error', () => reject(new Error(`${SEARCH_DATA} is missing.`)));
    document.head.append(script);
  });
  loading.catch(() => (loading = undefined));
  return loading;
}

async function bytes(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const base64 = (await files())[name];
  if (base64 === undefined) throw new Error(`${name} is not in the index.`);
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

const source: IndexSource = {
  basePath: PORTABLE_BASE,
  async pagefind() {
    window.portableFetch = async (address) =>
      new Response(await bytes(address.slice(PORTABLE_BASE.length).replace(/\?.*$/, '')));
    const code = new TextDecoder().decode(await bytes('pagefind.js'));
    const blob = new Blob(['const fetch=globalThis.portableFetch;', code], { type: 'text/javascript' });
    const address = URL.createObjectURL(blob);
    return import(address) as ReturnType<IndexSource['pagefind']>;
  },
  async lexicon() {
    return unpacked(await bytes(LEXICON_FILE));
  },
};
window.searchSource = source;
