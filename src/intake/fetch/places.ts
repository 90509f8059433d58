/** Sites on which the State publishes texts. */
const official =
  /(?:^|\.)(?:vbpl\.vn|(?:congbao|vanban|datafiles|xaydungchinhsach)?\.?chinhphu\.vn|gov\.vn|quochoi\.vn|moj\.gov\.vn)$/u;
/** Portals that print Vietnamese texts whole. */
const portals = /(?:^|\.)(?:thuvienphapluat|luatvietnam|lawnet|hethongphapluat|thuviennhadat)\.(?:vn|com)$/u;
/** "english.luatvietnam.vn", "en.baochinhphu.vn", "…/en/…": a translation is never the text. */
const translated = /^(?:www\.)?(?:english|en)\.|^vietnamnews\./u;

/** Is what stands at an address a translation? */
export const isTranslation = (address: string): boolean => {
  const { host, pathname } = new URL(address);
  return translated.test(host) || /\/(?:en|english)(?:\/|$)|\btieng-anh\b/iu.test(pathname);
};

/** Where to look first: official pages, then portals, then others. */
export const rankOf = (address: string): number => {
  const { host } = new URL(address);
  return official.test(host) ? 0 : portals.test(host) ? 1 : 2;
};

/**
 * Addresses of the text of an instrument, the likeliest first, without translations. Of a document at vbpl.vn, whichever of
 * its pages is known, the page of the text.
 */
export function rankedAddresses(addresses: readonly string[]): string[] {
  const wanted = addresses.filter((address) => !isTranslation(address)).map(textPage);
  return [...new Set(wanted)].toSorted((one, other) => rankOf(one) - rankOf(other));
}

const textPage = (address: string): string =>
  address.replace(
    /^(https?:\/\/(?:www\.)?vbpl\.vn\/.*\/vbpq-)(?:thuoctinh|lichsu|luocdo|vanbanlienquan|van-ban-goc|vanbangoc)(\.aspx)/iu,
    '$1toanvan$2',
  );

/** The most files of a page that are asked for. */
const MOST = 3;
/** Letters of a page that are looked through. */
const LOOKED = 2_000_000;
const kinds = ['docx', 'doc', 'pdf'];

/**
 * Files that a page offers beside, or instead of, its text: as links ("57-nqcp.signed.pdf"), as what a button loads
 * ("downloadfile('…', '/FileData/….doc')"), or as an address that names the kind ("tai-ve-van-ban?format=doc").
 *
 * @returns addresses on the same site, Word before PDF
 */
export function attachmentsOf(page: string, address: string): string[] {
  const found = new Map<string, string>();
  const quoted = /["'(]([^"'()<>\s]{1,1000}?)["')]/gu;
  for (const [, value = ''] of page.slice(0, LOOKED).matchAll(quoted)) {
    const kind = /\.(docx?|pdf)(?:[?#]|$)|[?&;](?:format|type)=(docx?|pdf)\b/iu.exec(value);
    const url = kind && URL.parse(value.replaceAll('&amp;', '&'), address);
    if (!url || !/^https?:$/u.test(url.protocol) || siteOf(url.host) !== siteOf(new URL(address).host))
      continue;
    if (!isTranslation(url.href)) found.set(url.href, (kind[1] ?? kind[2] ?? '').toLowerCase());
  }
  return [...found]
    .toSorted(([, one], [, other]) => kinds.indexOf(one) - kinds.indexOf(other))
    .slice(0, MOST)
    .map(([href]) => href);
}

/** "datafiles.chinhphu.vn" and "g7.cdnchinhphu.vn" are of "chinhphu.vn"; "a.gov.vn" and "b.gov.vn" are two sites. */
function siteOf(host: string): string {
  if (/^[\d.:[\]]+$/u.test(host)) return host;
  const labels = host.replace('cdnchinhphu.vn', 'chinhphu.vn').split('.');
  return labels.slice(/\.(?:gov|com|org|edu)\.vn$/u.test(host) ? -3 : -2).join('.');
}
