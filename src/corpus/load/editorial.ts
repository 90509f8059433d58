import path from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { type DigestHead, digestSchema } from '../schema/digest.ts';
import { type Pack, packSchema } from '../schema/pack.ts';
import type { Sources } from '../schema/source.ts';
import type { AnchorTexts } from './anchor-texts.ts';
import { type Annotation, type AnnotationFile, checkAnnotations, readAnnotations } from './annotations.ts';
import { readContentFolder, readFolderNames } from './files.ts';
import { checkLinks } from './links.ts';
import { readEditorial } from './mdx.ts';
import { problem } from './problem.ts';
import { checkKey, type KnownKeys } from './references.ts';
import { checkSourceKeys } from './sources.ts';
import { readYaml } from './yaml.ts';

/** An editorial summary of an instrument. */
export interface Digest extends DigestHead {
  body: Root;
}

/** Everything written by editors about the law. */
export interface Editorial {
  /** Notes by instrument, in the order of the text. */
  annotations: Map<string, Annotation[]>;
  /** Summaries by instrument. */
  digests: Map<string, Digest>;
  packs: Pack[];
}

/** What editorial texts may point to. */
export interface EditorialContext {
  known: KnownKeys;
  sources: Sources;
  /** Words of the law by instrument and anchor. */
  texts: ReadonlyMap<string, AnchorTexts>;
}

/** Check notes read by `readAnnotations` and put them in the order of the text. */
export function sortedAnnotations(
  notes: readonly AnnotationFile[],
  { known, sources, texts }: EditorialContext,
): Map<string, Annotation[]> {
  checkAnnotations(notes, texts);
  for (const { file, head, body, annotation } of notes) {
    const { task, instrument } = annotation;
    checkSourceKeys(file, head, sources);
    checkLinks(file, body, instrument, known.instrument, texts);
    for (const [index, key] of (task?.who ?? []).entries()) {
      checkKey(file, head, known, 'body', key, 'task', 'who', index);
    }
    for (const [index, key] of (task?.reportsTo ?? []).entries()) {
      checkKey(file, head, known, 'body', key, 'task', 'reportsTo', index);
    }
    for (const [index, key] of (task?.reportsToNow?.who ?? []).entries()) {
      checkKey(file, head, known, 'body', key, 'task', 'reportsToNow', 'who', index);
    }
  }
  const groups = Map.groupBy(
    notes.map(({ annotation }) => annotation),
    ({ instrument }) => instrument,
  );
  for (const [instrument, group] of groups) {
    const places = new Map(group.map((note) => [note, placeInText(note, texts.get(instrument))]));
    const placeOf = (note: Annotation) => places.get(note) ?? [0, 0];
    group.sort((left, right) => {
      const [leftClause, leftQuote] = placeOf(left);
      const [rightClause, rightQuote] = placeOf(right);
      return leftClause - rightClause || leftQuote - rightQuote || (left.id < right.id ? -1 : 1);
    });
  }
  return groups;
}

/** Clause by clause; within a clause by the words quoted, notes on the whole clause first. */
function placeInText({ target, quote }: Annotation, texts: AnchorTexts | undefined): [number, number] {
  const clause = [...(texts?.keys() ?? [])].indexOf(target);
  return [clause, quote ? (texts?.get(target)?.indexOf(quote.exact) ?? 0) : -1];
}

/** Read summaries, named `<instrument>.mdx`. */
export function readDigests(
  files: readonly VFile[],
  { known, sources, texts }: EditorialContext,
): Map<string, Digest> {
  const digests = new Map<string, Digest>();
  for (const file of files) {
    const digest = readEditorial(file, digestSchema);
    if (!digest) continue;
    const { head, body } = digest;
    const { id } = head.value;
    if (file.stem !== id) {
      const reason = `The id "${id}" is not the file name. Rename the file to ${id}.mdx, or correct the id.`;
      problem(file, 'digest-file', reason, head.at('id'));
    }
    checkKey(file, head, known, 'instrument', id, 'id');
    checkSourceKeys(file, head, sources);
    checkLinks(file, body, id, known.instrument, texts);
    digests.set(id, { ...head.value, body });
  }
  return digests;
}

/** Read training packs, named `<id>.yaml`; every clause of theirs must exist. */
export function readPacks(files: readonly VFile[], texts: ReadonlyMap<string, AnchorTexts>): Pack[] {
  return files.flatMap((file) => {
    const pack = readYaml(file, packSchema);
    if (!pack) return [];
    const { id, items } = pack.value;
    if (file.stem !== id) {
      const reason = `The id "${id}" is not the file name. Rename the file to ${id}.yaml, or correct the id.`;
      problem(file, 'pack-file', reason, pack.at('id'));
    }
    for (const [index, { instrument, anchor }] of items.entries()) {
      if (texts.get(instrument)?.has(anchor)) continue;
      const reason = `There is no clause "${anchor}" in ${instrument}. Correct the anchor or remove the item.`;
      problem(file, 'pack-item', reason, pack.at('items', index, 'anchor'));
    }
    return [pack.value];
  });
}

/**
 * Load all editorial texts of a content folder.
 *
 * @returns the texts, and every file read, with its messages
 */
export async function loadEditorial(
  content: string,
  context: EditorialContext,
): Promise<Editorial & { files: VFile[] }> {
  const notes: AnnotationFile[] = [];
  const files: VFile[] = [];
  for (const instrument of await readFolderNames(path.join(content, 'annotations'))) {
    const found = await readContentFolder(path.join(content, 'annotations', instrument), '.mdx');
    files.push(...found);
    notes.push(...readAnnotations(instrument, found));
  }
  const digests = await readContentFolder(path.join(content, 'digests'), '.mdx');
  const packs = await readContentFolder(path.join(content, 'packs'), '.yaml');
  return {
    annotations: sortedAnnotations(notes, context),
    digests: readDigests(digests, context),
    packs: readPacks(packs, context.texts),
    files: [...files, ...digests, ...packs],
  };
}
