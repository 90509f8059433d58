import type { Element, Root } from 'xast';

/** Child elements, of one name where given. */
export function elements(node: Element | Root | undefined, name?: string): Element[] {
  return (node?.children ?? []).filter(
    (child): child is Element => child.type === 'element' && (name === undefined || child.name === name),
  );
}

/** First child element of a name. */
export const element = (node: Element | Root | undefined, name: string): Element | undefined =>
  elements(node, name)[0];

/** `w:val` of a child element. */
export const valueOf = (node: Element | undefined, name: string): string | undefined =>
  element(node, name)?.attributes['w:val'] ?? undefined;

/** Is a toggle property ("w:b", "w:caps") on? */
export function isOn(properties: Element | undefined, name: string): boolean {
  const toggle = element(properties, name);
  return toggle !== undefined && !/^(?:0|false|off|none)$/.test(toggle.attributes['w:val'] ?? 'true');
}
