/** Script that holds the index of the portable edition. */
export const SEARCH_DATA = 'du-lieu-tim-kiem.js';

/** Where Pagefind believes its files are; nothing is ever asked for there. */
export const PORTABLE_BASE = 'https://portable.invalid/pagefind/';
