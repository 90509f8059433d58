import path from 'node:path';
import type { CorpusRun, ReadFile } from './types.ts';

/** One instrument that lies there in two formats, and how far both trees agree. */
export interface Pair {
  files: [string, string];
  formats: [string, string];
  /** Are there as many Điều, khoản and điểm in both? */
  counts: boolean;
  /** Do all units follow one another alike, with those in quotations? */
  outline: boolean;
  /** Share of the units of both that have the same words. */
  words: number;
  /** Share of the citations of both that stand at the same place and lead to the same. */
  citations: number;
  /** Do number, kind and date agree? */
  header: boolean;
  /** The first units that differ, for one who wants to know why. */
  first?: [string, string];
}

/** Files of one name but for their format, or of one number and date, held against each other. */
export function pairsOf(run: CorpusRun): Pair[] {
  const groups = new Map<string, string[]>();
  for (const [name, result] of Object.entries(run)) {
    if (result.outcome !== 'read') continue;
    const { dir, name: stem } = path.parse(name);
    const key = path.join(dir, stem).toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const lone = [...groups].filter(([, names]) => names.length === 1).map(([, [name = '']]) => name);
  for (const name of lone) {
    const { number, date } = run[name] as ReadFile;
    if (!number || !date) continue;
    const key = `${number} ${date}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const pairs: Pair[] = [];
  for (const [first, ...others] of groups.values()) {
    for (const other of others) {
      const left = run[first ?? ''] as ReadFile;
      const right = run[other] as ReadFile;
      if (left.format !== right.format) pairs.push(compare([first ?? '', other], left, right));
    }
  }
  return pairs;
}

function compare(files: Pair['files'], left: ReadFile, right: ReadFile): Pair {
  const levels = ['article', 'clause', 'point'] as const;
  const at = left.outline.findIndex((unit, index) => unit !== right.outline[index]);
  const outline = at < 0 && left.outline.length === right.outline.length;
  const place = at < 0 ? left.outline.length : at;
  const words = ({ units }: ReadFile) => units.map(({ id, words: digest }) => `${id} ${digest}`);
  const cited = ({ citations }: ReadFile) => citations.map(({ key, leadsTo }) => `${key} ${leadsTo}`);
  return {
    files,
    formats: [left.format, right.format],
    counts: levels.every((level) => left.counts[level] === right.counts[level]),
    outline,
    words: shared(words(left), words(right)),
    citations: shared(cited(left), cited(right)),
    header: left.number === right.number && left.type === right.type && left.date === right.date,
    ...(outline ? {} : { first: [left.outline[place] ?? 'nothing', right.outline[place] ?? 'nothing'] }),
  };
}

/** Share of two lists that both have. */
function shared(left: readonly string[], right: readonly string[]): number {
  const all = new Set([...left, ...right]);
  const other = new Set(right);
  const both = new Set(left.filter((each) => other.has(each)));
  return all.size === 0 ? 1 : both.size / all.size;
}
