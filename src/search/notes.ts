import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Annotation } from '../corpus/load/annotations.ts';
import type { Digest } from '../corpus/load/digests.ts';
import type { Passage } from './types.ts';

/** The words of an editorial text, its blocks apart. */
const wordsOf = (body: Root): string =>
  body.children
    .map((block) => toString(block).trim())
    .filter(Boolean)
    .join(' ');

/** A note as a passage, at its own place on the page. */
export function notePassage(note: Annotation): Passage {
  return {
    anchor: `chu-giai-${note.id}`,
    label: note.title,
    kind: 'note',
    text: `${note.title}. ${wordsOf(note.body)}`,
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
