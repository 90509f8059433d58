/**
 * Address of the site that the tests read: with one, the site has everything that needs an absolute address. `npm test` builds
 * it so; to run the browser tests alone, build with `SITE_URL` set to it. tests/core/second-site.test.ts builds a site without.
 */
export const TEST_ADDRESS = 'https://vanban.example.org';
