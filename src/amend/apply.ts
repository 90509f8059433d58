import {
  assignIds,
  type CitationPath,
  type Document,
  formatPlace,
  isDivision,
  isParent,
  type LexNode,
  type LexParent,
  treeText,
} from '../lexast/index.ts';
import { stepsOf } from './command.ts';
import { type Found, findPlace, isLoose } from './find-place.ts';
import { findForm, isForm } from './forms.ts';
import { excerptsOf, type HeldLeaf, heldLeaves, holdTree, partOf } from './held.ts';
import { compareNumbers } from './numbers.ts';
import { findPhrase, splice, withSpace } from './phrases.ts';
import type { Change, Consolidated, HeldText, Operation, Origin, Phrase, Refusal, Removal } from './types.ts';

type Kind<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

/** The text being computed. */
interface Session {
  tree: Document;
  held: ReadonlyMap<string, string>;
  executed: Operation[];
  removed: Removal[];
  /** Units that were repealed: their number is left. */
  repealed: Set<LexNode>;
  changed: Map<LexNode, Set<number>>;
  /** What had to be concluded for the operation at hand, in Vietnamese. */
  doubt?: string;
}

/**
 * The text of an instrument on a date: its own words, less what operations remove, and what they quote.
 *
 * @param base the text as issued, or a computed one
 * @param operations in the order of their acts; they are carried out by their dates
 * @param acts the amending texts, whose words are quoted
 * @param date ISO 8601; without it everything is carried out, future acts as well
 */
export function apply(
  base: HeldText,
  operations: readonly Operation[],
  acts: readonly HeldText[],
  date?: string,
): Consolidated {
  const session: Session = {
    tree: holdTree(base.document, base.id).tree,
    held: new Map([base, ...acts].map(({ id, document }) => [id, treeText(document)])),
    executed: [],
    removed: [],
    repealed: new Set(),
    changed: new Map(),
  };
  const refused: Refusal[] = [];
  const later: Operation[] = [];
  for (const operation of inOrder(operations)) {
    if (date !== undefined && operation.effective !== undefined && operation.effective > date)
      later.push(operation);
    else {
      const reason =
        date !== undefined && operation.effective === undefined
          ? 'Không rõ ngày có hiệu lực của lệnh này'
          : carryOut(operation, session);
      if (reason === undefined) {
        const rival = session.executed.find((each) => isRival(each, operation));
        const doubt = session.doubt ?? (rival && `${sameDay(rival)}; đã thực hiện theo thứ tự được nêu`);
        session.executed.push(doubt ? { ...operation, certainty: 'doubtful', doubt } : operation);
      } else refused.push({ operation, reason });
      delete session.doubt;
    }
  }
  return result(session, refused, later);
}

/** Do two acts change one place on one day? Nothing but their order says what stands there then. */
function isRival(one: Operation, other: Operation): boolean {
  if (one.command.act === other.command.act || !one.effective || one.effective !== other.effective)
    return false;
  const steps = stepsOf(one.target);
  const others = stepsOf(other.target);
  const depth = Math.min(steps.length, others.length);
  return (
    depth > 0 &&
    one.target.attachment === other.target.attachment &&
    steps.slice(0, depth).every(({ type, num }, at) => others[at]?.type === type && others[at]?.num === num)
  );
}

const sameDay = ({ command, target }: Operation) =>
  `${sentenceCase(target)} cùng ngày còn được sửa đổi theo ${command.place} ${command.number ?? command.act}`;

/** By date of effect; acts of one day, and commands of one act, as they were given. */
function inOrder(operations: readonly Operation[]): Operation[] {
  return operations.toSorted((one, other) =>
    (one.effective ?? '9999').localeCompare(other.effective ?? '9999'),
  );
}

/** Carry one operation out; a reason in Vietnamese where it is refused. */
function carryOut(operation: Operation, session: Session): string | undefined {
  switch (operation.kind) {
    case 'not-understood':
      return operation.reason;
    case 'insert':
      return isLoose(session.tree, operation.target) ? loose(operation.target) : insert(operation, session);
    default: {
      const found = findPlace(session.tree, operation.target) ?? wholeText(operation.target, session.tree);
      if (found && isRepealed(found.node, session))
        return `${sentenceCase(operation.target)} đã được bãi bỏ trước đó`;
      if (isLoose(session.tree, operation.target)) return loose(operation.target);
      if (operation.kind === 'replace') return replace(operation, found, session);
      if (!found) return `Không có ${formatPlace(operation.target)} trong văn bản được sửa đổi`;
      if (operation.kind === 'repeal') return repeal(found, session);
      if (operation.kind === 'rename') return rename(operation, found, session);
      return changePhrase(operation, found, session);
    }
  }
}

const sentenceCase = (path: CitationPath) => {
  const place = formatPlace(path);
  return place.charAt(0).toUpperCase() + place.slice(1);
};

const loose = (path: CitationPath) => `Không rõ ${formatPlace(path)} của điều, mục nào`;

function wholeText(path: CitationPath, tree: Document): Found | undefined {
  return Object.keys(path).length === 0 ? { node: tree, parent: tree } : undefined;
}

function isRepealed(node: LexNode, { repealed }: Session): boolean {
  return repealed.has(node);
}

/** A copy of quoted words whose leaves know the operation. */
function quote<T>(payload: T, { executed }: Session): T {
  const copy = structuredClone(payload);
  const mark = (node: unknown) => {
    const { children, data } = node as { children?: unknown[]; data?: HeldLeaf['data'] };
    if (children) for (const child of children) mark(child);
    else if (data) data.operation = executed.length;
  };
  mark(copy);
  return copy;
}

function note(node: LexNode, { changed, executed }: Session): void {
  const operations = changed.get(node) ?? new Set();
  changed.set(node, operations.add(executed.length));
}

function remove(leaves: readonly HeldLeaf[], { removed, executed }: Session): void {
  for (const excerpt of excerptsOf(leaves)) removed.push({ ...excerpt, operation: executed.length });
}

const leavesOf = (node: LexNode) => heldLeaves(node).map(({ leaf }) => leaf);

function put(found: Found, node: LexNode, session: Session): void {
  const list = found.parent.children as LexNode[];
  const fresh = keepName(node, found);
  const kept = new Set(leavesOf(fresh));
  remove(
    leavesOf(found.node).filter((leaf) => !kept.has(leaf)),
    session,
  );
  list[list.indexOf(found.node)] = fresh;
  // A unit that was changed before keeps that in its history.
  session.changed.set(fresh, new Set(session.changed.get(found.node)));
  note(fresh, session);
}

/** The blocks of a form below its name, which stays. */
function replaceForm(operation: Kind<'replace'>, session: Session): string | undefined {
  const run = findForm(session.tree, operation.target);
  const where = formatPlace(operation.target);
  if (!run) return `Không có ${where} trong văn bản được sửa đổi, hoặc có nhiều hơn một`;
  const blocks = quote(operation.payload, session).children as unknown as LexNode[];
  const list = run.parent.children as LexNode[];
  remove(list.slice(run.from + 1, run.to).flatMap(leavesOf), session);
  list.splice(run.from + 1, run.to - run.from - 1, ...blocks);
  const units = blocks.filter((block) => isDivision(block));
  for (const unit of units.length > 0 ? units : [run.parent as LexNode]) note(unit, session);
  return undefined;
}

/** "thay thế Phụ lục I bằng Phụ lục II …": the appendix keeps its name and number in the text. */
function keepName(node: LexNode, found: Found): LexNode {
  const old = found.node;
  if (node.type !== 'appendix' || old.type !== 'appendix' || node.num === old.num) return node;
  const header = old.children.filter(({ type }) => type === 'header');
  const rest = node.children.filter(({ type }) => type !== 'header');
  const { num: _, ...kept } = node;
  return {
    ...kept,
    title: old.title,
    ...(old.num === undefined ? {} : { num: old.num }),
    children: [...header, ...rest],
  } as LexNode;
}

function replace(operation: Kind<'replace'>, found: Found | undefined, session: Session): string | undefined {
  if (!found && isForm(operation.target)) return replaceForm(operation, session);
  const node = quote(operation.payload, session) as unknown as LexNode;
  if (found) {
    put(found, node, session);
    return undefined;
  }
  const missing = `Không có ${formatPlace(operation.target)} trong văn bản được sửa đổi`;
  if (!operation.mayInsert) return missing;
  const place = placeByNumber(operation.target, session);
  if (typeof place === 'string' || !follows(place)) return missing;
  place.parent.children.splice(place.at, 0, node as never);
  note(node, session);
  session.doubt = `Lệnh ghi “sửa đổi, bổ sung” nhưng văn bản chưa có ${formatPlace(operation.target)}; đã bổ sung theo thứ tự`;
  return undefined;
}

/** Where a unit without a named neighbour goes, and the sibling before it. */
interface Slot {
  parent: LexParent;
  at: number;
  previous?: string;
  num: string;
}

/** Is the unit the next one after its sibling: 8 after 7, or 7a? */
function follows({ previous, num }: Slot): boolean {
  if (previous === undefined) return false;
  const before = Number.parseInt(previous, 10);
  const own = Number.parseInt(num, 10);
  return Number.isNaN(own) || own - before <= 1;
}

function placeByNumber(target: CitationPath, { tree }: Session): Slot | string {
  const steps = stepsOf(target);
  const step = steps.at(-1);
  if (!step) return 'Không rõ vị trí được bổ sung';
  const outer: CitationPath = { ...target };
  delete outer[step.type];
  const container = Object.keys(outer).length === 0 ? lastBefore(step, tree) : findPlace(tree, outer)?.node;
  if (!container || !isParent(container)) {
    const where = formatPlace(outer);
    return where
      ? `Không có ${where} trong văn bản được sửa đổi`
      : `Không rõ ${formatPlace(target)} được bổ sung vào đâu`;
  }
  return slotIn(container, step);
}

const isRoman = (type: string) => type === 'chapter' || type === 'part' || type === 'section';

function slotIn(container: LexParent, { type, num }: { type: string; num: string }): Slot {
  const list = container.children as LexNode[];
  const lower = list.findLastIndex(
    (child) => child.type === type && isDivision(child) && compareNumbers(child.num, num, isRoman(type)) < 0,
  );
  const sibling = list[lower];
  if (sibling && isDivision(sibling)) return { parent: container, at: lower + 1, previous: sibling.num, num };
  const first = list.findIndex((child) => child.type === type);
  return { parent: container, at: first < 0 ? list.length : first, num };
}

/** What holds the last unit of a level before a number: the chapter of Điều 7, for Điều 7a. */
function lastBefore({ type, num }: { type: string; num: string }, tree: Document): LexNode | undefined {
  let best: { parent: LexNode; num: string } | undefined;
  const walk = (node: LexNode) => {
    if (!isParent(node) || ['quotation', 'attachment', 'appendix', 'table'].includes(node.type)) return;
    for (const child of node.children as LexNode[]) {
      if (child.type === type && isDivision(child) && compareNumbers(child.num, num, isRoman(type)) < 0) {
        if (!best || compareNumbers(child.num, best.num, isRoman(type)) > 0)
          best = { parent: node, num: child.num };
      }
      walk(child);
    }
  };
  walk(tree);
  return best?.parent;
}

function insert(operation: Kind<'insert'>, session: Session): string | undefined {
  const { target, beside } = operation;
  const present = findPlace(session.tree, target);
  const node = quote(operation.payload, session) as unknown as LexNode;
  if (present) {
    if (!isRepealed(present.node, session)) return `Văn bản đã có ${formatPlace(target)}`;
    put(present, node, session);
    return undefined;
  }
  const slot = beside ? slotBeside(beside, target, session) : placeByNumber(target, session);
  if (typeof slot === 'string') return slot;
  slot.parent.children.splice(slot.at, 0, node as never);
  note(node, session);
  if (!beside && slot.previous !== undefined && !follows(slot)) {
    session.doubt = `Trước ${formatPlace(target)} là số ${slot.previous}: văn bản được sửa đổi có thể thiếu một lần sửa đổi trước đó`;
  }
  return undefined;
}

function slotBeside(
  beside: NonNullable<Kind<'insert'>['beside']>,
  target: CitationPath,
  session: Session,
): Slot | string {
  const found = findPlace(session.tree, beside.place);
  if (!found) return `Không có ${formatPlace(beside.place)} trong văn bản được sửa đổi`;
  const list = found.parent.children as LexNode[];
  let at = list.indexOf(found.node) + (beside.side === 'after' ? 1 : 0);
  const { type, num } = stepsOf(target).at(-1) ?? { type: 'article', num: '' };
  if (found.node.type !== type)
    return `${sentenceCase(target)} không cùng cấp với ${formatPlace(beside.place)}`;
  // Units that were added at the same place before: 7b goes after 7a.
  for (let next = list[at]; next && next.type === type && isDivision(next); next = list[at]) {
    if (compareNumbers(next.num, num, isRoman(type)) >= 0) break;
    at += 1;
  }
  return { parent: found.parent, at, num };
}

/** The number stays, as official consolidated texts print it; the words go. */
function repeal(found: Found, session: Session): string | undefined {
  const { node } = found;
  if (!isParent(node)) return 'Không rõ nội dung được bãi bỏ';
  if (node.type === 'paragraph') return dropParagraph(found, session);
  if (node.type === 'document') return 'Lệnh bãi bỏ toàn bộ văn bản';
  const list = node.children as LexNode[];
  const kept: LexNode[] = list.filter((child) => child.type === 'marker' || child.type === 'header');
  const gone = list.filter((child) => !kept.includes(child));
  const leaves = gone.flatMap(leavesOf);
  const lineEnd = trailingSpace(leaves);
  remove(lineEnd ? leavesBut(leaves, lineEnd.value.length) : leaves, session);
  node.children = (lineEnd
    ? [...kept, { type: 'paragraph', children: [lineEnd] }]
    : kept) as unknown as typeof node.children;
  session.repealed.add(node);
  note(node, session);
  return undefined;
}

/** An unnumbered paragraph leaves nothing behind. */
function dropParagraph({ node, parent }: Found, session: Session): undefined {
  remove(leavesOf(node), session);
  (parent as { children: LexNode[] }).children = (parent.children as LexNode[]).filter(
    (child) => child !== node,
  );
  note(parent, session);
}

/** The white space that ends some leaves: it parts what comes next. */
function trailingSpace(leaves: readonly HeldLeaf[]): HeldLeaf | undefined {
  const last = leaves.at(-1);
  const words = last?.value.trimEnd().length ?? 0;
  return last && words < last.value.length ? partOf(last, words, last.value.length, 'text') : undefined;
}

function leavesBut(leaves: readonly HeldLeaf[], count: number): HeldLeaf[] {
  const last = leaves.at(-1);
  return last ? [...leaves.slice(0, -1), partOf(last, 0, last.value.length - count)] : [];
}

function rename(operation: Kind<'rename'>, found: Found, session: Session): string | undefined {
  const { node } = found;
  const heading = isParent(node)
    ? (node.children as LexNode[]).find(({ type }) => type === 'heading')
    : undefined;
  if (!heading || !isParent(heading)) return `${sentenceCase(operation.target)} không có tên để sửa`;
  const [payload] = quote(operation.payload, session).children as unknown as LexNode[];
  if (!payload) return 'Không thấy tên mới trong phần được trích';
  const fresh = leavesOf(payload);
  const leaves = leavesOf(heading);
  const lineEnd = trailingSpace(fresh) ? undefined : trailingSpace(leaves);
  remove(lineEnd ? leavesBut(leaves, lineEnd.value.length) : leaves, session);
  heading.children = (lineEnd ? [...fresh, lineEnd] : fresh) as unknown as typeof heading.children;
  note(node, session);
  return undefined;
}

function phraseLeaf({ words, excerpt }: Phrase, { executed, held }: Session): HeldLeaf | undefined {
  const value = held.get(excerpt.text)?.slice(excerpt.start, excerpt.end);
  if (value === undefined || value !== words) return undefined;
  return {
    type: 'text',
    value,
    data: { text: excerpt.text, start: excerpt.start, operation: executed.length },
  };
}

/** The space before the quotation marks of a phrase: words that are added need one. */
function spaceBefore({ excerpt }: Phrase, { executed, held }: Session): HeldLeaf | undefined {
  const start = excerpt.start - 2;
  const value = held.get(excerpt.text)?.slice(start, start + 1) ?? '';
  return /\s/u.test(value)
    ? { type: 'text', value, data: { text: excerpt.text, start, operation: executed.length } }
    : undefined;
}

function changePhrase(
  operation: Kind<'replace-phrase'> | Kind<'remove-phrase'> | Kind<'insert-phrase'>,
  found: Found,
  session: Session,
): string | undefined {
  const old = operation.kind === 'insert-phrase' ? operation.beside.phrase : operation.old;
  const hits = findPhrase(found.node, old.words);
  if (hits.length === 0)
    return `Không thấy cụm từ “${old.words.trim()}” tại ${formatPlace(operation.target) || 'văn bản'}`;
  const fresh = operation.kind === 'remove-phrase' ? undefined : phraseLeaf(operation.new, session);
  if (operation.kind !== 'remove-phrase' && !fresh)
    return 'Cụm từ mới bị ngắt giữa chừng trong văn bản sửa đổi';
  // From the last: offsets before it stand.
  for (const hit of hits.toReversed()) {
    if (operation.kind === 'remove-phrase') remove(splice(withSpace(hit), []), session);
    else if (operation.kind === 'replace-phrase')
      remove(splice(hit, fresh ? [structuredClone(fresh)] : []), session);
    else if (fresh) {
      const space =
        /^[\p{L}\p{N}“("]/u.test(fresh.value) || operation.beside.side === 'before'
          ? spaceBefore(operation.new, session)
          : undefined;
      const at = operation.beside.side === 'after' ? hit.end : hit.start;
      const pieces = space ? [space] : [];
      const leaves =
        operation.beside.side === 'after'
          ? [...pieces, structuredClone(fresh)]
          : [structuredClone(fresh), ...pieces];
      splice({ ...hit, start: at, end: at }, leaves);
    }
    note(nearestUnit(found.node, hit.holder), session);
  }
  return undefined;
}

/** The innermost unit around a paragraph. */
function nearestUnit(from: LexNode, holder: LexNode): LexNode {
  let best = from;
  const walk = (node: LexNode, unit: LexNode): boolean => {
    if (node === holder) {
      best = unit;
      return true;
    }
    const inner = isDivision(node) ? node : unit;
    return isParent(node) && (node.children as LexNode[]).some((child) => walk(child, inner));
  };
  walk(from, from);
  return best;
}

function result(session: Session, refused: Refusal[], later: Operation[]): Consolidated {
  const { tree, executed, removed, changed } = session;
  const origins: Origin[] = [];
  let at = 0;
  for (const { leaf } of heldLeaves(tree)) {
    const { text, start, operation } = leaf.data;
    const end = start + leaf.value.length;
    const last = origins.at(-1);
    if (last && last.text === text && last.end === start && last.operation === operation) last.end = end;
    else origins.push({ at, text, start, end, ...(operation === undefined ? {} : { operation }) });
    at += leaf.value.length;
    delete (leaf as { data?: unknown }).data;
  }
  assignIds(tree);
  const changes: Change[] = [];
  const walk = (node: LexNode) => {
    const { id } = node as { id?: string };
    if (id) for (const operation of changed.get(node) ?? []) changes.push({ anchor: id, operation });
    if (isParent(node)) for (const child of node.children) walk(child as LexNode);
  };
  walk(tree);
  for (const refusal of refused) {
    const anchor = nearestAnchor(tree, refusal.operation.target);
    if (anchor) refusal.anchor = anchor;
  }
  return { tree, origins, removed, changes, executed, refused, later };
}

/** The anchor of a place, or of the nearest place around it that is there. */
function nearestAnchor(tree: Document, target: CitationPath): string | undefined {
  const path: CitationPath = { ...target };
  for (const { type } of stepsOf(target).toReversed()) {
    const node = findPlace(tree, path)?.node as { id?: string } | undefined;
    if (node?.id) return node.id;
    delete path[type];
  }
  return path.attachment === undefined
    ? undefined
    : (findPlace(tree, { attachment: path.attachment })?.node as { id?: string } | undefined)?.id;
}
