import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Annotation } from '../records/load/annotations.ts';
import type { Digest } from '../records/load/digests.ts';
import type { Passage } from './types.ts';

/** The words of an editorial text: its paragraphs, headings and cells, apart from each other. */
function wordsOf(body: Root): string {
  const found: string[] = [];
  visit(body, ['paragraph', 'heading', 'tableCell'], (block) => {
    found.push(toString(block).trim());
  });
  return found.join(' ');
}

/** A note as a passage, at its own place on the page. */
export function notePassage(note: Annotation): Passage {
  return {
    anchor: `chu-giai-${note.id}`,
    label: note.title,
    kind: 'note',
    // A duty is looked for by what is to be done.
    text: [`${note.title}. ${wordsOf(note.body)}`, ...(note.task ? [`Việc: ${note.task.what}`] : [])].join(
      ' ',
    ),
  };
}

/** An editorial summary as a passage. */
export function digestPassage({ summary, body }: Digest): Passage {
  return {
    anchor: 'tom-luoc',
    label: 'Tóm lược biên tập',
    kind: 'note',
    text: `${summary} ${wordsOf(body)}`,
  };
}
