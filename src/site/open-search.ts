import { x } from 'xastscript';
import { xmlFile } from '../compile/xml/xml-file.ts';
import { href } from './href.ts';
import { wholeAddress } from './published-at.ts';
import { settings, theTexts } from './settings.ts';

/** The OpenSearch 1.1 description, with which a browser searches the site from its address bar. @param site its address */
export function openSearch(site: URL): string {
  const address = (path: string) => wholeAddress(href(path), site);
  const description = x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
    x('ShortName', (settings.shortName ?? settings.name).slice(0, 16)),
    x('Description', `Tìm trong ${theTexts}`),
    x('InputEncoding', 'UTF-8'),
    x('Language', 'vi'),
    x('Image', { width: '192', height: '192', type: 'image/png' }, address('/icon-192.png')),
    x('Url', { type: 'text/html', template: `${address('/tim-kiem/')}?q={searchTerms}` }),
  ]);
  return xmlFile(description);
}
