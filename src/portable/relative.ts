/**
 * Makes an address from the root of the site relative to a page of the portable edition, with `index.html`, which a server would
 * add.
 *
 * @param address as in the built site: "/tim-kiem/?q=a#b"; anything that is not from the root stays as it is
 * @param page path of the page it stands on: "van-ban/x/index.html"
 * @param base path the site was built for, without a slash at the end
 */
export function relativeAddress(address: string, page: string, base = ''): string {
  if (!address.startsWith(`${base}/`) || address.startsWith('//')) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length + 1)) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const up = page.split('/').length - 1;
  return `${'../'.repeat(up) || './'}${file}${rest}`;
}
