import { text } from 'node:stream/consumers';
import { RewritingStream } from 'parse5-html-rewriting-stream';
import { SHEETS } from '../rendering/inline-sheets.ts';
import { portablePolicy } from '../site/content-policy.ts';
import { relativeAddress } from './relative.ts';

/** Attributes that hold one address. */
const ADDRESSES = new Set(['href', 'src', 'action', 'poster', 'data-href', 'data-src']);
/** What only a server can answer, or what a browser would fetch ahead. */
const DROPPED = /\b(?:preload|modulepreload|prefetch|manifest|canonical|alternate)\b/;

/** Said where a link would lead to what is not here, of a site that has no address. */
const NOT_CARRIED = 'Không có trong bản mang theo này';

/** Scripts of the portable edition, beside the pages' own. */
export const RUNTIME = 'ban-di-dong.js';

/** Where the classic version of a module script is: browsers load no modules from a disk. */
export const classicName = (script: string): string => script.replace(/\.m?js$/, '.classic.js');

export interface PortablePage {
  html: string;
  /** Module scripts that the page of the built site loads, as it writes them. */
  scripts: string[];
}

/**
 * A page of the built site for the portable edition: addresses relative, module scripts classic, nothing that
 * would be fetched ahead. Tags alone are written anew; the text between them stays as it is, byte for byte.
 *
 * @param path of the page, from the root
 * @param address how an address of the site is written on that page; `undefined` where it leads to nothing of the edition
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
    // Sheets of which addresses are written anew are files of the edition.
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
    // It comes first, so that the page's own scripts find it: deferred scripts run in the order in which they stand.
    if (tag.tagName === 'head')
      rewriter.emitRaw(`<script src="${relativeAddress(`/${RUNTIME}`, path)}" defer=""></script>`);
  });
  // It flows from the start: who reads it must be there before it is written to.
  const written = text(rewriter);
  rewriter.end(html);
  return { html: await written, scripts };
}
