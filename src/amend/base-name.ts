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
export function names(owner: NamedInstrument, base: HeldText): boolean {
  const { meta } = base.document;
  const number = base.number ?? meta.number;
  if (owner.number !== undefined) return number !== undefined && sameKey(owner.number, number);
  const name = lawName(base);
  if (owner.name === undefined || name === undefined || !sameKey(owner.name, name)) return false;
  if (owner.date && meta.date && owner.date !== meta.date) return false;
  const year = meta.date?.slice(0, 4);
  return owner.year === undefined || year === undefined || Number(year) === owner.year;
}
