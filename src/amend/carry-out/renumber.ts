import { isDivision, type LexNode } from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import { type Found, findPlace } from '../find-place.ts';
import { type HeldLeaf, partOf } from '../held.ts';
import { compareNumbers } from '../numbers.ts';
import { formatTarget } from '../format-target.ts';
import { phraseLeaf } from './change-phrase.ts';
import { type Kind, note, remove, sentenceCase, type Session } from './session.ts';
import { isRoman } from './slot.ts';

/** A unit takes another number; it stays where it stands, so its neighbours must fit. */
export function renumber(
  operation: Kind<'renumber'>,
  { node, parent }: Found,
  session: Session,
): string | undefined {
  const { target, num } = operation;
  const { type } = stepsOf(target).at(-1) ?? {};
  const marker = isDivision(node) ? (node.children[0] as unknown as HeldLeaf) : undefined;
  if (!type || !isDivision(node) || marker?.type !== 'marker')
    return `${sentenceCase(target)} không có số để đổi`;
  const wanted = { ...target, [type]: num.words };
  if (findPlace(session.tree, wanted)) return `Văn bản đã có ${formatTarget(wanted)}`;
  const siblings = (parent.children as LexNode[]).filter((child) => child.type === type);
  const at = siblings.indexOf(node);
  const fits = siblings.every(
    (other, index) =>
      index === at ||
      !isDivision(other) ||
      Math.sign(compareNumbers(other.num, num.words, isRoman(type))) === Math.sign(index - at),
  );
  if (!fits) return `${sentenceCase(wanted)} sẽ không còn đúng thứ tự`;
  const start = marker.value.lastIndexOf(node.num);
  const fresh = phraseLeaf(num, session);
  if (start < 0 || !fresh) return `${sentenceCase(target)} không có số để đổi`;
  const end = start + node.num.length;
  remove([partOf(marker, start, end)], session);
  const leaves = [
    partOf(marker, 0, start),
    { ...fresh, type: 'marker' as const },
    partOf(marker, end, marker.value.length),
  ];
  node.children.splice(
    0,
    1,
    ...(leaves.filter(({ value }) => value !== '') as unknown as typeof node.children),
  );
  node.num = num.words;
  note(node, session);
  return undefined;
}
