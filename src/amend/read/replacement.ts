import { type CitationPath, isParent, type LexNode } from '../../lexast/index.ts';
import { findAttachment } from '../find-place.ts';
import { findForm, isAttached, isForm } from '../forms.ts';
import { formatTarget } from '../format-target.ts';
import type { Payload } from '../types.ts';
import type { Reader } from './reader.ts';
import type { Sentence } from './sentence.ts';

/**
 * "thay thế Phụ lục II, Phụ lục III … tương ứng bằng các Phụ lục II, Phụ lục III ban hành kèm theo Thông tư này",
 * "sửa đổi Mẫu số 05 Phụ lục I … thành Mẫu số 39 …": the act's own appendix or form, by name or by its turn.
 */
export function replacement(
  { tree }: Reader,
  { citations, masked }: Sentence,
  target: CitationPath,
  targets: readonly CitationPath[],
): { payload: Payload; doubt?: string } | undefined {
  const own = citations
    .filter(({ work }) => work.kind === 'this')
    .flatMap(({ targets: paths }) => paths)
    .filter(({ attachment }) => attachment !== undefined);
  const turn = targets.findIndex((path) => formatTarget(path) === formatTarget(target));
  const path = own.length === targets.length ? own[turn] : own.find((each) => sameAttached(each, target));
  // "Sửa đổi Mẫu số 01, Mẫu số 02 Phụ lục I thành các Mẫu tương ứng tại Phụ lục I ban hành kèm theo Nghị định này".
  const [home, ...others] = own;
  if (home && others.length === 0 && isForm(target) && !isForm(home) && /tương\s+ứng/iu.test(masked)) {
    const item = target.item ?? target.attachment ?? '';
    const form = findForm(tree, { attachment: home.attachment ?? '', item });
    return form && { payload: blocksOf((form.parent.children as LexNode[]).slice(form.from + 1, form.to)) };
  }
  if (!path || isForm(path) !== isForm(target)) return undefined;
  if (isForm(path)) {
    const form = findForm(tree, path);
    const whole =
      form || path.item !== undefined ? undefined : findAttachment(tree, path.attachment ?? '')?.node;
    const blocks = form
      ? (form.parent.children as LexNode[]).slice(form.from + 1, form.to)
      : whole && isParent(whole)
        ? (whole.children as LexNode[]).filter(({ type }) => type !== 'header')
        : [];
    return blocks.length > 0 ? { payload: blocksOf(blocks) } : undefined;
  }
  const node = findAttachment(tree, path.attachment ?? '')?.node ?? onlyAppendix(tree, path);
  if (!node) return undefined;
  const payload = node as unknown as Payload;
  return sameAttached(path, target)
    ? { payload }
    : { payload, doubt: `${target.attachment} được thay bằng phụ lục mang số khác: ${path.attachment}` };
}

const blocksOf = (children: LexNode[]): Payload => ({ type: 'blocks', children }) as unknown as Payload;

/** "… bằng Phụ lục ban hành kèm theo Nghị định này": the only one that the act has. */
function onlyAppendix(tree: LexNode, { attachment }: CitationPath): LexNode | undefined {
  if (!isParent(tree) || !/^phụ lục$/iu.test(attachment ?? '')) return undefined;
  const [first, ...others] = (tree.children as LexNode[]).filter(({ type }) => type === 'appendix');
  return others.length === 0 ? first : undefined;
}

/** The act's own appendices or forms that a command adds: "Bổ sung Phụ lục IV ban hành kèm theo Nghị định này". */
export function additions(
  { tree }: Reader,
  { citations }: Sentence,
  targets: readonly CitationPath[],
  around: CitationPath | undefined,
): { target: CitationPath; payload: Payload | undefined }[] {
  const named =
    targets.length > 0
      ? targets
      : citations.filter(({ work }) => work.kind === 'this').flatMap(({ targets: paths }) => paths);
  return named.flatMap((path) => {
    if (!isAttached(path)) return [];
    if (!isForm(path)) {
      const node = findAttachment(tree, path.attachment ?? '')?.node;
      return { target: path, payload: node as Payload | undefined };
    }
    const item = path.item ?? path.attachment ?? '';
    const attachment = path.item === undefined ? around?.attachment : path.attachment;
    const own = attachment === undefined ? undefined : findForm(tree, { attachment, item });
    const form = own ?? findForm(tree, { attachment: item });
    const blocks = form && (form.parent.children as LexNode[]).slice(form.from, form.to);
    return {
      target: attachment === undefined ? path : { attachment, item },
      payload: blocks && ({ type: 'blocks', children: blocks } as unknown as Payload),
    };
  });
}

const sameAttached = (one: CitationPath, other: CitationPath) =>
  one.attachment?.toLowerCase() === other.attachment?.toLowerCase() && one.item === other.item;
