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

const styleOf = ({ properties }: Element): string => String(properties['style'] ?? '');

/** Does the page leave this element out, so that it takes no room and no number of a list? */
export const isUndisplayed = (element: Element): boolean => {
  const { hidden } = element.properties;
  return (hidden !== undefined && hidden !== false) || /display\s*:\s*none/i.test(styleOf(element));
};

/** Does the page hide this element? */
export const isHidden = (element: Element): boolean =>
  isUndisplayed(element) || /visibility\s*:\s*hidden/i.test(styleOf(element));

/** Does this element stay out of the text? */
export const isSilent = (element: Element): boolean => silent.has(element.tagName) || isHidden(element);

/** Is this element laid out as a block? */
export const isBlock = (element: Element): boolean => blocks.has(element.tagName);
