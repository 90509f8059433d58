import type { Element } from 'xast';
import { x } from 'xastscript';
import { frbrWork, urnLex, type WorkIdentity } from '../identifiers/index.ts';
import { admissible } from '../xml/characters.ts';
import type { Book } from './chapters.ts';
import type { EpubOptions } from './types.ts';
import { file, page } from './xhtml.ts';

const text = (value: string) => ({ type: 'text' as const, value: admissible(value) });

/** `META-INF/container.xml`: where the package document is. */
export const container = (): string =>
  file(
    x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      x('rootfiles', [
        x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
      ]),
    ]),
  );

const xhtmlType = 'application/xhtml+xml';

const item = (id: string, href: string, mediaType: string, properties?: string) =>
  x('item', { id, href, 'media-type': mediaType, properties });

/** The package document of EPUB 3.3, with accessibility metadata. */
export function packageDocument(
  book: Book,
  work: WorkIdentity,
  title: string,
  day: string,
  options: EpubOptions,
): string {
  const accessibility: [string, string][] = [
    ['schema:accessMode', 'textual'],
    ['schema:accessModeSufficient', 'textual'],
    ['schema:accessibilityFeature', 'structuralNavigation'],
    ['schema:accessibilityFeature', 'tableOfContents'],
    ['schema:accessibilityHazard', 'none'],
    ['schema:accessibilitySummary', 'Văn bản thuần chữ, có mục lục và tiêu đề theo bố cục của văn bản.'],
  ];
  const metadata = x(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    [
      x('dc:identifier', { id: 'id' }, [text(urnLex(work) ?? frbrWork(work))]),
      x('dc:title', [text(title)]),
      x('dc:language', [text('vi')]),
      work.issuer ? x('dc:creator', [text(work.issuer)]) : undefined,
      options.publisher ? x('dc:publisher', [text(options.publisher)]) : undefined,
      work.date ? x('dc:date', [text(work.date)]) : undefined,
      x('meta', { property: 'dcterms:modified' }, [text(`${day}T00:00:00Z`)]),
      ...accessibility.map(([property, value]) => x('meta', { property }, [text(value)])),
    ].filter((element) => element !== undefined),
  );
  return file(
    x(
      'package',
      { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': 'vi' },
      [
        metadata,
        x('manifest', [
          item('nav', 'nav.xhtml', xhtmlType, 'nav'),
          item('style', 'style.css', 'text/css'),
          ...book.chapters.map(({ path }, index) => item(`text-${index + 1}`, path, xhtmlType)),
        ]),
        x(
          'spine',
          book.chapters.map((_, index) => x('itemref', { idref: `text-${index + 1}` })),
        ),
      ],
    ),
  );
}

interface Entry {
  href: string;
  label: string;
  rank: number;
}

/** The navigation document: files, and in each its headings by rank. */
export function navigation(book: Book): string {
  const entries = book.chapters.flatMap(({ path, title, headings }): Entry[] => [
    { href: path, label: title, rank: 0 },
    ...headings.map(({ rank, text: label, id }) => ({ href: `${path}#${id}`, label, rank })),
  ]);
  return page('Mục lục', [
    x('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-label': 'Mục lục' }, [
      x('h1', [text('Mục lục')]),
      list(entries),
    ]),
  ]);
}

/** Entries as nested lists: what follows with a higher rank stands under an entry. */
function list(entries: readonly Entry[]): Element {
  const items: Element[] = [];
  for (let at = 0; at < entries.length;) {
    const entry = entries[at] as Entry;
    const next = entries.findIndex(({ rank }, index) => index > at && rank <= entry.rank);
    const under = entries.slice(at + 1, next === -1 ? undefined : next);
    items.push(
      x('li', [
        x('a', { href: entry.href }, [text(entry.label)]),
        ...(under.length > 0 ? [list(under)] : []),
      ]),
    );
    at += 1 + under.length;
  }
  return x('ol', items);
}
