/**
 * Where a built site says it will be published, from its front page.
 *
 * @throws Error where it does not say
 */
export function publishedHome(html: string): string {
  const [, home] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  if (!home) throw new Error('The front page of the site does not say where it is published.');
  return home;
}
