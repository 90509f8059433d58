/** Features of CSS that the oldest browsers lack, where nothing stands in for them. */
import { type CssNode, type Declaration, generate, parse, type Rule, walk } from 'css-tree';
import { feature, featuresByName, type Feature } from './support.ts';
import type { Use } from './use.ts';

/** Functions of values by name. */
const functions = featuresByName('css.types');

/** Units that MDN knows under another name. */
const UNITS: Readonly<Record<string, string>> = {
  dv: 'viewport_percentage_units_dynamic',
  sv: 'viewport_percentage_units_small',
  lv: 'viewport_percentage_units_large',
  cq: 'container_query_length_units',
};

/**
 * @returns uses that are neither inside `@supports`, nor after a declaration of the same property that holds everywhere
 */
export function unsupportedInStyles(file: string, css: string): Use[] {
  const uses: Use[] = [];
  const tree = parse(css, { positions: true });
  walk(tree, function (node) {
    const found = featuresOf(node).find(({ lacking }) => lacking);
    if (!found) return;
    const declaration = node.type === 'Declaration' ? node : this.declaration;
    if (this.atrule?.name === 'supports') return;
    if (declaration && this.rule && hasFallback(declaration, this.rule)) return;
    uses.push({
      ...found,
      file,
      line: node.loc?.start.line ?? 0,
      words: generate(declaration ?? node).slice(0, 80),
    });
  });
  return uses;
}

const known = (...candidates: (Feature | undefined)[]) => candidates.filter((each) => each !== undefined);

/** What a node needs, the node alone. */
function featuresOf(node: CssNode): Feature[] {
  switch (node.type) {
    case 'Atrule':
      return known(feature('css', 'at-rules', node.name));
    case 'Declaration': {
      // A prefix says that its author knows who lacks it.
      if (node.property.startsWith('-')) return [];
      const words: Feature[] = known(feature('css', 'properties', node.property));
      walk(node.value, (value) => {
        if (value.type === 'Identifier')
          words.push(...known(feature('css', 'properties', node.property, value.name)));
      });
      if (node.property === 'text-decoration' && node.value.type === 'Value' && node.value.children.size > 1)
        words.push(...known(feature('css', 'properties', node.property, 'includes_color-and-style')));
      return words;
    }
    case 'Function': {
      const all = functions.get(node.name) ?? [];
      return all.every(({ lacking }) => lacking) ? all : [];
    }
    case 'Dimension': {
      const group = /^([dslc][vq])/.exec(node.unit)?.[1];
      return group ? known(feature('css', 'types', 'length', UNITS[group] ?? '')) : [];
    }
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return known(feature('css', 'selectors', node.name));
    case 'NestingSelector':
      return known(feature('css', 'selectors', 'nesting'));
    case 'FeatureRange':
      return known(feature('css', 'at-rules', 'media', 'range_syntax'));
    case 'Feature':
      return known(feature('css', 'at-rules', 'media', node.name));
    default:
      return [];
  }
}

/** Does the same rule say it before in words that all know, or with a prefix? */
function hasFallback(declaration: Declaration, { block }: Rule): boolean {
  // With a variable in it a declaration is found wanting only when the others are forgotten.
  if (/\bvar\(/.test(generate(declaration.value))) return false;
  const before: Declaration[] = [];
  for (const each of block.children) {
    if (each.type !== 'Declaration') continue;
    if (each.property === `-webkit-${declaration.property}`) return true;
    if (each === declaration) continue;
    if (each.property === declaration.property) before.push(each);
  }
  return before.some((each) => {
    let holds = true;
    walk(each, (node) => {
      holds &&= !featuresOf(node).some(({ lacking }) => lacking);
    });
    return holds;
  });
}
