import type { Document } from '../../lexast/index.ts';
import { frbrDate, type WorkIdentity } from '../identifiers/index.ts';
import { toParts } from '../lines/index.ts';
import { zip } from '../zip/zip.ts';
import { toBook } from './chapters.ts';
import { container, navigation, packageDocument } from './package.ts';
import { css } from './style.ts';
import type { EpubOptions } from './types.ts';
import { chapterPage, type PageContext } from './xhtml.ts';

const utf8 = new TextEncoder();
const entry = (path: string, content: string) => ({ path, content: utf8.encode(content) });

/**
 * Compile a tree to an EPUB 3 book: the instrument, each attachment in a file of its own, contents by heading,
 * citations as links. Furniture and lines that an aggregator put before the document are left out.
 *
 * @returns the bytes of an .epub; the same input gives the same bytes
 */
export function toEpub(doc: Document, work: WorkIdentity, options: EpubOptions = {}): Uint8Array {
  const title = work.title || work.number || work.id;
  // Shelves of a reading machine show nothing else.
  const shelf = work.title && work.number ? `${work.number} – ${work.title}` : title;
  const book = toBook(toParts(doc), title);
  if (book.chapters.length === 0) {
    book.chapters.push({ path: 'van-ban-1.xhtml', title, parts: [], headings: [] });
  }
  const context: PageContext = { book, options, notes: numbered(options) };
  return zip([
    { ...entry('mimetype', 'application/epub+zip'), stored: true },
    entry('META-INF/container.xml', container()),
    entry('EPUB/package.opf', packageDocument(book, work, shelf, dayOf(work, options), options)),
    entry('EPUB/nav.xhtml', navigation(book)),
    entry('EPUB/style.css', css),
    ...book.chapters.map((chapter) => entry(`EPUB/${chapter.path}`, chapterPage(chapter, context))),
  ]);
}

function numbered(options: EpubOptions): PageContext['notes'] {
  const notes = new Map<string, { number: number; text: string }[]>();
  for (const [index, { anchor, text }] of (options.notes ?? []).entries()) {
    notes.set(anchor, [...(notes.get(anchor) ?? []), { number: index + 1, text }]);
  }
  return notes;
}

/** The day of the file: the first of a year where only that is known. */
function dayOf(work: WorkIdentity, options: EpubOptions): string {
  const date = options.date ?? frbrDate(work);
  return /^\d{4}$/.test(date) ? `${date}-01-01` : date;
}
