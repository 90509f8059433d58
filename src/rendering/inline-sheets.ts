import { createHash } from 'node:crypto';

const LINK = /<link rel="stylesheet" href="([^"]+)">/g;

/** Attribute of a `<style>` element with the addresses of the sheets that it replaces, separated by spaces. */
export const SHEETS = 'data-sheets';

/**
 * Puts the style sheets of a page into it, since on a slow line each costs a round trip before the first word is shown. The page's
 * content security policy allows them by their digest.
 *
 * @param sheetOf gives the rules of a sheet by its address; undefined for one that is made later and stays a link
 */
export function inlineSheets(html: string, sheetOf: (address: string) => string | undefined): string {
  const sheets = [...html.matchAll(LINK)].flatMap(([link, address = '']) => {
    const rules = sheetOf(address);
    return rules === undefined ? [] : [{ link, address, rules }];
  });
  const [first] = sheets;
  if (!first) return html;
  const rules = sheets.map((sheet) => sheet.rules).join('');
  if (rules.includes('</')) throw new Error(`${first.address} cannot stand in a page: it holds "</".`);
  const digest = createHash('sha256').update(rules).digest('base64');
  const style = `<style ${SHEETS}="${sheets.map(({ address }) => address).join(' ')}">${rules}</style>`;
  let page = html;
  for (const { link } of sheets) page = page.replace(link, () => (link === first.link ? style : ''));
  return page.replace("style-src 'self'", `style-src 'self' 'sha256-${digest}'`);
}
