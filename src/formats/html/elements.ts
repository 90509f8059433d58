import type { Element } from 'hast';

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements that hold no words of a document. */
const silent: ReadonlySet<string> = new Set(
  'script style noscript template head title meta link base iframe object embed svg math canvas audio video img button input select option textarea datalist map nav'.split(
    ' ',
  ),
);

/** Does the page hide this element? */
export const isHidden = (element: Element): boolean => {
  const style = String(element.properties['style'] ?? '');
  return element.properties['hidden'] !== undefined && element.properties['hidden'] !== false
    ? true
    : /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
};

/** Does this element stay out of the text? */
export const isSilent = (element: Element): boolean => silent.has(element.tagName) || isHidden(element);

/** Is this element laid out as a block? */
export const isBlock = (element: Element): boolean => blocks.has(element.tagName);
