import { findCitations } from '../cite/index.ts';
import { plainWords } from '../lexast/text.ts';
import { names } from './base-name.ts';
import { readCommand } from './command/command.ts';
import { actName, refusalNote, vietnameseDate } from './describe.ts';
import { proseOf } from './prose.ts';
import type { Consolidated, HeldText, Operation } from './types.ts';

const nameOf = ({ id, number, document: { meta } }: HeldText): string => {
  const own = number ?? meta.number;
  return actName({ id, ...(own === undefined ? {} : { number: own }) });
};

/**
 * What is wrong with the texts that were given, in Vietnamese: the rest is still computed, and says what it lacks.
 *
 * A base that is consolidated already or cut short, a text given twice, an act that is older than its base, and acts that
 * the commands say were made before and nobody gave.
 *
 * @param operations those of all acts: with them, acts of the same day are reported
 */
export function inputFindings(
  base: HeldText,
  acts: readonly HeldText[],
  operations: readonly Operation[] = [],
): string[] {
  const found: string[] = [];
  const { meta, completeness } = base.document;
  const number = base.number ?? meta.number ?? '';
  if (/VBHN/u.test(number) || meta.type === 'van-ban-hop-nhat')
    found.push(
      `${nameOf(base)} là văn bản hợp nhất: các lần sửa đổi đã có trong đó sẽ bị thực hiện lần nữa hoặc bị từ chối. Hãy dùng văn bản gốc.`,
    );
  if (completeness !== 'full')
    found.push(`${nameOf(base)} không đủ toàn văn: lệnh sửa đổi phần bị thiếu sẽ bị từ chối.`);
  const seen = new Set([base.id]);
  for (const act of acts) {
    if (seen.has(act.id))
      found.push(
        act.id === base.id
          ? `${nameOf(act)} vừa là văn bản được sửa đổi, vừa là văn bản sửa đổi.`
          : `${nameOf(act)} được nêu hai lần.`,
      );
    seen.add(act.id);
    const made = act.document.meta.date;
    if (made && meta.date && made < meta.date)
      found.push(`${nameOf(act)} ban hành trước ${nameOf(base)} nên không thể sửa đổi văn bản này.`);
    if (act.document.completeness !== 'full')
      found.push(`${nameOf(act)} không đủ toàn văn: có thể thiếu lệnh sửa đổi.`);
    if (!act.document.meta.effective)
      found.push(
        `${nameOf(act)} không nói rõ ngày có hiệu lực: lệnh của văn bản này không được tính vào một ngày cụ thể.`,
      );
  }
  for (const [act, other] of amendedActs(acts.filter(({ id }) => id !== base.id)))
    found.push(
      `${nameOf(act)} sửa đổi ${nameOf(other)}, là văn bản sửa đổi được nêu ở đây: phần sửa đổi đó chưa được tính.`,
    );
  for (const [missing, by] of missingActs(base, acts))
    found.push(
      `${by} nói rằng văn bản này đã được sửa đổi theo ${missing}, nhưng văn bản đó không được nêu.`,
    );
  return [...found, ...onOneDay(acts, operations)];
}

/** Acts of which no command is about the base: they amend another text, or were given by mistake. */
export function actsWithoutOperations(
  acts: readonly HeldText[],
  operations: readonly Operation[],
): HeldText[] {
  return acts.filter(({ id }) => !operations.some(({ command }) => command.act === id));
}

/** Acts that change the base from one day on: nothing but the order in which they were given says which comes first. */
function onOneDay(acts: readonly HeldText[], operations: readonly Operation[]): string[] {
  const done = operations.filter(({ kind }) => kind !== 'not-understood');
  const days = new Set(done.flatMap(({ effective }) => effective ?? []));
  return [...days].flatMap((day) => {
    const those = done.filter(({ effective }) => effective === day);
    const named = acts.filter(({ id }) => those.some(({ command }) => command.act === id)).map(nameOf);
    return named.length < 2
      ? []
      : `${named.join(', ')} cùng có hiệu lực từ ngày ${vietnameseDate(day)}: đã thực hiện theo thứ tự được nêu; hãy kiểm tra thứ tự này.`;
  });
}

/** Findings about a computed text that belong to no place in it, in Vietnamese. */
export function computedFindings(
  base: HeldText,
  acts: readonly HeldText[],
  computed: Consolidated,
): string[] {
  const { executed, refused, later } = computed;
  const all = [...executed, ...later, ...refused.map(({ operation }) => operation)];
  return [
    ...inputFindings(base, acts, all),
    ...actsWithoutOperations(acts, all).map(
      (act) => `${nameOf(act)} không có lệnh nào sửa đổi ${nameOf(base)}.`,
    ),
    ...refused.filter(({ anchor }) => anchor === undefined).map(refusalNote),
  ];
}

/** "… của Luật Thử nghiệm số 901/2031/QH19 đã được sửa đổi, bổ sung một số điều theo Luật số 902/2031/QH19". */
const history = /đã\s+được\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế)[^;:“"]*/giu;

/** Acts that give a command about another of them: what that one says of the base is no longer what it was. */
function amendedActs(acts: readonly HeldText[]): [HeldText, HeldText][] {
  return acts.flatMap((act) =>
    acts
      .filter((other) => {
        const number = other.number ?? other.document.meta.number;
        return (
          other !== act &&
          number !== undefined &&
          proseOf(act.document).some((node) => {
            const words = plainWords(node);
            if (node.type === 'basis' || !words.includes(number)) return false;
            const { isCommand, citations } = readCommand(words);
            const first = citations.find(({ work }) => work.kind === 'instrument');
            return isCommand && first?.work.kind === 'instrument' && names(first.work, other);
          })
        );
      })
      .map((other): [HeldText, HeldText] => [act, other]),
  );
}

/** Acts that an amending act says were made before, by the number they are cited by, and who says it. */
function missingActs(base: HeldText, acts: readonly HeldText[]): Map<string, string> {
  const missing = new Map<string, string>();
  const known = [base, ...acts];
  for (const act of acts) {
    for (const node of proseOf(act.document)) {
      if (node.type === 'basis') continue;
      const words = plainWords(node);
      for (const { 0: told, index } of words.matchAll(history)) {
        const [last] = findCitations(words.slice(0, index))
          .filter(({ work }) => work.kind === 'instrument')
          .toReversed();
        if (last?.work.kind !== 'instrument' || !names(last.work, base)) continue;
        for (const { work } of findCitations(told)) {
          if (work.kind !== 'instrument' || work.number === undefined) continue;
          if (known.some((each) => names(work, each))) continue;
          missing.set(actName({ id: work.number, number: work.number }), nameOf(act));
        }
      }
    }
  }
  return missing;
}
