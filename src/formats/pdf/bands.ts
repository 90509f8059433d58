/** A line of a page, counted from 0. */
export interface Edge {
  text: string;
  page: number;
}

/** A number and nothing else: "46", "- 46 -". */
const bare = /^[-–\s]*(\d{1,4})[-–\s]*$/u;

/**
 * Which lines at the edges of pages come back on page after page: running heads and feet. Numbers count on, so they
 * are held to be the same ("CÔNG BÁO/Số 312/Ngày 07-06-2026 46"). What comes back inside the pages too is a cell of a long
 * table ("Bộ Tài chính"), and a number alone counts the pages: the number of a row does not.
 *
 * @param edges lines at the edges of pages
 * @param inside the other lines
 * @param pages how many pages there are
 */
export function recurring(
  edges: readonly Edge[],
  inside: readonly Edge[],
  pages: number,
): (line: Edge) => boolean {
  const seen = pagesOf(edges.map((edge) => [shape(edge.text), edge.page]));
  const within = pagesOf(inside.map((line) => [shape(line.text), line.page]));
  const numbered = pagesOf(
    edges.flatMap((edge) => (bare.test(edge.text) ? [[stepOf(edge), edge.page]] : [])),
  );
  const least = Math.max(3, pages * 0.3);
  return (line) => {
    if (bare.test(line.text)) return (numbered.get(stepOf(line))?.size ?? 0) >= least;
    const times = seen.get(shape(line.text))?.size ?? 0;
    return times >= least && (within.get(shape(line.text))?.size ?? 0) <= times * mostInside;
  };
}

/** On so many pages, as a share, a running head may stand inside the page: below a table that is turned. */
const mostInside = 0.2;

/** How far the number of a page is from its place in the file. */
const stepOf = ({ text, page }: Edge): string => String(Number(bare.exec(text)?.[1]) - page);

function pagesOf(lines: readonly (readonly [string, number])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const [key, page] of lines) found.set(key, (found.get(key) ?? new Set<number>()).add(page));
  return found;
}

const shape = (text: string): string => text.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim();
