/** Script that holds the index of the portable edition. */
export const SEARCH_DATA = 'du-lieu-tim-kiem.js';

/** Where Pagefind believes its files are; nothing is ever asked for there. */
export const PORTABLE_BASE = 'https://portable.invalid/pagefind/';

/** File of the index that holds what the search knows of the corpus; see `src/search/index-files.ts`. */
export const KNOWLEDGE_NAME = 'tri-thuc.bin';
