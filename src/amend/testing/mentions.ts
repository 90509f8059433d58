import { findCitations } from '../../cite/index.ts';
import { lawText, unwrap } from '../../lexast/index.ts';
import { lawName, names } from '../base-name.ts';
import { proseOf } from '../prose.ts';
import type { HeldText, Reading } from '../types.ts';

/** The paragraphs of an act that cite a text, outside what the act quotes: found apart from how commands are read. */
export function paragraphsThatCite(act: HeldText, base: HeldText): string[] {
  const name = lawName(base)?.replace(/^\S+\s/u, '');
  return proseOf(act.document).flatMap((node) => {
    const words = unwrap(lawText(node));
    const outside = words.replaceAll(/["“][^"”]*["”]/gu, ' ');
    const cites = findCitations(outside, { names: name ? [name] : [] }).some(
      ({ work }) => work.kind === 'instrument' && names(work, base),
    );
    return cites ? [words] : [];
  });
}

/** Those of them that no verdict was given. */
export function withoutVerdict(act: HeldText, base: HeldText, { mentions }: Reading): string[] {
  return paragraphsThatCite(act, base).filter(
    (words) => !mentions.some(({ command }) => command.words.includes(words)),
  );
}
