/**
 * Says in which part of a long text each place is, in a compact form for the browser, which redirects addresses of the whole
 * text with it. "dieu-120-khoan-2" is where "dieu-120" is, and that follows from the number of the first article of each
 * part.
 */
export interface PartMap {
  /** Addresses of the parts, as the last step of each; the first part is the page of the text itself, ''. */
  keys: readonly string[];
  /** Part of a place and of all that is in it. */
  at: Readonly<Record<string, number>>;
  /** For anchors that differ in the number at their end ("dieu-"): from which number on they are in which part. */
  from: Readonly<Record<string, readonly (readonly [number: number, part: number])[]>>;
}

/** The part that a place is in, by its anchor; the first, where the text has no such place. */
export function partAt({ at, from }: Pick<PartMap, 'at' | 'from'>, anchor: string): number {
  for (let end = anchor.length; end > 0; end = anchor.lastIndexOf('-', end - 1)) {
    const place = anchor.slice(0, end);
    const known = Object.hasOwn(at, place) ? at[place] : undefined;
    if (known !== undefined) return known;
    const [, row = '', digits] = /^(.*-)(\d+)$/.exec(place) ?? [];
    const found =
      digits && Object.hasOwn(from, row)
        ? from[row]?.findLast(([first]) => first <= Number(digits))
        : undefined;
    if (found) return found[1];
  }
  return 0;
}

/**
 * @param keys of the parts
 * @param places every anchor of the text with its part, in reading order
 */
export function partMap(
  keys: readonly string[],
  places: Iterable<readonly [anchor: string, part: number]>,
): PartMap {
  const at: Record<string, number> = {};
  const from: Record<string, [number, number][]> = {};
  const all = [...places];
  for (const [anchor, part] of all) {
    if (partAt({ at, from }, anchor) === part) continue;
    const [, row = '', digits] = /^(.*-)(\d+)$/.exec(anchor) ?? [];
    const steps = digits ? (from[row] ??= []) : undefined;
    if (steps && (steps.at(-1)?.[0] ?? -1) < Number(digits)) steps.push([Number(digits), part]);
    else at[anchor] = part;
  }
  // A range can also match a place before it in the text: such a place gets an entry of its own, which takes precedence.
  for (const [anchor, part] of all) if (partAt({ at, from }, anchor) !== part) at[anchor] = part;
  return { keys, at, from };
}
