import {
  actName,
  apply,
  changeNotes,
  computedFindings,
  computedNotice,
  conserve,
  read,
  type Consolidated,
  type HeldText,
  type Operation,
} from '../../amend/index.ts';
import { createCatalogue, resolveReferences } from '../../cite/index.ts';
import { type AknChange, toAkn } from '../akn/index.ts';
import { toDocx } from '../docx/index.ts';
import { toEpub } from '../epub/index.ts';
import { type WorkIdentity, workOfMeta } from '../identifiers/index.ts';
import { toJson } from '../json/index.ts';
import { toMdx } from '../mdx/index.ts';
import { toMarkdown, toText } from '../text/index.ts';

/** A computed text with all that its forms say of it. */
export interface ComputedText {
  base: HeldText;
  acts: readonly HeldText[];
  computed: Consolidated;
  work: WorkIdentity;
  date: string | undefined;
  notice: string;
  /** What is wrong with the given texts, and what could not be done and has no place, in Vietnamese. */
  findings: string[];
}

/** An operation without the words that it quotes: `origins` says where these are. */
const told = (operation: Operation) => {
  const { kind, target, command, effective, certainty, doubt } = operation;
  const until = operation.kind === 'suspend' ? operation.until : undefined;
  return { kind, target, command, effective, until, certainty, doubt };
};

/** What the reader is to check, each as a sentence. */
const checks = ({ findings }: ComputedText): string[] => findings.map((each) => `Cần kiểm tra: ${each}`);

/** The marking, and what the reader is to check, as one line before the text. */
const head = (text: ComputedText): string => [text.notice, ...checks(text)].join(' ');

const types: Partial<Record<Operation['kind'], AknChange['type']>> = {
  insert: 'insertion',
  repeal: 'repeal',
};

const forms: Record<string, (text: ComputedText) => string | Uint8Array> = {
  akn: (text) => {
    const { computed, work, acts, date } = text;
    return toAkn(computed.tree, work, {
      notes: changeNotes(computed),
      amended: { notice: head(text), ...(date ? { date } : {}), changes: aknChanges(computed, acts) },
    });
  },
  json: ({ computed, work, date, notice, findings }) => {
    const { origins, removed, changes, executed, refused, later } = computed;
    return toJson(computed.tree, work, {
      computed: {
        notice,
        findings,
        date,
        origins,
        removed,
        changes,
        operations: executed.map(told),
        refused: refused.map(({ operation, reason, anchor }) => ({
          operation: told(operation),
          reason,
          anchor,
        })),
        later: later.map(told),
      },
    });
  },
  mdx: (text) => toMdx(text.computed.tree, `notice: ${JSON.stringify(head(text))}`),
  markdown: (text) => toMarkdown(text.computed.tree, { notice: head(text) }),
  text: (text) => toText(text.computed.tree, { notice: head(text) }),
  docx: (text) => {
    const { base, acts, computed, work, notice } = text;
    const names = new Map(acts.map((act) => [act.id, actName({ id: act.id, ...numbered(act) })]));
    const by = new Map(
      computed.changes.map(({ anchor, operation }) => [
        anchor,
        names.get(computed.executed[operation]?.command.act ?? ''),
      ]),
    );
    return toDocx(computed.tree, work, {
      notice,
      findings: checks(text),
      notes: changeNotes(computed),
      against: base.document,
      changedBy: (anchor) => by.get(anchor),
    });
  },
  epub: (text) =>
    toEpub(text.computed.tree, text.work, { notice: head(text), notes: changeNotes(text.computed) }),
};

function numbered({ number, document: { meta } }: HeldText): { number?: string } {
  const own = number ?? meta.number;
  return own ? { number: own } : {};
}

/** Names of the forms that a computed text compiles to. */
export const computedForms = Object.keys(forms).join('|');

function aknChanges({ changes, executed }: Consolidated, acts: readonly HeldText[]): AknChange[] {
  return changes.flatMap(({ anchor, operation: index }) => {
    const operation = executed[index];
    const act = acts.find(({ id }) => id === operation?.command.act);
    // The words of a suspended unit stay as they are.
    if (!operation || !act || operation.kind === 'suspend') return [];
    const { effective, kind, command } = operation;
    return {
      anchor,
      type: types[kind] ?? ('substitution' as const),
      act: workOfMeta(act.document.meta, act.id),
      place: command.path,
      ...(effective ? { effective } : {}),
    };
  });
}

/**
 * Compute the text of a base as amended, with its citations resolved again.
 *
 * @throws Error where the result has words of no held text, or lacks words that no operation removed
 */
export function consolidate(base: HeldText, acts: readonly HeldText[], date?: string): ComputedText {
  const operations = acts.flatMap((act) => read(act, base).operations);
  const computed = apply(base, operations, acts, date);
  const losses = conserve(base, acts, computed);
  if (losses.length > 0) {
    throw new Error(
      `The computed text loses or invents words: ${losses.map(({ reason }) => reason).join('; ')}`,
    );
  }
  resolveReferences(computed.tree, createCatalogue([]));
  const work = workOfMeta(base.document.meta, base.id);
  const findings = computedFindings(base, acts, computed);
  return { base, acts, computed, work, date, notice: computedNotice(date), findings };
}

/** Compile a computed text to one form. */
export function compileComputed(text: ComputedText, form: string): string | Uint8Array {
  const compile = forms[form];
  if (!compile) throw new Error(`There is no form "${form}"; choose one of ${computedForms}.`);
  return compile(text);
}
