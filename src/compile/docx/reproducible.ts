import { zip } from '../zip/zip.ts';
import type { PackageParts } from './package-parts.ts';

/** Number of a name in order of appearance. */
const number = (known: Map<string, string>, key: string, prefix: string) => {
  const value = known.get(key) ?? `${prefix}${known.size + 1}`;
  known.set(key, value);
  return value;
};

/**
 * A document in bytes that depend on its content alone.
 *
 * The docx library writes the clock into `docProps/core.xml`, random relationship ids and bookmark names, and
 * bookmark numbers that count on from the last document. All are numbered here in the order they appear.
 *
 * @param date ISO 8601 day to stand as created and modified
 */
export function reproducible(parts: PackageParts, date: string): Uint8Array {
  const files = [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const ids = new Map<string, string>();
  const bookmarks = new Map<string, string>();
  const places = new Map<string, string>();
  const entries = files.map(([path, content]) => {
    if (typeof content !== 'string') return { path, content };
    const xml = content
      .replaceAll(/"rId([a-z0-9_-]{21})"/g, (_, id: string) => `"${number(ids, id, 'link')}"`)
      .replaceAll(
        /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g,
        (_, before: string, id: string) => `${before}${number(bookmarks, id, '')}"`,
      )
      // Only where Word names or calls a bookmark, never in the words of the law.
      .replaceAll(
        /(w:name="|w:anchor="|PAGEREF )_Toc(\d+)/g,
        (_, before: string, id: string) => before + number(places, id, '_Toc'),
      )
      .replaceAll(
        /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
        (_, open: string) => `${open}${date}T00:00:00Z`,
      );
    return { path, content: utf8.encode(xml) };
  });
  // The types come first, as the packaging conventions advise.
  return zip(entries.toSorted((a, b) => Number(b.path === contentTypes) - Number(a.path === contentTypes)));
}

const utf8 = new TextEncoder();
const contentTypes = '[Content_Types].xml';
