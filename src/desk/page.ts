import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Element } from 'hast';
import type { DeskConfig } from './config.ts';

/** What a page of the desk may load and do; no page of the site has so wide a policy, and this one is on none of them. */
function policy(asks: readonly string[]): string {
  return Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    // Sveltia CMS writes styles into its elements.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' blob: data:",
    'font-src': "'self' data:",
    'connect-src': ["'self'", 'blob:', ...asks].join(' '),
    'worker-src': "'self' blob:",
    'base-uri': "'none'",
    'form-action': "'none'",
  })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/** A page of the desk as HTML. @param asks addresses beside its own that it talks to */
export function deskPage(title: string, content: Element[], asks: readonly string[] = []): string {
  return toHtml([
    { type: 'doctype' },
    h('html', { lang: 'vi' }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width' }),
        h('meta', { httpEquiv: 'content-security-policy', content: policy(asks) }),
        h('meta', { name: 'robots', content: 'noindex' }),
        h('title', title),
      ]),
      h('body', content),
    ]),
  ]);
}

/** The desk itself. @param script address of what starts it */
export function formsPage({ config, shapes }: DeskConfig, asks: readonly string[], script: string): string {
  // "<" would end the data where a text holds "</script>".
  const data = JSON.stringify({ config, shapes }).replaceAll('<', String.raw`\u003c`);
  return deskPage('Bàn biên tập', [], asks).replace(
    '<body>',
    () =>
      `<body><script type="application/json" id="desk">${data}</script><script type="module" src="${script}"></script>`,
  );
}
