import type { Token } from './tokens.ts';

/** A run of text, marked or not. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** Longest excerpt, in characters; shorter texts are shown whole. */
const LENGTH = 260;

/**
 * The part of a text where most matched words stand, cut between words, with the words marked. Neighbouring
 * marked words become one run, so that a phrase reads as a phrase.
 */
export function excerpt(text: string, words: readonly Token[], places: readonly number[]): Segment[] {
  const [from, to] = text.length <= LENGTH ? [0, text.length] : window(text, words, places);
  const segments: Segment[] = [];
  const push = (part: string, marked: boolean) => {
    if (part) segments.push({ text: part, marked });
  };
  if (from > 0) push('… ', false);
  let at = from;
  for (let i = 0; i < places.length; i += 1) {
    const first = words[places[i] as number];
    if (!first || first.start < at || first.end > to) continue;
    let last = first;
    while (places[i + 1] === (places[i] as number) + 1) {
      const next = words[places[i + 1] as number];
      if (!next || next.breakBefore || next.end > to) break;
      last = next;
      i += 1;
    }
    push(text.slice(at, first.start), false);
    push(text.slice(first.start, last.end), true);
    at = last.end;
  }
  push(text.slice(at, to), false);
  if (to < text.length) push(' …', false);
  return segments;
}

/** Start and end of the excerpt: around the densest stretch of matched words. */
function window(text: string, words: readonly Token[], places: readonly number[]): [number, number] {
  const starts = places.map((place) => words[place]?.start ?? 0);
  let best = starts[0] ?? 0;
  let most = 0;
  let end = 0;
  for (const [at, start] of starts.entries()) {
    while (end < starts.length && (starts[end] as number) < start + LENGTH * 0.75) end += 1;
    if (end - at > most) [most, best] = [end - at, start];
  }
  const wanted = Math.max(0, Math.min(best - LENGTH / 6, text.length - LENGTH));
  const from = wanted === 0 ? 0 : (words.find(({ start }) => start >= wanted)?.start ?? 0);
  const to =
    from + LENGTH >= text.length
      ? text.length
      : (words.findLast(({ end }) => end <= from + LENGTH)?.end ?? text.length);
  return [from, to];
}
