import type { Citation } from '../../cite/index.ts';
import type { CitationPath, Document, LexNode } from '../../lexast/index.ts';
import type { Mention, Payload, Reading, Target } from '../types.ts';
import type { Sentence } from './sentence.ts';

/** What the passes over one act share. */
export interface Reader {
  /** Id of the act. */
  act: string;
  /** The act, as a copy whose leaves know where they stand. */
  tree: LexNode;
  reading: Reading;
  /** The text that is asked about, as issued. */
  base: Document;
  /** Does a citation name that text? */
  isOwn: (citation: Citation) => boolean;
  /** Is the text that is asked about named in a sentence, outside what it quotes? */
  isNamed: (sentence: Sentence) => boolean;
  /** Does the title of the act name the text beside others? */
  isOmnibus: boolean;
  /** Reads one paragraph or heading of the act, given its ancestors. */
  sentenceOf: (block: LexNode, ancestors: readonly LexNode[]) => Sentence;
}

/** What every operation of a sentence shares. */
export const common = (sentence: Sentence, target: CitationPath, doubt?: string) => ({
  target,
  command: sentence.command,
  certainty: doubt ? ('doubtful' as const) : ('sure' as const),
  ...(doubt ? { doubt } : {}),
});

/** A place of the text takes the words of a payload. */
export function replacePlace(
  { reading }: Reader,
  sentence: Sentence,
  target: Target,
  payload: Payload,
  doubt?: string,
): void {
  reading.operations.push({
    ...common(sentence, target, doubt),
    kind: 'replace',
    payload,
    mayInsert: false,
  });
}

/** Records the verdict on a sentence. */
export function recordVerdict(
  { reading }: Reader,
  verdict: Mention['verdict'],
  { command }: Sentence,
  reason?: string,
): void {
  reading.mentions.push({ verdict, command, ...(reason ? { reason } : {}) });
}

/** Records that a command is not carried out at a place, and why. */
export function refuse({ reading }: Reader, sentence: Sentence, target: CitationPath, reason: string): void {
  reading.operations.push({ ...common(sentence, target), kind: 'not-understood', reason });
}

/** Records that a sentence is not understood as a whole. */
export function notUnderstood(
  reader: Reader,
  sentence: Sentence,
  target: CitationPath,
  reason: string,
): void {
  refuse(reader, sentence, target, reason);
  recordVerdict(reader, 'not-understood', sentence, reason);
}
