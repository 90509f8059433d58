import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type Refusal, suspendedUntil } from '../../amend/index.ts';
import { compareWords } from '../../intake/diff/index.ts';
import { shortDate } from '../dates.ts';
import { instrumentHref } from '../href.ts';
import { beforeAndAfter, changesByAnchor, type InForce, type UnitChange, type Version } from './versions.ts';

const kindLabels: Record<Exclude<UnitChange['kind'], 'not-understood'>, string> = {
  replace: 'Sửa đổi, bổ sung',
  rename: 'Sửa tên',
  insert: 'Bổ sung',
  'insert-part': 'Bổ sung câu, đoạn',
  renumber: 'Đổi số',
  repeal: 'Bãi bỏ',
  suspend: 'Ngưng hiệu lực',
  'replace-phrase': 'Thay cụm từ',
  'remove-phrase': 'Bỏ cụm từ',
  'insert-phrase': 'Thêm cụm từ',
};

/** "khoản 3 Điều 1 Luật số 47/2019/QH14", leading to the command itself. */
const commandLink = ({ command, act }: Pick<UnitChange, 'command' | 'act'>): ElementContent =>
  h('a', { href: instrumentHref(command.act, command.anchor) }, `${command.place} ${act}`.trim());

function changeLine(change: UnitChange): ElementContent {
  const { kind, effective, doubt } = change;
  return h('li', [
    h('strong', kind === 'not-understood' ? '' : kindLabels[kind]),
    ' theo ',
    commandLink(change),
    effective ? `, từ ${shortDate(effective)}` : '',
    suspendedUntil(change),
    ...(doubt ? [h('span.doubt', ` Cần kiểm tra: ${doubt}.`)] : []),
  ]);
}

/** A command that was not carried out, with the reason and a link to it. */
export function refusalHtml({ operation, reason }: Refusal, actName: (id: string) => string): string {
  const { command } = operation;
  return toHtml(
    h('p.refused', [
      h('strong', 'Chưa thực hiện'),
      ' lệnh tại ',
      commandLink({ command, act: actName(command.act) }),
      ` (“${command.words}”): ${reason}.`,
    ]),
  );
}

function comparison(before: string, after: string): ElementContent {
  const words = compareWords(before, after).map(({ kind, words: run }) =>
    kind === 'same' ? { type: 'text' as const, value: run } : h(kind === 'added' ? 'ins' : 'del', run),
  );
  return h('div', [
    h('p.legend', ['Chữ ', h('ins', 'thêm'), ' có gạch dưới, chữ ', h('del', 'bỏ'), ' có gạch ngang.']),
    h('p.words', words),
  ]);
}

/**
 * The notes beside the units of a version: by which command each was changed and since when, its words before and after, and the
 * commands on it that were not carried out.
 *
 * @returns HTML by anchor
 */
export function changeNotesByAnchor(
  inForce: InForce,
  version: Version,
  actName: (id: string) => string,
): Map<string, string> {
  const notes = new Map<string, string>();
  const add = (anchor: string, html: string) => notes.set(anchor, (notes.get(anchor) ?? '') + html);
  for (const [anchor, changes] of changesByAnchor(version)) {
    const lines = h('ul.changes', changes.map(changeLine));
    const last = changes
      .map(({ effective }) => effective ?? '')
      .toSorted()
      .at(-1);
    const { before, after } = beforeAndAfter(inForce, version, anchor, last ?? '');
    const shown =
      before === after ? [] : [h('details', [h('summary', 'Thay đổi gì?'), comparison(before, after)])];
    add(anchor, toHtml([lines, ...shown]));
  }
  for (const refusal of version.text.computed.refused) {
    if (refusal.anchor) add(refusal.anchor, refusalHtml(refusal, actName));
  }
  return notes;
}
