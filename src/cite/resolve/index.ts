import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import {
  assignIds,
  type Document,
  isDivision,
  type LexNode,
  locate,
  type Reference,
  treeText,
} from '../../lexast/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { lawNameIndex } from '../grammar/find.ts';
import type { NameIndex } from '../grammar/name-index.ts';
import { indexAnchors } from './anchors.ts';
import { collect } from './collect.ts';
import { type Span, wrap } from './inline.ts';
import { createRegistry } from './registry.ts';
import { resolveCitation } from './resolve-citation.ts';

const aboutNumbers = new Set(['citation-no-date', 'citation-ambiguous']);

/** The laws that each catalogue knows, indexed once for all documents. */
const lawIndexes = new WeakMap<Catalogue, NameIndex>();

function lawsOf(catalogue: Catalogue): NameIndex {
  const known = lawIndexes.get(catalogue);
  if (known) return known;
  const laws = lawNameIndex(catalogue.lawNames());
  lawIndexes.set(catalogue, laws);
  return laws;
}

/** Were ids assigned? The first division tells. */
function hasIds(tree: Document): boolean {
  let found = false;
  visit(tree as LexNode, (node) => {
    if (!isDivision(node)) return undefined;
    found = Boolean(node.id);
    return EXIT;
  });
  return found;
}

/**
 * Put a `reference` around every citation of a document, resolved as far as the text and the catalogue allow.
 *
 * The tree is changed in place: leaves are split, and still tile the text. Run again, it replaces what it did.
 *
 * @param tree a parsed document; ids are assigned here where it has none
 * @param catalogue the instruments that are known
 * @param file where messages go: citations that are ambiguous, or that lead nowhere
 */
export function resolveReferences(tree: Document, catalogue: Catalogue, file?: VFile): Document {
  if (!hasIds(tree)) assignIds(tree);
  const findings = collect(tree, lawsOf(catalogue));
  const registry = createRegistry();
  for (const { citations } of findings) {
    for (const { work } of citations) if (work.kind === 'instrument') registry.add(work);
  }
  const context = { tree, anchors: indexAnchors(tree), registry, catalogue, own: new Map() };
  const problems: { node: Reference; reason: string; rule: string }[] = [];
  for (const finding of findings) {
    const resolved = finding.citations.flatMap((citation, index) => {
      const result = resolveCitation(finding, index, context);
      return result ? [{ ...result, start: citation.start, end: citation.end }] : [];
    });
    finding.node.children = wrap(finding.inline, resolved satisfies Span[]);
    const nodes = finding.node.children.filter((child) => child.type === 'reference');
    for (const [at, { problem }] of resolved.entries()) {
      const node = nodes[at];
      if (problem && node) problems.push({ node, ...problem });
    }
  }
  locate(tree, treeText(tree));
  // A number cited twenty times without its date is one question.
  const asked = new Set<string>();
  for (const { node, reason, rule } of problems) {
    const again = aboutNumbers.has(rule) && asked.has(reason);
    if (!again) file?.message(reason, { place: node.position, ruleId: rule, source: 'lex' });
    asked.add(reason);
  }
  return tree;
}
