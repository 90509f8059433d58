import type { CheckedFile } from './check-file.ts';

export interface Totals {
  /** Files whose number of articles is exact, and files where it was counted. */
  articles: { exact: number; counted: number };
  /** Clauses and points counted, and how many are missing or too many, file by file. */
  clausesAndPoints: { expected: number; off: number; share: number };
  conserved: { equal: number; files: number };
  /** Fully right, of all that were looked at; what could not be compared is not right. */
  citations: {
    right: number;
    wrong: number;
    notCompared: number;
    share: number;
    /** Found at just these words; at words that overlap them; leading to an instrument. */
    exact: number;
    overlap: number;
    resolved: number;
  };
  /** Every article count exact, clauses and points ≥ 99 %, all text conserved, citations ≥ 95 %. */
  met: boolean;
}

/** Add up checked files and hold them against the targets. */
export function totals(files: readonly CheckedFile[]): Totals {
  const counts = files.flatMap((file) => file.counts).filter((each) => each.expected !== undefined);
  const articles = counts.filter(({ name }) => name === 'article');
  const clausesAndPoints = counts.filter(({ name }) => name === 'clause' || name === 'point');
  const expected = sum(clausesAndPoints.map((each) => each.expected ?? 0));
  const off = sum(clausesAndPoints.map((each) => Math.abs(each.found - (each.expected ?? 0))));
  const compared = files.flatMap((file) => file.citations);
  const verdicts = compared.map(({ verdict }) => verdict);
  const count = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  const exact = articles.filter((each) => each.found === each.expected).length;
  const equal = files.filter((file) => file.conserved).length;
  const share = expected === 0 ? 1 : 1 - off / expected;
  const rightShare = verdicts.length === 0 ? 1 : count('right') / verdicts.length;
  return {
    articles: { exact, counted: articles.length },
    clausesAndPoints: { expected, off, share },
    conserved: { equal, files: files.length },
    citations: {
      right: count('right'),
      wrong: count('wrong'),
      notCompared: count('not compared'),
      share: rightShare,
      exact: compared.filter(({ place }) => place === 'exact').length,
      overlap: compared.filter(({ place }) => place !== 'missed').length,
      resolved: compared.filter(({ resolved }) => resolved).length,
    },
    met: exact === articles.length && share >= 0.99 && equal === files.length && rightShare >= 0.95,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
