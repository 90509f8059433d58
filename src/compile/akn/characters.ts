import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { forbiddenIn } from '../xml/characters.ts';

/**
 * Text as Akoma Ntoso content. A character that XML forbids becomes `<marker name="character" lex:code="B">`,
 * so that nothing is lost on the way back.
 */
export function characters(value: string): ElementContent[] {
  const out: ElementContent[] = [];
  let from = 0;
  for (const match of forbiddenIn(value)) {
    if (match.index > from) out.push({ type: 'text', value: value.slice(from, match.index) });
    const code = match[0].codePointAt(0) ?? 0;
    out.push(x('marker', { name: 'character', 'lex:code': code.toString(16).toUpperCase() }));
    from = match.index + match[0].length;
  }
  if (from < value.length) out.push({ type: 'text', value: value.slice(from) });
  return out;
}
