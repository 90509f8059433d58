import {
  actName,
  audit,
  type Audit,
  type Command,
  type HeldText,
  inputFindings,
  type Operation,
  actsWithoutOperations,
  type Refusal,
} from '../../amend/index.ts';
import { type ComputedText, consolidate } from '../../compile/computed/index.ts';
import { type Document, isParent, lawText, type LexNode, unwrap } from '../../lexast/index.ts';

import { dayBefore } from '../dates.ts';
import type { Day } from '../state.ts';

/** A version of a text: the day on which it changes, and the text from that day on. */
export interface Version {
  /** ISO 8601. */
  date: string;
  /** Ids of the acts that take effect on this day. */
  acts: string[];
  text: ComputedText;
  /** The words of each unit by anchor, those of the units in it included. */
  words: ReadonlyMap<string, string>;
}

/** All versions of an instrument, by its chosen amending acts. */
export interface InForce {
  base: HeldText;
  /** The words as issued, by anchor. */
  issued: ReadonlyMap<string, string>;
  versions: Version[];
  /** Commands without a day of effect: they are carried out in no version. */
  undated: Refusal[];
  /** Problems of the texts that it is computed from, in Vietnamese. */
  findings: string[];
  /** Ids of acts that change nothing in the instrument. */
  actsWithoutEffect: string[];
  /** Comparison with the official consolidated text, where one is held. */
  audit?: Audit;
}

/** One change of a unit. */
export interface UnitChange {
  kind: Operation['kind'];
  command: Command;
  act: string;
  effective?: string;
  /** The last day of a suspension. */
  until?: string;
  doubt?: string;
}

/**
 * Computes every version of an instrument by its amending acts, and proves each: nothing lost, nothing invented.
 *
 * @param acts in the order in which they were made
 * @throws Error where the proof fails
 */
export function versionsOf(base: HeldText, acts: readonly HeldText[], official?: Document): InForce {
  const whole = consolidate(base, acts);
  const all = [...whole.computed.executed, ...whole.computed.refused.map(({ operation }) => operation)];
  const dates = [...new Set(all.flatMap(({ effective }) => effective ?? []))].toSorted();
  const versions = dates.map((date): Version => {
    const text = consolidate(base, acts, date);
    const own = all.filter(({ effective }) => effective === date).map(({ command }) => command.act);
    return {
      date,
      acts: [...new Set(own)],
      text,
      words: wordsByAnchor(text.computed.tree),
    };
  });
  const undated = (versions.at(-1) ?? { text: whole }).text.computed.refused.filter(
    ({ operation }) => operation.effective === undefined,
  );
  return {
    base,
    issued: wordsByAnchor(base.document),
    versions,
    undated,
    findings: inputFindings(base, acts, all),
    actsWithoutEffect: actsWithoutOperations(acts, all).map(({ id }) => id),
    ...(official ? { audit: audit(whole.computed, official, { held: [base, ...acts] }) } : {}),
  };
}

/** Whether a version takes effect only after the day of the build. */
export const isFuture = ({ date }: Version, today: Pick<Day, 'isOver'>): boolean =>
  !today.isOver(dayBefore(date));

/** The version in force on the day of the build; undefined before the first change. */
export function versionNow({ versions }: InForce, today: Pick<Day, 'isOver'>): Version | undefined {
  return versions.findLast((version) => !isFuture(version, today));
}

function wordsByAnchor(tree: Document): Map<string, string> {
  const words = new Map<string, string>();
  const walk = (node: LexNode) => {
    if (!isParent(node)) return;
    const { id } = node as { id?: string };
    if (id) words.set(id, unwrap(lawText(node)).trim());
    for (const child of node.children) walk(child as LexNode);
  };
  walk(tree);
  return words;
}

/** The changes of the units of a version, by anchor. */
export function changesByAnchor({ text }: Version): Map<string, UnitChange[]> {
  const { changes, executed } = text.computed;
  const byAnchor = new Map<string, UnitChange[]>();
  for (const { anchor, operation: index } of changes) {
    const operation = executed[index];
    if (!operation) continue;
    const { kind, command, effective, doubt } = operation;
    const change: UnitChange = {
      kind,
      command,
      act: actName({ id: command.act, ...(command.number ? { number: command.number } : {}) }),
      ...(effective ? { effective } : {}),
      ...(operation.kind === 'suspend' && operation.until ? { until: operation.until } : {}),
      ...(doubt ? { doubt } : {}),
    };
    byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), change]);
  }
  return byAnchor;
}

/**
 * The words of a unit before its last change, and after it.
 *
 * @param last day of its last change
 * @returns `before` is "" where the unit was added then
 */
export function beforeAndAfter(
  { issued, versions }: InForce,
  { words }: Version,
  anchor: string,
  last: string,
): { before: string; after: string } {
  const earlier = versions.findLast(({ date }) => date < last);
  return { before: (earlier?.words ?? issued).get(anchor) ?? '', after: words.get(anchor) ?? '' };
}
