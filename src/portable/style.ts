/**
 * Puts the fonts of a style sheet into it, since Firefox loads no fonts from a disk.
 *
 * @param read bytes of a file by its path from the root of the site
 */
export function portableStyle(css: string, read: (path: string) => Uint8Array, base = ''): string {
  return css.replace(/url\((["']?)(\/[^"')]+)\1\)/g, (whole, _quote: string, address: string) => {
    if (!address.startsWith(`${base}/`) || !address.endsWith('.woff2')) return whole;
    const bytes = Buffer.from(read(address.slice(base.length + 1)));
    return `url(data:font/woff2;base64,${bytes.toString('base64')})`;
  });
}
