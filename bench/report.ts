import type { SizeResult } from './corpus/run.ts';
import type { PageWeight } from './page-weight.ts';
import type { PeerResults } from './peers/run.ts';

/** When and where a measurement was made; `load` is how many programs wanted the processor at its start. */
interface Run {
  date: string;
  machine: string;
  load: number;
}

export interface Benchmarks {
  sizes: (Run & SizeResult)[];
  peers?: Run & PeerResults;
}

/** `docs/benchmarks.md`. */
export function formatBenchmarks({ sizes, peers }: Benchmarks): string {
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; do not edit. CPU time is user and system time of the program and the',
    'processes it starts, memory that of the largest of them. Wall time says little on a machine that does other things',
    'too: each table gives the load at its start.',
    '',
    '## Size',
    '',
    'Invented instruments in official form (`bench/corpus`): median 30 kB, a tail to 800 kB, citing and amending each',
    'other, beside the site’s own content. The first line of each table is everything: sources to a proved site with its',
    'downloads, index and portable edition. The steps below it are run again by themselves, with a warm cache.',
    '',
    ...sizes.flatMap(sizeSection),
    ...(peers ? peerSection(peers) : []),
  ].join('\n');
}

const sizeSection = (size: Run & SizeResult): string[] => [
  `### ${size.instruments} instruments`,
  '',
  where(size),
  '',
  ...table(
    ['stage', 'CPU s', 'wall s', 'peak MB'],
    size.stages.map(({ stage, used, problem }) =>
      used
        ? [stage, used.cpu.toFixed(1), used.seconds.toFixed(1), used.megabytes.toFixed(0)]
        : [`${stage}: ${problem ?? 'not reached'}`, '', '', ''],
    ),
  ),
  ...(size.files ? [`Site: ${size.files} files, ${Math.round(size.megabytes ?? 0)} MB.`, ''] : []),
];

function peerSection(peers: Run & PeerResults): string[] {
  const floor = peers.parsing[0]?.milliseconds ?? 0;
  return [
    '## Parsing',
    '',
    where(peers),
    '',
    ...table(
      ['step, one text of 1 MB', 'CPU ms for 100 kB', 'times the floor'],
      peers.parsing.map(({ step, milliseconds }) => [
        step,
        milliseconds.toFixed(1),
        floor > 0 ? (milliseconds / floor).toFixed(1) : '',
      ]),
    ),
    '## Beside Starlight',
    '',
    ...(peers.starlight && peers.page
      ? starlightTable(peers.page, peers.starlight)
      : [`Not measured: ${peers.problem ?? 'the site is not built'}.`, '']),
  ];
}

function starlightTable(
  ours: PageWeight,
  { page, build, instruments, version }: NonNullable<PeerResults['starlight']>,
) {
  return [
    `The page of Nghị quyết 57 in both, bytes after gzip, before any interaction. Ours carries the notes, sources and`,
    `relations of the editors as well; “without the editorial layer” is the same law in both. Fonts are not counted:`,
    `Starlight uses those of the system.`,
    '',
    ...table(
      ['', 'ours', `Starlight ${version}`, 'ratio'],
      [
        row('HTML', ours.html, page.html),
        row('HTML without the editorial layer', ours.frame, page.frame),
        row('CSS', ours.css, page.css),
        row('JS', ours.js, page.js),
        row('first view', total(ours), total(page)),
      ],
    ),
    `Starlight’s build of ${instruments} invented instruments took ${build.cpu.toFixed(1)} s CPU, ${build.seconds.toFixed(1)} s wall, ` +
      `${build.megabytes.toFixed(0)} MB at its peak; it has no references, downloads, previews or proof.`,
    '',
  ];
}

const row = (name: string, ours: number, theirs: number) => [
  name,
  String(ours),
  String(theirs),
  theirs > 0 ? (ours / theirs).toFixed(2) : '',
];
const total = ({ html, css, js }: PageWeight) => html + css + js;

const where = ({ date, machine, load }: Run) => `${date}; ${machine}; load ${load.toFixed(1)}.`;

const table = (head: string[], rows: string[][]): string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map((_, index) => (index === 0 ? '---' : '---:')).join(' | ')} |`,
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  '',
];
