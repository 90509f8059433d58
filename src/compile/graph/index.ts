export { citationRows, citationsCsv, type CitationRow } from './citations.ts';
export { toGraphJson, toGraphMl, type Graph, type GraphEdge, type GraphNode } from './graph.ts';
