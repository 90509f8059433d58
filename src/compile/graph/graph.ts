import type { Element } from 'xast';
import { x } from 'xastscript';
import { admissible, attribute } from '../xml/characters.ts';
import { xmlFile } from '../xml/xml-file.ts';

/** An instrument in the graph. */
export interface GraphNode {
  id: string;
  label: string;
  type?: string;
  date?: string;
  url?: string;
}

/** A relation between two instruments: its kind in the words of a lược đồ (`can-cu`, `dan-chieu`, …). */
export interface GraphEdge {
  source: string;
  target: string;
  kind: string;
  /** Anchor of the place that states it; absent where a sourced fact does. */
  place?: string;
}

export interface Graph {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}

const text = (value: unknown) => (value === undefined ? '' : String(value));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const edgeKey = (edge: GraphEdge) => [edge.source, edge.target, edge.kind, text(edge.place)].join('\n');

/** The same graph in one order, each edge once and between nodes that are given, so that the same facts give the same bytes. */
function ordered(graph: Graph): Graph {
  const known = new Set(graph.nodes.map(({ id }) => id));
  const held = graph.edges.filter(({ source, target }) => known.has(source) && known.has(target));
  const edges = [...new Map(held.map((edge) => [edgeKey(edge), edge])).values()];
  return {
    nodes: graph.nodes.toSorted((a, b) => compare(a.id, b.id)),
    edges: edges.toSorted((a, b) => compare(edgeKey(a), edgeKey(b))),
  };
}

/** The graph as JSON: `nodes` and `edges`, ordered. */
export const toGraphJson = (graph: Graph): string => `${JSON.stringify(ordered(graph), null, 1)}\n`;

const nodeFields = ['label', 'type', 'date', 'url'] as const;
const edgeFields = ['kind', 'place'] as const;

const data = <T extends object>(item: T, fields: readonly (keyof T & string)[]): Element[] =>
  fields.flatMap((field) =>
    item[field] === undefined ? [] : [x('data', { key: field }, admissible(text(item[field])))],
  );

/** The graph as GraphML, which Gephi, yEd and networkx read. */
export function toGraphMl(graph: Graph): string {
  const { nodes, edges } = ordered(graph);
  const keys = [
    ...nodeFields.map((field) => ({ id: field, for: 'node' })),
    ...edgeFields.map((field) => ({ id: field, for: 'edge' })),
  ].map((key) => x('key', { ...key, 'attr.name': key.id, 'attr.type': 'string' }));
  const root = x('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
    ...keys,
    x('graph', { edgedefault: 'directed' }, [
      ...nodes.map((node) => x('node', { id: attribute(node.id) }, data(node, nodeFields))),
      ...edges.map((edge) =>
        x('edge', { source: attribute(edge.source), target: attribute(edge.target) }, data(edge, edgeFields)),
      ),
    ]),
  ]);
  return xmlFile(root);
}
