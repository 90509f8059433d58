export { fromMdx, type StructuredMdx } from './from-mdx.ts';
export { fromLexUri, toLexUri } from './lex-uri.ts';
export { toMdx } from './to-mdx.ts';
