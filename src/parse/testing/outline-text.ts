import { treeText, unwrap, type Document, type LexNode } from '../../lexast/index.ts';

const lineTypes: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'basis',
  'gap',
  'furniture',
  'marker',
  'text',
]);

/** A tree as an indented list that a lawyer can check against the print: level, number and first words. */
export function outlineText(document: Document): string {
  const lines: string[] = [];
  const show = (node: LexNode, depth: number): void => {
    if (node.type === 'marker') return;
    const kind = [node.type, 'role' in node && node.role, 'kind' in node && node.kind]
      .filter(Boolean)
      .join(' ');
    if (lineTypes.has(node.type)) {
      const words = unwrap(treeText(node));
      lines.push(`${'  '.repeat(depth)}${kind}: ${words.length > 80 ? `${words.slice(0, 80)}…` : words}`);
      return;
    }
    const num = 'num' in node && node.num ? ` ${node.num}` : '';
    lines.push(`${'  '.repeat(depth)}${kind}${num}`);
    if ('children' in node) for (const child of node.children) show(child as LexNode, depth + 1);
  };
  for (const child of document.children) show(child, 0);
  return `${lines.join('\n')}\n`;
}
