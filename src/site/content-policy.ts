import { EARLY_DIGEST } from './early-script.ts';

/**
 * The content security policy of every page: only this site's own files, nothing inline but one script of which the digest
 * is given (and on the page of a text its sheets, likewise: src/rendering/inline-sheets.ts), nothing evaluated but
 * Pagefind's WebAssembly, and no string that becomes a script but through the one policy that starts the service worker.
 *
 * Astro's own `security.csp` would write the same sources and, on every page, the hash of every script and
 * style of the site: two kilobytes that do not compress, for files that 'self' allows anyway.
 */
const directives: Record<string, string> = {
  'default-src': "'none'",
  'script-src': `'self' 'wasm-unsafe-eval' '${EARLY_DIGEST}'`,
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'ngoai-tuyen',
};

const write = (all: Record<string, string>) =>
  Object.entries(all)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** The policy as a page carries it, in `<meta http-equiv>`. */
export const pagePolicy = write(directives);

/**
 * The policy of the portable edition: files beside the page, the search from memory, nothing from any network.
 * 'self' means nothing to a page on a disk, and its search loads Pagefind from a Blob.
 */
export const portablePolicy = write({
  'default-src': "'none'",
  'script-src': `file: blob: 'wasm-unsafe-eval' '${EARLY_DIGEST}'`,
  'style-src': 'file:',
  'img-src': 'file:',
  'font-src': 'data:',
  'base-uri': "'none'",
  'form-action': 'file:',
});

/**
 * The policy as a server sends it; who may frame a page can only be said there. A server's settings cannot know the digest
 * of this build's sheets; a page holds to both policies, and its own knows them.
 */
export const headerPolicy = write({
  ...directives,
  'style-src': "'self' 'unsafe-inline'",
  'frame-ancestors': "'none'",
});
