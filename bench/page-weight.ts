import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { rehype } from 'rehype';
import { SKIP, visit } from 'unist-util-visit';
import { SHEETS } from '../src/rendering/inline-sheets.ts';
import { pageLaw } from '../src/pipeline/fidelity/page-text.ts';

const INLINE = new RegExp(`<style ${SHEETS}=[^]*?</style>`);

/** What a page costs before its reader touches anything; bytes after gzip. */
export interface PageWeight {
  /** Without sheets that stand in it. */
  html: number;
  /** The HTML without the editorial layer: notes, cards of what is true today, the facts beside the text. */
  frame: number;
  /** The law the page shows, as text. */
  law: number;
  /** Sheets, also those that stand in the page. */
  css: number;
  /** Scripts of the page with all they import at once; what they import later is not loaded yet. */
  js: number;
}

/**
 * Weigh a built page.
 *
 * @param dist folder of the built site
 * @param page path of the HTML file in it
 * @param base path the site was built for, without a slash at the end
 */
export function weighPage(dist: string, page: string, base = ''): PageWeight {
  const html = readFileSync(path.join(dist, page), 'utf8').replace(INLINE, '');
  const { sheets, scripts } = firstViewFiles(dist, page, base);
  const tree = rehype().parse(html);
  visit(tree, 'element', (node: Element, index, parent) => {
    if (!parent || index === undefined || !isEditorial(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  const sizeOf = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + servedSize(readFileSync(path.join(dist, file))), 0);
  return {
    html: servedSize(html),
    frame: servedSize(rehype().stringify(tree)),
    law: servedSize(pageLaw(html).text),
    css: sizeOf(sheets),
    js: sizeOf(scripts),
  };
}

/**
 * Paths of the style sheets and scripts that a browser fetches with a page, without anybody's doing.
 *
 * @param base path the site was built for, without a slash at the end
 */
export function firstViewFiles(
  dist: string,
  page: string,
  base = '',
): { sheets: Set<string>; scripts: Set<string> } {
  const sheets = new Set<string>();
  const scripts = new Set<string>();
  const tree = rehype().parse(readFileSync(path.join(dist, page), 'utf8'));
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    const { rel, href, src, dataSheets } = properties;
    const kinds = tagName === 'link' && Array.isArray(rel) ? rel : [];
    if (kinds.includes('stylesheet')) sheets.add(local(String(href), base));
    for (const sheet of dataSheets ? String(dataSheets).split(' ') : []) sheets.add(local(sheet, base));
    if (kinds.includes('modulepreload')) withImports(dist, local(String(href), base), scripts);
    if (tagName === 'script' && src) withImports(dist, local(String(src), base), scripts);
  });
  return { sheets, scripts };
}

/** Links beside the law's numbers are editorial too, but every reader of the law needs them: they count. */
const isEditorial = ({ tagName, properties }: Element) =>
  tagName === 'aside' ||
  properties['popover'] !== undefined ||
  (properties['dataEditorial'] !== undefined && tagName !== 'a');

/** Bytes as a server sends them: after gzip, where that makes them fewer. */
export const servedSize = (content: string | Buffer): number =>
  Math.min(gzipSync(content).length, Buffer.byteLength(content));

const local = (address: string, base: string) => address.slice(base.length + 1).replace(/[?#].*$/, '');

function withImports(dist: string, script: string, found: Set<string>): void {
  if (found.has(script)) return;
  found.add(script);
  const code = readFileSync(path.join(dist, script), 'utf8');
  for (const [, name = ''] of code.matchAll(/(?:import|from)\s*["'](\.[^"']+)["']/g))
    withImports(dist, path.posix.join(path.posix.dirname(script), name), found);
}
