/** Words that are shown of a heading or an entry of a list. */
const DEFAULT_WORDS = 9;

/** The first words of a text, with an ellipsis where it goes on. */
export function shorten(text: string, words = DEFAULT_WORDS): string {
  const all = text.split(' ', words + 1);
  if (all.length <= words) return text;
  return `${all
    .slice(0, words)
    .join(' ')
    .replace(/[,;:.]$/u, '')}…`;
}
