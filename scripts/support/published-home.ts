/** Where a built site says it will be published, from its front page; `undefined` where nobody gave it an address. */
export function publishedHome(html: string): string | undefined {
  const [, home] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  return home;
}
