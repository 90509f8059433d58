/** What a search loads first, beside Pagefind's own files: JSON, compressed like those. */
export const LEXICON_FILE = 'tri-thuc.bin';
