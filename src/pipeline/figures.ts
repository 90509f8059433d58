import { countCharacters, fidelity } from './fidelity/index.ts';
import { type Document, isDivision, type LexNode, type Reference, treeText } from '../lexast/index.ts';
import { walk } from '../lexast/walk.ts';

/** What was counted and proved of one text. */
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
 * Count and prove what was made of a text.
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
    coverage: characters === 0 ? 1 : (found - loose(tree)) / characters,
    divisions,
    citations,
    equal,
  };
}

export const noCitations = (): Figures['citations'] => ({ resolved: 0, ambiguous: 0, unresolved: 0 });

/** Characters of a body that stand in no division: what the parser could not place. */
const loose = (tree: Document): number =>
  tree.children
    .filter((part) => part.type === 'body')
    .flatMap((body) => body.children.filter((child) => !isDivision(child) && child.type !== 'gap'))
    .reduce((all, node) => all + countCharacters(treeText(node as LexNode)), 0);
