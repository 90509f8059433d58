import { isEmpty } from '../command/path.ts';
import type { Scope } from './scope.ts';
import type { Sentence } from './sentence.ts';

/** The text that a sentence names: the base, another one, or none. */
export function aboutOf({ citations, others }: Sentence): Scope['about'] {
  const own = citations.filter(({ work }) => work.kind === 'instrument');
  const [other] = others.filter(({ work }) => work.kind === 'instrument');
  const [first] = own;
  if (!first || !other) return first ? 'base' : other && 'other';
  // "Luật Khác …, khoản 2 Điều 1 của Luật Thử nghiệm …": one command for several texts.
  return first.start < other.start || own.some(({ targets }) => targets.some((path) => !isEmpty(path)))
    ? 'base'
    : 'other';
}
