import type { CitationPath } from '../../lexast/index.ts';
import { divisionTypes, slugNumber } from '../../lexast/index.ts';
import { eIdRef, elementOfDivision } from './vocabulary.ts';

/** Where an element stands: the eId that prefixes its own, and the eId of the text that articles start from. */
export interface EIdScope {
  prefix: string;
  text: string;
}

/**
 * Names elements by the Akoma Ntoso naming convention (5.2): prefix of the nearest named ancestor, `__`,
 * abbreviation, `_`, number. Articles run through the whole text and take no prefix but the text's. What has
 * no number is counted; a number that occurs twice gets `_2`.
 */
export interface EIdNamer {
  claim(element: string, num: string | undefined, scope: EIdScope): string;
}

export function createEIdNamer(): EIdNamer {
  const taken = new Set<string>();
  const counters = new Map<string, number>();
  const next = (key: string): number => {
    const value = (counters.get(key) ?? 0) + 1;
    counters.set(key, value);
    return value;
  };
  return {
    claim(element, num, scope) {
      const prefix = element === 'article' ? scope.text : scope.prefix;
      const base = (prefix ? `${prefix}__` : '') + (eIdRef[element] ?? element);
      const printed = slugNumber(num ?? '');
      let eId = printed ? `${base}_${printed}` : `${base}_${next(base)}`;
      const first = eId;
      for (let n = 2; taken.has(eId); n += 1) eId = `${first}_${n}`;
      taken.add(eId);
      return eId;
    },
  };
}

/**
 * eId of a cited place, from the place alone: articles are named without what holds them.
 *
 * @returns empty for a whole instrument, and for a place in an attachment, whose name the citation does not say
 */
export function portion(path: CitationPath): string {
  if (path.attachment !== undefined) return '';
  const from = path.article === undefined ? 0 : divisionTypes.indexOf('article');
  return divisionTypes
    .slice(from)
    .flatMap((type) => {
      const num = slugNumber(path[type] ?? '');
      const element = elementOfDivision[type];
      return num ? [`${eIdRef[element] ?? element}_${num}`] : [];
    })
    .join('__');
}
