/**
 * The address of a source stands once on a page, in its list. Here every mention gets it, and its name, so that one
 * click leads there; without this script the click leads to the list.
 */
for (const mention of document.querySelectorAll<HTMLAnchorElement>('.sources a[href^="#"]')) {
  const entry = document.querySelector(mention.hash)?.lastElementChild;
  mention.title = entry?.textContent ?? '';
  if (entry instanceof HTMLAnchorElement) mention.href = entry.href;
}
