import type { Graph, GraphEdge } from '../../compile/graph/index.ts';
import { instrumentHref } from '../href.ts';
import type { Library } from '../library.ts';
import { addressOrPath } from '../published-at.ts';
import { datedName } from '../names.ts';

/**
 * All instruments, with all relations that a text states, each with its place, or that a record states. Inferences of the editors
 * are left out, since the formats cannot express them.
 */
export function citationGraph({ instruments }: Library, site: URL | undefined): Graph {
  const views = [...instruments.values()];
  const stated: GraphEdge[] = views.flatMap(({ id, backlinks }) =>
    backlinks
      .filter(({ from }) => from !== id)
      .map(({ from, anchor }) => ({
        source: from,
        target: id,
        kind: anchor.startsWith('can-cu-') ? 'can-cu' : 'dan-chieu',
        place: anchor,
      })),
  );
  const recorded: GraphEdge[] = views.flatMap(({ id, record }) =>
    record.relations
      .filter(({ inference }) => !inference)
      .map(({ kind, target }) => ({ source: id, target, kind })),
  );
  return {
    nodes: views.map(({ id, record }) => ({
      id,
      label: datedName(record),
      type: record.type,
      ...(record.date ? { date: record.date } : {}),
      url: addressOrPath(instrumentHref(id), site),
    })),
    edges: [...stated, ...recorded],
  };
}
