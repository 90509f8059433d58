import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Furniture, LexNode, Phrasing, Reference } from '../../lexast/index.ts';
import { treeText } from '../../lexast/index.ts';
import { attribute } from '../xml/characters.ts';
import { characters } from './characters.ts';
import { nameThing, type State } from './state.ts';
import { elementOfEntity } from './vocabulary.ts';

/**
 * Phrasing nodes as inline elements.
 *
 * A text leaf that would melt into the leaf before it, or vanish because it is empty, stands in an
 * `<inline name="text">`: leaves keep their bounds.
 */
export function inline(nodes: readonly (Phrasing | LexNode)[], state: State): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type === 'text') {
      const content = characters(node.value);
      const alone = node.value !== '' && nodes[index - 1]?.type !== 'text';
      return alone ? content : [x('inline', { name: 'text' }, content)];
    }
    if (node.type === 'marker') return [x('inline', { name: 'marker' }, characters(node.value))];
    if (node.type === 'reference') return [reference(node, state)];
    if (node.type === 'entity') {
      const name = elementOfEntity[node.kind];
      return [
        x(
          name,
          {
            refersTo: nameThing(state, name, node.ref, treeText(node)),
            'lex:kind': node.kind,
            'lex:ref': attribute(node.ref),
          },
          inline(node.children, state),
        ),
      ];
    }
    if (node.type === 'furniture') return [furniture('inline', node, state)];
    throw new TypeError(`akn: ${node.type} cannot stand inside a line`);
  });
}

/** What the print run added, in an element of the given name. */
export function furniture(element: string, node: Furniture, state: State): Element {
  return x(element, { name: 'furniture', 'lex:kind': node.kind }, inline(node.children, state));
}

/** A citation: a `ref` where its first target has an address, else an inline that says it has none. */
function reference(node: Reference, state: State): Element {
  const [first] = node.targets;
  const href = first && state.href(first);
  const status = {
    'lex:status': node.status,
    'lex:targets': attribute(JSON.stringify(node.targets)),
  };
  const children = inline(node.children, state);
  if (href) return x('ref', { href: encodeURI(href.toWellFormed()), ...status }, children);
  const element = x('inline', { name: 'reference', ...status }, children);
  if (first?.anchor && first.id === undefined && first.instrument === undefined) {
    state.inside.push({ element, anchor: first.anchor });
  }
  return element;
}

/** Give the references into this text their addresses; one whose place is not in the text stays without. */
export function pointInside(state: State): void {
  for (const { element, anchor } of state.inside) {
    const eId = state.eIds.get(anchor);
    if (eId === undefined) continue;
    const { name: _, ...attributes } = element.attributes;
    element.name = 'ref';
    element.attributes = { href: `#${eId}`, ...attributes };
  }
}
