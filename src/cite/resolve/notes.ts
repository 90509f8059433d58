import { type LexNode, treeText } from '../../lexast/index.ts';
import type { NamedInstrument } from '../types.ts';
import type { Finding } from './collect.ts';
import { type OutlineScope, insideQuotation, outside } from './outline-scope.ts';
import type { Container } from './inline.ts';

/** Is this a footnote of a consolidated text? */
export const isNote = (node: LexNode): boolean => node.type === 'paragraph' && node.role === 'footnote';

const numbered = /^\s*[[(]?(\d{1,3})[\])]?\s/u;

/** Words that announce what another act says: "Điều 2 của Luật số … quy định như sau:". */
const quoting = /(?:quy\s+định|căn\s+cứ\s+ban\s+hành)\s+như\s+sau\s*:\s*$/u;

/**
 * The scopes of footnotes. A note speaks of the unit that its mark stands in ("Khoản này …"), wherever the page puts it,
 * and what it quotes are words of another act, for as many paragraphs as the quotation has.
 */
export function makeNoteScopes() {
  const marked = new Map<string, OutlineScope>();
  let current: OutlineScope = outside;
  let quoted: NamedInstrument | undefined;

  return {
    /** Remember where the marks of notes stand. */
    readMarks: (node: Container, scope: OutlineScope): void => {
      for (const child of node.children) {
        if (child.type !== 'furniture' || child.kind !== 'note-mark') continue;
        marked.set(treeText(child).replace(/\D/gu, ''), scope);
      }
    },
    of: (node: LexNode): OutlineScope => {
      const words = treeText(node);
      const number = numbered.exec(words)?.[1];
      if (number !== undefined) {
        current = marked.get(number) ?? outside;
        quoted = undefined;
      }
      return quoted ? { ...insideQuotation(outside, []), amended: quoted } : current;
    },
    readNote: ({ inline, citations }: Finding): void => {
      const { text } = inline;
      if (quoting.test(text)) {
        const act = citations.find(({ work }) => work.kind === 'instrument')?.work;
        quoted = act?.kind === 'instrument' ? act : undefined;
      } else if (/[”"][\s.;,]*$/u.test(text)) quoted = undefined;
    },
  };
}
