import { divisionTypes } from '../../lexast/index.ts';
import type { RelativeLevel } from '../types.ts';
import { type Group, readGroup } from './group.ts';
import { type Level, levels, rank } from './levels.ts';
import { isWord, type Read, type Source } from './tokens.ts';

/** Levels from small to large that name places together: "các điểm a, b khoản 1 Điều 5". */
export interface Chain {
  /** Token indices [from, to). */
  from: number;
  to: number;
  values: Partial<Record<Level, string[]>>;
  /** Smallest and largest level named, as ranks. */
  low: number;
  high: number;
  heading: boolean;
  /** The level whose number stands further on ("tên Điều và khoản 1 Điều 39"). */
  open?: Level;
  /** "… Điều này" */
  here?: RelativeLevel;
  /** Nothing, or a comma, parts it from the chain before: "Điều 5, khoản 1". */
  tied?: boolean;
}

const relative = new Set<Level>(['attachment', ...divisionTypes.filter((type) => type !== 'item')]);
const isRelative = (level: Level): level is RelativeLevel => relative.has(level);

/** Read a chain; each further level is larger than the one before, with nothing, "của", "tại" or a comma between. */
export function readChain(source: Source, index: number): Read<Chain> | undefined {
  const first = readGroup(source, index);
  if (!first) return undefined;
  const { level, heading } = first.value;
  const chain: Chain = {
    from: index,
    to: first.next,
    values: {},
    low: rank(level),
    high: rank(level),
    heading,
  };
  if (first.value.here) {
    // "Phụ lục này" alone cites no place.
    if (!isRelative(level) || level === 'attachment') return undefined;
    return { value: { ...chain, here: level }, next: first.next };
  }
  if (first.value.values.length > 0) chain.values[level] = first.value.values;
  else chain.open = level;
  enclose(chain, first.value);
  for (;;) {
    let at = chain.to;
    const comma = isWord(source, at, ',');
    if (comma || isWord(source, at, 'cua', 'tai', 'thuoc', 'trong')) at += 1;
    const group = readGroup(source, at, true) ?? readDroppedArticle(source, at, chain);
    if (!group || group.value.heading || rank(group.value.level) <= chain.high) break;
    // "khoản 1, Điều 5" is one place; "khoản 1, các Điều 7, 8" are two.
    if (comma && (group.value.values.length > 1 || chain.heading)) break;
    chain.high = rank(group.value.level);
    chain.to = group.next;
    if (group.value.here) {
      if (!isRelative(group.value.level)) break;
      chain.here = group.value.level;
      break;
    }
    chain.values[group.value.level] = group.value.values;
    enclose(chain, group.value);
  }
  return { value: chain, next: chain.to };
}

/** Take in the larger levels that a dotted number names. */
function enclose(chain: Chain, { around = {} }: Group): void {
  Object.assign(chain.values, around);
  chain.high = Math.max(chain.high, ...Object.keys(around).map((level) => rank(level as Level)));
}

/** "khoản 1 34 Nghị định": scanning dropped the word "Điều" before a number that an instrument follows. */
function readDroppedArticle(source: Source, index: number, chain: Chain) {
  const token = source.tokens[index];
  const follows = source.tokens[index + 1];
  if (levels[chain.high] !== 'clause' || !/^\d+$/u.test(token?.text ?? '')) return undefined;
  if (!follows || !/^(?:Luật|Bộ|Nghị|Nghl|Quyết|Thông|Pháp)$/u.test(follows.text)) return undefined;
  return {
    value: { level: 'article' as const, values: [token?.text ?? ''], heading: false, here: false },
    next: index + 1,
  };
}
