import type { Attachment, Appendix, CitationPath } from '../../lexast/index.ts';
import type { Step } from '../../lexast/place.ts';
import type { NamedInstrument, RelativeLevel } from '../types.ts';
import { attachmentWord, fromArticle } from './anchors.ts';

/** Where in a document a citation stands, and what follows from it. */
export interface OutlineScope {
  /** The divisions around, largest first. */
  steps: readonly Step[];
  /** How many of the steps are only supposed, from the amending command before a quotation. */
  supposed: number;
  /** The attachment or appendix around. */
  attachment?: string;
  /** The instrument that the text around amends. */
  amended?: NamedInstrument;
  /** The instrument whose places are listed here: "… các điều, khoản sau đây của Luật …: 1. Khoản 5 Điều 18;". */
  listed?: NamedInstrument;
  /** Do the words here speak of the amended instrument? */
  amending: boolean;
  /** Inside amending text: words of the amended instrument. */
  quoted: boolean;
  /** The place that the last amending command names. */
  command?: CitationPath;
}

const order = ['item', 'point', 'clause', 'article', 'subsection', 'section', 'chapter', 'part'];
const size = (type: Step['type']) => order.indexOf(type);

export const outside: OutlineScope = { steps: [], supposed: 0, amending: false, quoted: false };

/** The scope inside a division. */
export function insideDivision(scope: OutlineScope, step: Step): OutlineScope {
  const supposed = scope.steps.slice(0, scope.supposed).filter(({ type }) => size(type) > size(step.type));
  const own = scope.steps.slice(scope.supposed);
  return { ...scope, steps: [...supposed, ...own, step], supposed: supposed.length };
}

/** The scope inside an attachment: a text of its own. */
export function insideAttachment(scope: OutlineScope, node: Attachment | Appendix): OutlineScope {
  return {
    ...outside,
    attachment: attachmentWord(node),
    ...(scope.amended ? { amended: scope.amended } : {}),
  };
}

/** The scope inside amending text: the place is that of the command, as far as it says. */
export function insideQuotation(scope: OutlineScope, steps: readonly Step[]): OutlineScope {
  const { command: _, attachment: __, ...rest } = scope;
  return { ...rest, steps, supposed: steps.length, quoted: true };
}

const toPath = (steps: readonly Step[], attachment: string | undefined): CitationPath => {
  const path: CitationPath = attachment ? { attachment } : {};
  for (const { type, num } of steps) path[type] = num;
  return path;
};

/** "Điều này", "khoản này": the place up to that level; nothing where the scope has no such level. */
export function placeHere(scope: OutlineScope, level: RelativeLevel): CitationPath | undefined {
  if (level === 'attachment') return scope.attachment ? { attachment: scope.attachment } : undefined;
  const own = scope.steps.findLastIndex(({ type }) => type === level);
  // A Roman level of a resolution is a Mục; some call it Phần.
  const at = own < 0 && level === 'part' ? scope.steps.findLastIndex(({ type }) => type === 'section') : own;
  return at < 0 ? undefined : toPath(fromArticle(scope.steps.slice(0, at + 1)), scope.attachment);
}

/** A place cited without its larger levels ("khoản 3", "Mục 2"), completed from where the citation stands. */
export function completed(scope: OutlineScope, path: CitationPath): CitationPath {
  // A form or Phụ lục stands in no Điều.
  if (path.attachment) return path;
  const largest = Math.max(...order.map((type, at) => (path[type as Step['type']] ? at : -1)));
  if (largest < 0 || largest === order.indexOf('article')) return path;
  const around = fromArticle(
    scope.steps.filter(({ type }) => size(type) > largest || (type === 'section' && largest < 3)),
  );
  return { ...toPath(around, undefined), ...path };
}
