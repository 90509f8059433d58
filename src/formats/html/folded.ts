import type { Element, Nodes, Root } from 'hast';
import { isHidden } from './elements.ts';

/** What the switch of a folded unit says: "Điều 5. Bến đò". */
const unit = /^\s*(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Phụ lục|PHỤ LỤC)\s+(?:thứ\s|số\s|[\dIVXLC])/u;

/**
 * Open what a page folds away: a button that names a unit of the law ("Điều 5. Bến đò") is its heading, and the hidden box
 * right behind it holds its words. Other buttons and hidden boxes stay as they are.
 */
export function unfold(node: Root | Element): void {
  const elements = (node.children as Nodes[]).filter((child): child is Element => child.type === 'element');
  elements.forEach((element, at) => {
    const button = switchOf(element);
    if (button && unit.test(textOf(element))) {
      if (button.tagName === 'button') button.tagName = 'div';
      const panel = elements[at + 1];
      if (panel && isHidden(panel)) show(panel);
    }
    unfold(element);
  });
}

/** The button of a heading, or the heading that is one. */
function switchOf(element: Element): Element | undefined {
  const { ariaExpanded, ariaControls, dataToggle, dataBsToggle, role } = element.properties;
  if (element.tagName === 'button' || role === 'button') return element;
  if ([ariaExpanded, ariaControls, dataToggle, dataBsToggle].some((value) => value !== undefined))
    return element;
  const [only, ...others] = element.children.filter(
    (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
  );
  return only?.type === 'element' && others.length === 0 ? switchOf(only) : undefined;
}

function show({ properties }: Element): void {
  delete properties['hidden'];
  properties['style'] = String(properties['style'] ?? '').replace(
    /display\s*:\s*none|visibility\s*:\s*hidden/giu,
    '',
  );
}

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
