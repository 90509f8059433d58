import { countCharacters, fidelity } from './fidelity/index.ts';
import { type Document, isDivision, type LexNode, type Reference, treeText } from '../lexast/index.ts';
import { walk } from '../lexast/walk.ts';

/** Counts of one text, and whether its proof holds. */
export interface Figures {
  completeness: Document['completeness'];
  /** Characters of the source, white space left out. */
  characters: number;
  /** Share of them that stands in a numbered division, a basis, a heading part or a closing: 0 to 1. */
  coverage: number;
  divisions: number;
  citations: Record<Reference['status'], number>;
  /** Source, tree and MDX agree character by character. */
  equal: boolean;
}

/**
 * Counts the units and citations of a text and proves that nothing was lost or invented.
 *
 * @param text the normalised source
 * @param mdx the tree that its document reads back to
 */
export function figuresOf(text: string, tree: Document, mdx: Document): Figures {
  const citations = noCitations();
  let divisions = 0;
  walk(tree, (node) => {
    if (isDivision(node)) divisions += 1;
    if (node.type === 'reference') citations[node.status] += 1;
  });
  const { source: characters, stages, equal } = fidelity('', text, { tree, mdx });
  const found = stages.find(({ stage }) => stage === 'tree')?.found ?? 0;
  return {
    completeness: tree.completeness,
    characters,
    coverage: characters === 0 ? 1 : (found - unplacedCharacters(tree)) / characters,
    divisions,
    citations,
    equal,
  };
}

export const noCitations = (): Figures['citations'] => ({ resolved: 0, ambiguous: 0, unresolved: 0 });

/** Characters of the body that stand in no division, because the parser could not place them. */
const unplacedCharacters = (tree: Document): number =>
  tree.children
    .filter((part) => part.type === 'body')
    .flatMap((body) => body.children.filter((child) => !isDivision(child) && child.type !== 'gap'))
    .reduce((all, node) => all + countCharacters(treeText(node as LexNode)), 0);
