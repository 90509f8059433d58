import { type Source, tokenize } from './tokens.ts';

/** A text as the rules read it. */
export const sourceOf = (text: string): Source => ({ text, tokens: tokenize(text) });
