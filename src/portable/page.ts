import { text } from 'node:stream/consumers';
import { RewritingStream } from 'parse5-html-rewriting-stream';
import { SHEETS } from '../rendering/inline-sheets.ts';
import { portablePolicy } from '../site/content-policy.ts';
import { relativeAddress } from './relative.ts';

/** Attributes that hold one address. */
const ADDRESSES = new Set(['href', 'src', 'action', 'poster', 'data-href', 'data-src']);
/** Relations of `<link>` elements that need a server, or make a browser fetch something ahead. */
const DROPPED = /\b(?:preload|modulepreload|prefetch|manifest|canonical|alternate)\b/;

/** Title of a link to a page that the edition leaves out, where the site has no address. */
const NOT_CARRIED = 'Không có trong bản mang theo này';

/** Script of every page of the portable edition (`runtime.ts`). */
export const RUNTIME = 'ban-di-dong.js';

/** The name of the classic version of a module script: browsers load no modules from a disk. */
export const classicName = (script: string): string => script.replace(/\.m?js$/, '.classic.js');

export interface PortablePage {
  html: string;
  /** Module scripts that the page of the built site loads, as it writes them. */
  scripts: string[];
}

/**
 * Rewrites a page of the built site for the portable edition: relative addresses, classic scripts, nothing that would be fetched
 * ahead. Only tags are rewritten; the text between them stays as it is, byte for byte.
 *
 * @param path of the page, from the root
 * @param address gives the form of an address of the site on that page; undefined where the edition has no such page
 */
export async function portablePage(
  html: string,
  path: string,
  address: (given: string, page: string) => string | undefined = relativeAddress,
): Promise<PortablePage> {
  const scripts: string[] = [];
  const rewriter = new RewritingStream();
  let inSheets = false;
  rewriter.on('text', (_, raw) => {
    if (!inSheets) rewriter.emitRaw(raw);
  });
  rewriter.on('endTag', (tag, raw) => {
    if (!inSheets) rewriter.emitRaw(raw);
    if (tag.tagName === 'style') inSheets = false;
  });
  rewriter.on('startTag', (tag) => {
    const attributes = new Map(tag.attrs.map(({ name, value }) => [name, value]));
    // Sheets that were put into the page are linked again: the edition has them as files, with relative addresses in them.
    const sheets = attributes.get(SHEETS)?.split(' ') ?? [];
    for (const sheet of sheets)
      rewriter.emitRaw(`<link rel="stylesheet" href="${relativeAddress(sheet, path)}">`);
    inSheets = sheets.length > 0;
    if (inSheets) return;
    if (tag.tagName === 'link' && DROPPED.test(attributes.get('rel') ?? '')) return;
    if (attributes.has('http-equiv')) attributes.set('content', portablePolicy);
    const src = attributes.get('src');
    if (tag.tagName === 'script' && attributes.get('type') === 'module' && src) {
      scripts.push(src);
      attributes.delete('type');
      attributes.set('src', classicName(src)).set('defer', '');
    }
    attributes.delete('crossorigin');
    for (const [name, value] of attributes) {
      if (!ADDRESSES.has(name)) continue;
      const written = address(value, path);
      if (written !== undefined) attributes.set(name, written);
      else {
        attributes.delete(name);
        if (name === 'href') attributes.set('title', NOT_CARRIED);
      }
    }
    rewriter.emitStartTag({ ...tag, attrs: [...attributes].map(([name, value]) => ({ name, value })) });
    // First in the head, so that it runs before the scripts of the page: deferred scripts run in their order.
    if (tag.tagName === 'head')
      rewriter.emitRaw(`<script src="${relativeAddress(`/${RUNTIME}`, path)}" defer=""></script>`);
  });
  // The stream emits at once what is written to it, so it must be read before that.
  const written = text(rewriter);
  rewriter.end(html);
  return { html: await written, scripts };
}
