import type { LeftOut, LeftOutKind } from './types.ts';

/** How many of the longest pieces are shown, and how much of each. */
const shown = 3;
const shownLength = 80;

/** Gathers the words of a file that its reader leaves out. */
export class LeftOutWords {
  private readonly kinds = new Map<LeftOutKind, { pieces: number; characters: number; longest: string[] }>();

  /** Count a piece; white space alone is none. */
  add(kind: LeftOutKind, words: string): void {
    const text = words.replace(/\s+/gu, ' ').trim();
    if (text === '') return;
    const known = this.kinds.get(kind) ?? { pieces: 0, characters: 0, longest: [] };
    this.kinds.set(kind, known);
    known.pieces += 1;
    known.characters += text.replaceAll(' ', '').length;
    known.longest.push(text);
    if (known.longest.length > shown * 4) known.longest = longest(known.longest);
  }

  /** What was counted, most characters first. */
  list(): LeftOut[] {
    return [...this.kinds]
      .map(([kind, { pieces, characters, longest: texts }]) => ({
        kind,
        pieces,
        characters,
        samples: longest(texts).map((text) =>
          text.length > shownLength ? `${text.slice(0, shownLength).trimEnd()}…` : text,
        ),
      }))
      .toSorted((a, b) => b.characters - a.characters);
  }
}

const longest = (texts: readonly string[]): string[] =>
  texts.toSorted((a, b) => b.length - a.length).slice(0, shown);
