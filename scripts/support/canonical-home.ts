/** Reads the address of a built site from the canonical link of its front page; undefined where the site has none. */
export function canonicalHome(html: string): string | undefined {
  const [, home] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  return home;
}
