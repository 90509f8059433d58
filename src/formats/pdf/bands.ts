/** A line at the head or foot of a page, with where it stands from the top of its page (0) to the foot (1). */
export interface Edge {
  text: string;
  page: number;
}

/**
 * Which lines at the edges of pages come back on page after page: running heads and feet. Numbers count on, so they
 * are held to be the same ("CÔNG BÁO/Số 312/Ngày 07-06-2026 46").
 *
 * @param pages how many pages there are
 */
export function recurring(edges: readonly Edge[], pages: number): (text: string) => boolean {
  const seen = new Map<string, Set<number>>();
  for (const { text, page } of edges) {
    const key = shape(text);
    const on = seen.get(key) ?? new Set<number>();
    seen.set(key, on.add(page));
  }
  const least = Math.max(3, pages * 0.3);
  return (text) => (seen.get(shape(text))?.size ?? 0) >= least;
}

const shape = (text: string): string => text.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim();
