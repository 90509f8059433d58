import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { portablePolicy } from '../site/content-policy.ts';
import { relativeAddress } from './relative.ts';

/** Attributes that hold one address. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'dataHref', 'dataSrc'] as const;
/** What only a server can answer, or what a browser would fetch ahead. */
const DROPPED = /^(?:preload|modulepreload|prefetch|manifest|canonical|alternate)$/;

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
 * would be fetched ahead.
 *
 * @param path of the page, from the root
 * @param address how an address of the site is written on that page; `undefined` where it leads to nothing of the edition
 */
export function portablePage(
  html: string,
  path: string,
  address: (given: string, page: string) => string | undefined = relativeAddress,
): PortablePage {
  const tree = fromHtml(html);
  const scripts: string[] = [];
  visit(tree, 'element', (node: Element, index, parent) => {
    const { rel } = node.properties;
    if (node.tagName === 'link' && Array.isArray(rel) && rel.some((word) => DROPPED.test(String(word)))) {
      if (parent && index !== undefined) parent.children.splice(index, 1);
      return [SKIP, index ?? 0];
    }
    if (node.properties['httpEquiv'] !== undefined) node.properties['content'] = portablePolicy;
    if (node.tagName === 'script' && node.properties['type'] === 'module' && node.properties['src']) {
      const script = String(node.properties['src']);
      scripts.push(script);
      node.properties['src'] = classicName(script);
      node.properties['defer'] = true;
      delete node.properties['type'];
    }
    delete node.properties['crossOrigin'];
    for (const name of ADDRESSES) {
      const value = node.properties[name];
      if (typeof value !== 'string') continue;
      const written = address(value, path);
      node.properties[name] = written;
      if (written === undefined && name === 'href') node.properties['title'] = NOT_CARRIED;
    }
    return undefined;
  });
  addRuntime(tree, path);
  return { html: toHtml(tree, { upperDoctype: true }), scripts };
}

/** The runtime comes first, so that the page's own scripts find it: deferred scripts run in the order in which they stand. */
function addRuntime(tree: Root, path: string): void {
  visit(tree, { tagName: 'head' }, (head: Element) => {
    const own = head.children.filter(isScript);
    const runtime: Element = {
      type: 'element',
      tagName: 'script',
      properties: { src: relativeAddress(`/${RUNTIME}`, path), defer: true },
      children: [],
    };
    head.children = [...head.children.filter((child) => !isScript(child)), runtime, ...own];
    return EXIT;
  });
}

const isScript = (node: Root['children'][number] | Element['children'][number]): node is Element =>
  node.type === 'element' && node.tagName === 'script' && node.properties['defer'] === true;
