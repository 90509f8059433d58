import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Grid, Line, Part, Piece, Run } from '../lines/index.ts';
import { admissible, attribute } from '../xml/characters.ts';
import { xmlFile } from '../xml/xml-file.ts';
import { rankOf, type Book, type Chapter } from './chapters.ts';
import type { EpubOptions } from './types.ts';

export interface PageContext {
  book: Book;
  options: EpubOptions;
  /** Notes by anchor, with their numbers from 1. */
  notes: ReadonlyMap<string, readonly { number: number; text: string }[]>;
}

/** Serialise a whole XHTML or XML file of the book. */
export const file = (root: Element): string => xmlFile(root, { closeEmptyElements: true, tightClose: true });

/** An XHTML page around the content of its body. */
export function page(title: string, body: ElementContent[]): string {
  return file(
    x(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        lang: 'vi',
        'xml:lang': 'vi',
      },
      [
        x('head', [
          x('title', [text(title)]),
          x('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
        ]),
        x('body', body),
      ],
    ),
  );
}

const text = (value: string) => ({ type: 'text' as const, value: admissible(value) });

/** One file of the book. */
export function chapterPage(chapter: Chapter, context: PageContext): string {
  const used = new Set<string>();
  const content = chapter.parts.map((part) =>
    x('section', { class: part.kind }, pieces(part.content, part, chapter, context, used)),
  );
  const notes = [...used].flatMap((anchor) => context.notes.get(anchor) ?? []);
  const asides = notes.map((note) =>
    x('aside', { 'epub:type': 'footnote', role: 'doc-footnote', id: `chu-giai-${note.number}` }, [
      x('p', [x('strong', [text(`${note.number}. `)]), text(note.text)]),
    ]),
  );
  const { notice } = context.options;
  const before = notice ? [x('p', { class: 'notice' }, [x('strong', [text(notice)])])] : [];
  return page(chapter.title, [...before, ...content, ...asides]);
}

/** Lines and tables; quoted lines that follow each other stand in one quotation. */
function pieces(
  content: readonly Piece[],
  part: Part,
  chapter: Chapter,
  context: PageContext,
  used: Set<string>,
): Element[] {
  const out: Element[] = [];
  let quote: Element | undefined;
  for (const piece of content) {
    if (piece.type === 'line' && piece.role === 'metadata') continue;
    const element =
      piece.type === 'grid'
        ? grid(piece, part, chapter, context, used)
        : line(piece, part, chapter, context, used);
    if (!element) continue;
    if (piece.type === 'line' && piece.quoted) {
      if (!quote) out.push((quote = x('blockquote')));
      quote.children.push(element);
    } else {
      quote = undefined;
      out.push(element);
    }
  }
  return out;
}

function line(source: Line, part: Part, chapter: Chapter, context: PageContext, used: Set<string>): Element {
  const rank = rankOf(source, context.book.ranks);
  const isTitle = source.role === 'title' && (part.kind === 'header' || part.begins !== undefined);
  const name = isTitle ? 'h1' : rank ? `h${Math.min(rank + 1, 6)}` : 'p';
  const look = source.role ?? source.column ?? source.opens ?? source.kind;
  const [id, ...more] = source.anchors;
  const notes = source.anchors.flatMap((anchor) => {
    const found = context.notes.get(anchor) ?? [];
    if (found.length > 0) used.add(anchor);
    return found;
  });
  return x(name, { id, class: `${look} depth-${source.depth}` }, [
    ...more.map((anchor) => x('span', { id: anchor })),
    ...source.runs.map((run) => piece(run, chapter, context)),
    ...notes.map(({ number }) =>
      x('a', { 'epub:type': 'noteref', role: 'doc-noteref', href: `#chu-giai-${number}` }, [
        text(`[${number}]`),
      ]),
    ),
  ]);
}

function piece(run: Run, chapter: Chapter, context: PageContext): ElementContent {
  if (run.marker) return x('b', [text(run.text)]);
  const { target } = run;
  if (!target) return text(run.text);
  const isInside = target.id === undefined && target.instrument === undefined;
  const path = target.anchor === undefined ? undefined : context.book.fileOf.get(target.anchor);
  const inside = path && `${path === chapter.path ? '' : path}#${target.anchor}`;
  const href = isInside ? inside : context.options.href?.(target);
  return href ? x('a', { href: attribute(href) }, [text(run.text)]) : text(run.text);
}

/** A table; EPUB wants a row, and a cell in it. */
function grid(
  source: Grid,
  part: Part,
  chapter: Chapter,
  context: PageContext,
  used: Set<string>,
): Element | undefined {
  const rows = source.rows.filter((row) => row.length > 0);
  if (rows.length === 0) return undefined;
  return x(
    'table',
    rows.map((row) =>
      x(
        'tr',
        row.map((cell) =>
          x(
            cell.header ? 'th' : 'td',
            {
              colspan: cell.colSpan > 1 ? cell.colSpan : undefined,
              rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
            },
            pieces(cell.content, part, chapter, context, used),
          ),
        ),
      ),
    ),
  );
}
