import { formatPlace } from '../lexast/index.ts';
import type { Target } from './types.ts';

const counted = (word: string, count: number) =>
  count < 0 ? `${word} cuối` : `${word} thứ ${count === 1 ? 'nhất' : count}`;

/** A place as it is named in messages: "câu thứ 2 đoạn cuối khoản 1 Điều 2", "gạch đầu dòng thứ 2 điểm a khoản 1 Điều 4". */
export function formatTarget(target: Target): string {
  const { sentence, paragraph, item, heading, ...rest } = target;
  const words: string[] = [];
  if (sentence !== undefined) words.push(counted('câu', sentence));
  if (paragraph !== undefined) words.push(counted('đoạn', paragraph));
  if (heading) words.push('tên');
  const isDash = item !== undefined && /^\d+$/u.test(item);
  if (isDash) words.push(`gạch đầu dòng thứ ${item}`);
  const isForm = item !== undefined && /^mẫu/iu.test(item);
  if (isForm) words.push(item);
  words.push(formatPlace(isDash || isForm || item === undefined ? rest : { ...rest, item }));
  return words.filter(Boolean).join(' ');
}
