import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { ReferenceTarget } from '../../lexast/index.ts';
import type { Line, Part, Run } from '../lines/index.ts';
import { allLines } from '../lines/index.ts';
import { admissible } from '../xml/characters.ts';
import type { DocxOptions } from './types.ts';
import { trackedRuns, type Tracked } from './tracked.ts';
import { Words } from './words.ts';

/** What lines need to know of the document around them. */
export interface InlineContext {
  options: DocxOptions;
  /** Word's name of each place that something in the document links to. */
  bookmarks: ReadonlyMap<string, string>;
  /** Notes by anchor, with their numbers from 1. */
  notes: ReadonlyMap<string, readonly { number: number; text: string }[]>;
  tracked: Tracked | undefined;
}

const isInside = (target: ReferenceTarget) => target.id === undefined && target.instrument === undefined;

export function inlineContext(
  parts: readonly Part[],
  options: DocxOptions,
  tracked?: Tracked,
): InlineContext {
  const lines = allLines(parts);
  const held = new Set(lines.flatMap((line) => line.anchors));
  const bookmarks = new Map<string, string>();
  for (const { target } of lines.flatMap((line) => line.runs)) {
    const anchor = target && isInside(target) ? target.anchor : undefined;
    // Word's names are short and without hyphens; an anchor is neither.
    if (anchor && held.has(anchor) && !bookmarks.has(anchor)) {
      bookmarks.set(anchor, `place_${bookmarks.size + 1}`);
    }
  }
  const notes = new Map<string, { number: number; text: string }[]>();
  // A note whose place is not in the text has nowhere to stand; Word would keep it as an orphan.
  const placed = (options.notes ?? []).filter(({ anchor }) => held.has(anchor));
  for (const [index, { anchor, text }] of placed.entries()) {
    notes.set(anchor, [...(notes.get(anchor) ?? []), { number: index + 1, text }]);
  }
  return { options, bookmarks, notes, tracked };
}

/** Levels whose number stands on a line of its own, above the heading. */
const stacked: ReadonlySet<string> = new Set(['part', 'chapter']);

/** The runs of a line with its links, bookmarks and notes. */
export function inline(line: Line, context: InlineContext, look: IRunOptions = {}): ParagraphChild[] {
  const isStacked = line.kind === 'heading' && line.opens !== undefined && stacked.has(line.opens);
  const { tracked } = context;
  const change = tracked?.changes.get(line);
  const runs = change
    ? trackedRuns(change, tracked as Tracked, look)
    : isStacked
      ? line.runs.map((run, index) =>
          line.runs[index - 1]?.marker
            ? piece({ ...run, text: run.text.trimStart() }, context, { ...look, break: 1 })
            : piece(run, context, look),
        )
      : joined(line.runs).map((run) => piece(run, context, look));
  const marks = line.anchors.flatMap((anchor) => context.bookmarks.get(anchor) ?? []);
  const content = marks.reduce<ParagraphChild[]>(
    (children, id) => [new Bookmark({ id, children: children as TextRun[] })],
    runs,
  );
  const notes = line.anchors.flatMap((anchor) => context.notes.get(anchor) ?? []);
  if (notes.length === 0) return content;
  if (context.options.notesAs !== 'comments') {
    return [...content, ...notes.map(({ number }) => new FootnoteReferenceRun(number))];
  }
  return [
    ...notes.map(({ number }) => new CommentRangeStart(number)),
    ...content,
    ...notes.flatMap(({ number }) => [
      new CommentRangeEnd(number),
      new TextRun({ children: [new CommentReference(number)] }),
    ]),
  ];
}

/** Words that look alike are one run, also behind a number: half as many for Word to hold, and for us to write. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const { text, target } of runs) {
    const last = whole.at(-1);
    if (last && !last.target && !target) last.text += text;
    else whole.push({ text, ...(target && { target }) });
  }
  return whole;
}

function piece(run: Run, context: InlineContext, look: IRunOptions): ParagraphChild {
  const text = admissible(run.text);
  const { target } = run;
  const anchor = target && isInside(target) ? context.bookmarks.get(target.anchor ?? '') : undefined;
  const link = target && !isInside(target) ? context.options.href?.(target) : undefined;
  if (!anchor && !link) return look.break ? new TextRun({ ...look, text }) : new Words(text, look);
  const children = [new Words(text, { ...look, style: 'Hyperlink' })];
  return anchor
    ? new InternalHyperlink({ anchor, children })
    : new ExternalHyperlink({ link: link ?? '', children });
}
