/** Script that holds the index of the portable edition. */
export const SEARCH_DATA = 'du-lieu-tim-kiem.js';

/** Address that Pagefind takes for the folder of its files; no request is ever sent there. */
export const PORTABLE_BASE = 'https://portable.invalid/pagefind/';
