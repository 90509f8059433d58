import {
  type CitationPath,
  formatPlace,
  isParent,
  type LexNode,
  type LexParent,
} from '../../lexast/index.ts';
import { stepsOf, unitPaths } from '../command/path.ts';
import type { Action } from '../command/types.ts';
import { partOf } from '../held.ts';
import { sameNumber } from '../numbers.ts';
import type { Quoted } from '../payload.ts';
import type { Payload } from '../types.ts';
import type { Frame } from './frame.ts';
import { common, type Reader, refuse } from './reader.ts';
import type { Sentence } from './sentence.ts';

export function rename(
  reader: Reader,
  sentence: Sentence,
  action: Action,
  targets: readonly CitationPath[],
  quoted: Quoted,
  used: Set<unknown>,
  hasItems: boolean,
  frame: Frame,
) {
  const phrase = action.phrases.at(-1);
  const quote = phrase?.new ?? phrase?.old;
  if (quote && targets.length === 1 && targets[0] && quoted.units.length === 0) {
    const children = sentence.leaves.flatMap(({ leaf, at }) => {
      const part = partOf(
        leaf,
        Math.max(0, quote.start - at),
        Math.max(0, Math.min(leaf.value.length, quote.end - at)),
      );
      return part.value ? [part] : [];
    });
    const heading = { type: 'heading', children } as unknown as LexNode;
    const payload = { type: 'blocks', children: [heading] } as unknown as Payload;
    reader.reading.operations.push({ ...common(sentence, targets[0]), kind: 'rename', payload });
    return;
  }
  if (quoted.units.length === 0 && quoted.blocks.length === 0) {
    if (!hasItems) refuse(reader, sentence, targets[0] ?? {}, 'Không thấy tên mới trong phần được trích');
    return;
  }
  const wanted = quoted.units.length > 0 ? unitPaths(quoted, frame.path) : targets.slice(0, 1);
  for (const target of wanted) {
    const step = stepsOf(target).at(-1);
    const unit = quoted.units.find((each) => each.type === step?.type && sameNumber(each.num, step.num));
    const heading = unit
      ? (unit.children as LexNode[]).find(({ type }) => type === 'heading' || type === 'paragraph')
      : quoted.blocks[0];
    used.add(unit ?? quoted.blocks[0]);
    const allowed = targets.length === 0 || targets.some((each) => formatPlace(each) === formatPlace(target));
    if (!heading || !isParent(heading as LexNode) || !allowed)
      refuse(reader, sentence, target, 'Không thấy tên mới trong phần được trích');
    else {
      const children = (unit ? (unit.children as LexNode[]) : (quoted.blocks as LexNode[]))
        .filter((child) => child.type === 'heading' || child.type === 'paragraph')
        .flatMap((child) => (isParent(child) ? (child.children as LexNode[]) : []));
      for (const block of quoted.blocks) used.add(block);
      const payload = {
        type: 'blocks',
        children: [{ type: 'heading', children: [...children, ...quotedRest(quoted, unit)] }],
      };
      reader.reading.operations.push({
        ...common(sentence, target),
        kind: 'rename',
        payload: payload as unknown as Payload,
      });
    }
  }
}

/** Words that follow the unit's own line in quoted blocks. */
function quotedRest(quoted: Quoted, unit: unknown): LexNode[] {
  if (!unit) return [];
  return quoted.blocks.flatMap((block) =>
    isParent(block as LexNode) ? ((block as LexParent).children as LexNode[]) : [],
  );
}
