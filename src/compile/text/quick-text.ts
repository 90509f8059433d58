import type { Text } from 'mdast';
import { defaultHandlers, type Handle, type Info, type State, type Unsafe } from 'mdast-util-to-markdown';

/** Does Markdown see nothing but words in a text, where it stands? */
export type IsPlain = (value: string, state: State, info: Pick<Info, 'before' | 'after'>) => boolean;

/**
 * Tell plain words for the price of one search.
 *
 * The library tries each of its fifty patterns of unsafe characters on each text, though sentences of law rarely hold
 * one. Here all patterns that the place admits are one expression.
 *
 * @returns a test for one set of extensions; it keeps its expressions from one document to the next
 */
export function plainWords(): IsPlain {
  const known = new Map<string, RegExp>();
  return (value, state, { before, after }) => {
    const place = state.stack.join(' ');
    const unsafe = known.get(place) ?? anyOf(state);
    known.set(place, unsafe);
    unsafe.lastIndex = before.length;
    const found = unsafe.exec(before + value + after);
    // What stands before and after may make a character of the text unsafe, but is not written here.
    return !found || found.index >= before.length + value.length;
  };
}

/** A handler for text nodes: plain words are written as they stand, everything else is left to the library. */
export const quickText =
  (isPlain: IsPlain): Handle =>
  (node: Text, parent, state, info) =>
    isPlain(node.value, state, info) ? node.value : defaultHandlers.text(node, parent, state, info);

/** Any character that a pattern of this place finds, and the backslash, which may escape what follows it. */
const anyOf = ({ unsafe, stack }: State): RegExp =>
  new RegExp(['\\\\', ...unsafe.filter((pattern) => admits(stack, pattern)).map(source)].join('|'), 'g');

const admits = (stack: State['stack'], { inConstruct, notInConstruct }: Unsafe): boolean => {
  const within = (constructs: Unsafe['inConstruct']) =>
    [constructs ?? []].flat().some((construct) => stack.includes(construct));
  return ([inConstruct ?? []].flat().length === 0 || within(inConstruct)) && !within(notInConstruct);
};

/**
 * A pattern as an expression that consumes the unsafe character alone, so that one character does not hide the next.
 * A pattern of other nodes or in Unicode mode stands for its character wherever it is: found too often costs time only.
 */
function source({ character, atBreak, before = '', after, beforeNode, afterNode, unicode }: Unsafe): string {
  const own = [...character].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  if (beforeNode || afterNode || unicode) return own;
  const preceding = (atBreak ? '[\\r\\n][\\t ]*' : '') + (before && `(?:${before})`);
  return own + (preceding && `(?<=${preceding}${own})`) + (after ? `(?=${after})` : '');
}
