export { toMarkdown, type MarkdownOptions } from './to-markdown.ts';
export { toText } from './to-text.ts';
