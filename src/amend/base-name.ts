import type { NamedInstrument } from '../cite/index.ts';
import { slugWords } from '../lexast/index.ts';
import type { HeldText } from './types.ts';

const lawWords: Record<string, string> = { luat: 'Luật', 'bo-luat': 'Bộ luật', 'phap-lenh': 'Pháp lệnh' };

/** The name by which others cite a law: "Luật Bảo hiểm y tế"; other instruments have none. */
export function lawName({ document: { meta } }: HeldText): string | undefined {
  const word = lawWords[meta.type ?? ''];
  if (!word || !meta.title) return undefined;
  return slugWords(meta.title).startsWith(`${slugWords(word)}-`) ? meta.title : `${word} ${meta.title}`;
}

const sameKey = (one: string, other: string) => slugWords(one) === slugWords(other);

/** Does a citation mean this text? A number decides; a name alone does where no date speaks against it. */
export function names(work: NamedInstrument, base: HeldText): boolean {
  const { meta } = base.document;
  const number = base.number ?? meta.number;
  if (work.number !== undefined) return number !== undefined && sameKey(work.number, number);
  const name = lawName(base);
  if (work.name === undefined || name === undefined || !sameKey(work.name, name)) return false;
  if (work.date && meta.date && work.date !== meta.date) return false;
  const year = meta.date?.slice(0, 4);
  return work.year === undefined || year === undefined || Number(year) === work.year;
}
