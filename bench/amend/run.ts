/**
 * Computed texts held against official consolidated ones: `npx node bench/amend/run.ts FOLDER [--list] [--save]`.
 *
 * FOLDER holds `TRIPLES.tsv` and the files it names. `--list` prints every difference; `--save` keeps the figures, so
 * that the next run names what was won and lost.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  apply,
  audit,
  conserve,
  read,
  type Audit,
  type Consolidated,
  type Finding,
  type Operation,
} from '../../src/amend/index.ts';
import { formatPlace } from '../../src/index.ts';
import { paragraphsThatCite, withoutVerdict } from '../../src/amend/testing/mentions.ts';
import { matchNotes, notesOf, withoutNotes } from './official.ts';
import { readHeld, readText, readTriples, type Triple } from './triples.ts';

interface Row {
  name: string;
  audit?: Audit;
  executed: number;
  refused: string[];
  silent: Finding[];
  /** Differences that are proved to be slips of the official text, or faults of a source. */
  proved: Finding[];
  /** Commands, and those of them of which a part was refused. */
  commands: { all: number; refused: number };
  losses: number;
  /** Paragraphs of the acts that cite the base, and those of them without a verdict. */
  mentions: { all: number; open: string[] };
  notes: { matched: number; official: number; operations: number; open: string[] };
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

async function measure(folder: string, triple: Triple): Promise<Row> {
  const base = await readHeld(folder, triple.base);
  const acts = await Promise.all(triple.acts.map((act) => readHeld(folder, act)));
  const readings = acts.map((act) => ({ act, reading: read(act, base) }));
  const operations = readings.flatMap(({ reading }) => reading.operations);
  const computed = apply(base, operations, acts);
  const row: Row = {
    name: triple.name,
    executed: computed.executed.length,
    refused: computed.refused.map(
      ({ operation, reason }) =>
        `${operation.command.number ?? operation.command.act} ${operation.command.place}: ${formatPlace(operation.target)}: ${reason}`,
    ),
    silent: [],
    proved: [],
    mentions: {
      all: readings.reduce((sum, { act }) => sum + paragraphsThatCite(act, base).length, 0),
      open: readings.flatMap(({ act, reading }) => withoutVerdict(act, base, reading)),
    },
    commands: countCommands(computed),
    losses: conserve(base, acts, computed).length,
    notes: { matched: 0, official: 0, operations: 0, open: [] },
  };
  if (triple.official === undefined) return row;
  const official = await readText(folder, triple.official);
  const notes = notesOf(official);
  const told = [...computed.executed, ...computed.refused.map(({ operation }) => operation)];
  const match = matchNotes(notes, told);
  row.audit = audit(computed, official, { clean: withoutNotes, held: [base, ...acts] });
  const open = row.audit.findings.filter(({ refused }) => refused.length === 0);
  row.silent = open.filter(({ changed, proof }) => changed && proof === undefined);
  row.proved = open.filter(({ proof }) => proof !== undefined);
  row.notes = {
    matched: match.matched,
    official: notes.length,
    operations: told.length,
    open: [
      ...match.notes.map(
        (each) => `footnote: ${each.level} ← ${each.place} ${each.act} ${each.effective ?? ''}`,
      ),
      ...match.operations.map(
        (each) =>
          `operation: ${each.kind} ${formatPlace(each.target)} ← ${each.command.place} ${each.command.number ?? ''}`,
      ),
    ],
  };
  return row;
}

const commandKey = ({ command }: Operation) => `${command.act} ${command.anchor ?? ''} ${command.words}`;

/** A command is one sentence of an act; what it does to several places are several operations. */
function countCommands({ executed, refused }: Consolidated): Row['commands'] {
  const open = new Set(refused.map(({ operation }) => commandKey(operation)));
  return { all: new Set([...executed.map(commandKey), ...open]).size, refused: open.size };
}

function report(row: Row, list: boolean): string[] {
  const lines = [
    `${row.name}: executed ${row.executed}, refused ${row.refused.length}, losses ${row.losses}; mentions of the base without a verdict ${row.mentions.open.length} of ${row.mentions.all}`,
  ];
  const { audit: units, notes } = row;
  if (units) {
    const counts = (kind: 'changed' | 'all') =>
      `${units.words[kind]}/${units.units[kind]} (${share(units.words[kind], units.units[kind])}) in words, ${units.exact[kind]} exactly`;
    lines.push(
      `  changed units ${counts('changed')}`,
      `  all units ${counts('all')}`,
      `  differences in changed units that nothing explains: ${row.silent.length}; proved slips of the official text or faults of a source: ${row.proved.length}`,
      `  footnotes matched ${notes.matched} of ${notes.official}; operations ${notes.matched} of ${notes.operations}`,
    );
  }
  if (list) {
    lines.push(
      ...row.mentions.open.map((each) => `  no verdict ${each}`),
      ...row.refused.map((each) => `  refused ${each}`),
      ...notes.open.map((each) => `  open ${each}`),
    );
    for (const { anchor, kind, changed, refused, computed, official, proof } of units?.findings ?? []) {
      if (proof && refused.length === 0) {
        const sources = proof.sources.map(
          ({ text, words }) => `${text}: ${words.replace(/\s+/gu, ' ').trim()}`,
        );
        lines.push(
          `  ${proof.kind} ${anchor}: ${proof.words.map((words) => `“${words}”`).join(', ')}`,
          `    held ${sources.join(' | ') || (computed ?? '–')}`,
          `    official ${official ?? '–'}`,
        );
        continue;
      }
      lines.push(
        `  ${kind}${changed ? ' (changed)' : ''} ${anchor}${refused.length > 0 ? ` [${refused.join('; ')}]` : ''}`,
      );
      lines.push(`    computed ${computed ?? '–'}`, `    official ${official ?? '–'}`);
    }
  }
  return lines;
}

/** Anchors that differ, by text: what a later run wins or loses. */
type Kept = Record<string, string[]>;

function sinceLast(rows: readonly Row[], last: Kept): string[] {
  return rows.flatMap(({ name, audit: units }) => {
    const before = last[name];
    if (!before || !units) return [];
    const now = units.findings.map(({ anchor }) => anchor);
    return [
      ...before.filter((anchor) => !now.includes(anchor)).map((anchor) => `  won ${name} ${anchor}`),
      ...now.filter((anchor) => !before.includes(anchor)).map((anchor) => `  lost ${name} ${anchor}`),
    ];
  });
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false }, save: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error(
    'Name the folder that holds TRIPLES.tsv: npx node bench/amend/run.ts FOLDER [--list] [--save]',
  );
  process.exitCode = 2;
} else {
  const rows: Row[] = [];
  for (const triple of await readTriples(folder)) {
    const row = await measure(folder, triple);
    rows.push(row);
    console.log(report(row, values.list).join('\n'));
  }
  const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const operations = sum(({ executed, refused }) => executed + refused.length);
  const words = (kind: 'changed' | 'all') =>
    share(
      sum((row) => row.audit?.words[kind] ?? 0),
      sum((row) => row.audit?.units[kind] ?? 0),
    );
  console.log(
    `All: changed units ${words('changed')} equal in words, all units ${words('all')}; footnotes matched ${share(
      sum(({ notes }) => notes.matched),
      sum(({ notes }) => notes.official),
    )}, operations ${share(
      sum(({ notes }) => notes.matched),
      sum(({ notes }) => notes.operations),
    )}; refused ${sum((row) => row.commands.refused)} of ${sum((row) => row.commands.all)} commands (${sum(
      ({ refused }) => refused.length,
    )} of ${operations} operations); unexplained ${sum(({ silent }) => silent.length)}; losses ${sum(({ losses }) => losses)}; mentions without a verdict ${sum(({ mentions }) => mentions.open.length)} of ${sum(({ mentions }) => mentions.all)}`,
  );
  const kept = join(import.meta.dirname, `last-${basename(resolve(folder))}.json`);
  if (existsSync(kept))
    console.log(sinceLast(rows, JSON.parse(await readFile(kept, 'utf8')) as Kept).join('\n'));
  if (values.save) {
    const findings = Object.fromEntries(
      rows.map(({ name, audit: units }) => [name, units?.findings.map(({ anchor }) => anchor) ?? []]),
    );
    await writeFile(kept, `${JSON.stringify(findings, null, 1)}\n`);
  }
}
