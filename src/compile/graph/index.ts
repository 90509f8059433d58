export {
  type Citation,
  citationRows,
  citationsCsv,
  citationsOf,
  type CitationRow,
  rowsOf,
} from './citations.ts';
export { toGraphJson, toGraphMl, type Graph, type GraphEdge, type GraphNode } from './graph.ts';
