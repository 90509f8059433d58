import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Store } from '../../reuse/store.ts';
import { type AnnotationHead, annotationSchema, type Quote } from '../schema/annotation.ts';
import type { TextsByInstrument } from './anchor-texts.ts';
import type { EditorialContext } from './editorial-context.ts';
import { checkFileName } from './file-name.ts';
import { checkLinks } from './links.ts';
import { type EditorialFile, editorialReader, type EditorialReader } from './mdx.ts';
import { problem } from './problem.ts';
import { checkKey } from './references.ts';
import { checkSourceKeys } from './sources.ts';

/** A note on a clause. */
export interface Annotation extends AnnotationHead {
  /** Instrument it is a note on. */
  instrument: string;
  /** The note itself. */
  body: Root;
}

/** A note with the file it is from, for messages. */
export interface AnnotationFile extends EditorialFile<AnnotationHead> {
  annotation: Annotation;
}

/** A reader of notes. */
export const annotationReader = (store?: Store): EditorialReader<AnnotationHead> =>
  editorialReader(store, 'annotations', annotationSchema);

/** Read notes on one instrument; a file that is not a note is left out and carries messages. */
export function readAnnotations(
  instrument: string,
  files: readonly VFile[],
  reader = annotationReader(),
): AnnotationFile[] {
  return files.flatMap((file) => {
    const note = reader.read(file);
    if (!note) return [];
    checkFileName(file, note.head);
    checkCertainty(note);
    return [{ ...note, annotation: { ...note.head.value, instrument, body: note.body } }];
  });
}

/** Fact and inference are kept apart: what we conclude begins with "Suy luận:", and the head says so. */
function checkCertainty({ file, head, body }: EditorialFile<AnnotationHead>): void {
  const concludes = toString(body).includes('Suy luận:');
  if (concludes === (head.value.certainty === 'inference')) return;
  const reason = concludes
    ? 'The text holds "Suy luận:", but "certainty" is "fact". Write "inference".'
    : '"certainty" is "inference", but the text does not say where the conclusion begins. Write "Suy luận:" there.';
  problem(file, 'annotation-certainty', reason, head.at('certainty'));
}

/**
 * Checks notes against the law: the anchor must exist, and the quoted words must stand there exactly once.
 *
 * @param texts words of the law by instrument and anchor
 */
export function checkAnnotations(notes: readonly AnnotationFile[], texts: TextsByInstrument): void {
  for (const { file, head, annotation } of notes) {
    const { instrument, target, quote } = annotation;
    const text = texts.get(instrument)?.get(target);
    if (text === undefined) {
      const reason =
        `There is no clause "${target}" in ${instrument}. ` +
        'Copy the anchor from the clause\'s own link (the part after "#").';
      problem(file, 'annotation-target', reason, head.at('target'));
    } else if (quote) {
      const reason = quoteProblem(quote, target, text);
      if (reason) problem(file, 'annotation-quote', reason, head.at('quote', 'exact'));
    }
  }
}

function quoteProblem(quote: Quote, target: string, text: string): string | undefined {
  const { exact, prefix = '', suffix = '' } = quote;
  const times = text.split(prefix + exact + suffix).length - 1;
  if (times === 1) return undefined;
  if (times > 1) {
    return `The quote "${exact}" stands ${times} times in ${target}. Add "prefix" or "suffix": the words beside it.`;
  }
  const partly = text.includes(exact) ? ' with that prefix and suffix' : '';
  return `The quote "${exact}" does not stand in ${target}${partly}. Read the clause again and copy the words from it.`;
}

/** Hold the sources, links and bodies that notes name against what there is. */
export function checkAnnotationKeys(
  notes: readonly AnnotationFile[],
  { known, sources, texts }: EditorialContext,
): void {
  for (const { file, head, body, annotation } of notes) {
    checkSourceKeys(file, head, sources);
    checkLinks(file, body, annotation.instrument, known.instrument, texts);
    const checkBodies = (keys: readonly string[] = [], ...path: string[]) => {
      for (const [index, key] of keys.entries()) checkKey(file, head, known, 'body', key, ...path, index);
    };
    checkBodies(annotation.task?.who, 'task', 'who');
    checkBodies(annotation.task?.reportsTo, 'task', 'reportsTo');
    checkBodies(annotation.task?.passedTo, 'task', 'passedTo');
    checkBodies(annotation.task?.reportsToNow?.who, 'task', 'reportsToNow', 'who');
  }
}
