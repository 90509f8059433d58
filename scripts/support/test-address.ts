/**
 * Where the site of the tests is published: with an address it has all that needs one. `npm test` builds it so; whoever runs
 * the browser tests alone builds with `SITE_URL` set to it. A site without an address is built by tests/core/second-site.
 */
export const TEST_ADDRESS = 'https://vanban.example.org';
