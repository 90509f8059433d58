import { type CitationPath, type Division, isDivision, type LexNode } from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import type { Action } from '../command/types.ts';
import { sameNumber } from '../numbers.ts';
import { type Quoted, useAll } from '../payload.ts';
import type { Target } from '../types.ts';
import type { Scope } from './scope.ts';
import { type Reader, refuse } from './reader.ts';
import { rename } from './rename.ts';
import type { Sentence } from './sentence.ts';
import { unitChange } from './unit-change.ts';

/** Does a command about a name also speak of units below it: "tên điều và khoản 1 Điều 5"? */
export const hasParts = (targets: readonly Target[]): boolean =>
  targets.some(({ clause, point }) => clause !== undefined || point !== undefined);

/**
 * "Sửa đổi tên điều và khoản 1 Điều 5 như sau: “Điều 5. … 1. …”": the name from the line of the Điều, each khoản from the
 * one that stands below it.
 */
export function nameAndParts(
  reader: Reader,
  sentence: Sentence,
  action: Action,
  targets: readonly Target[],
  quoted: Quoted,
  scope: Scope,
): void {
  const [unit, ...others] = quoted.units;
  const path: CitationPath = { article: targets[0]?.article ?? '' };
  const parts = targets.filter(({ clause }) => clause !== undefined);
  const below = ((unit?.children ?? []) as LexNode[]).filter((child) => isDivision(child)) as Division[];
  const fits =
    unit?.type === 'article' &&
    others.length + quoted.blocks.length === 0 &&
    sameNumber(unit.num, path.article ?? '') &&
    targets.every(({ article, point }) => article === path.article && point === undefined) &&
    below.length === parts.length &&
    parts.every((part) => below.some(({ num }) => sameNumber(num, stepsOf(part).at(-1)?.num ?? '')));
  useAll(quoted);
  if (!unit || !fits) {
    for (const target of targets)
      refuse(
        reader,
        sentence,
        target,
        'Lệnh sửa cả tên và nội dung, phần được trích không chia được theo lệnh',
      );
    return;
  }
  const head = (unit.children as LexNode[]).filter((child) => !isDivision(child));
  const named: Quoted = { ...quoted, units: [{ ...unit, children: head } as Division], blocks: [] };
  rename(reader, sentence, { ...action, phrases: [] }, [path], named, false, { ...scope, path: {} });
  const rest: Quoted = { ...quoted, units: below, blocks: [] };
  for (const part of parts) unitChange(reader, sentence, { ...action, heading: false }, part, parts, rest);
}
