/* Runs in the browser too, so it imports only small modules. */
import { isAnchorIn } from '../lexast/anchor.ts';

/** One reading line. */
export interface ClauseLine {
  /** Innermost unit it belongs to. */
  anchor: string;
  /** "a)", "1."; empty for a line without a number. */
  number: string;
  text: string;
  /** How many divisions it stands in. */
  depth: number;
  /** Editorial: present names for changed names in it, such as "Bộ Kế hoạch và Đầu tư: nay là Bộ Tài chính". */
  today?: string[];
}

/** The words of an instrument by unit, for pages that show single clauses of it. */
export interface ClauseTexts {
  id: string;
  officialName: string;
  shortName: string;
  /** `path` is the steps of the unit's own page. */
  units: Record<string, { place: string; path?: string }>;
  lines: ClauseLine[];
}

/** Present names for changed names in these lines, each once. */
export const namesOfToday = (lines: readonly ClauseLine[]): string[] => [
  ...new Set(lines.flatMap(({ today = [] }) => today)),
];

/** The lines of a unit and of the units in it; none where there is no such unit. */
export const linesOf = ({ lines }: Pick<ClauseTexts, 'lines'>, anchor: string): ClauseLine[] =>
  lines.filter((line) => isAnchorIn(line.anchor, anchor));
