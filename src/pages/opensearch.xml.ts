/** Lets a browser search this site from its address bar (OpenSearch 1.1). */
import type { APIRoute } from 'astro';
import { x } from 'xastscript';
import { xmlFile } from '../compile/xml/xml-file.ts';
import { href } from '../site/href.ts';
import { publishedAt } from '../site/published-at.ts';
import { settings, theTexts } from '../site/settings.ts';

export const GET: APIRoute = ({ site }) => {
  const address = (path: string) => new URL(href(path), publishedAt(site)).href;
  const description = x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
    x('ShortName', (settings.shortName ?? settings.name).slice(0, 16)),
    x('Description', `Tìm trong ${theTexts}`),
    x('InputEncoding', 'UTF-8'),
    x('Language', 'vi'),
    x('Image', { width: '192', height: '192', type: 'image/png' }, address('/icon-192.png')),
    x('Url', { type: 'text/html', template: `${address('/tim-kiem/')}?q={searchTerms}` }),
  ]);
  return new Response(xmlFile(description), {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
};
