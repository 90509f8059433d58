/**
 * Put the policy of a page at the end of its head, after the sheets and scripts that Astro writes there. Browsers look ahead
 * for what a page links to, but not past a policy: the sheets would be asked for only when the parser comes to them. All that
 * stands before it is this site's own.
 */
export function policyLast(html: string): string {
  const [policy] = /<meta http-equiv="content-security-policy"[^>]*>/.exec(html) ?? [];
  return policy ? html.replace(policy, '').replace('</head>', () => `${policy}</head>`) : html;
}
