import { QUERIES } from './browser-bytes.ts';
import type { SizeResult, StageResult } from './corpus/run.ts';
import type { Used } from './measure.ts';
import { FORMS } from './peers/pandoc.ts';
import type { StepSpeed } from './peers/parsing.ts';
import type { PeerResults } from './peers/run.ts';
import type { SiteResult } from './peers/site.ts';

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
    'processes it starts, memory that of the largest process. Wall time says little on a machine that does other things',
    'too: each table gives the load at its start.',
    '',
    '## Size',
    '',
    'Invented instruments in official form (`bench/corpus`): median 30 kB, a tail to 800 kB, citing and amending each',
    'other, beside the site’s own content. Each build is everything: sources to a proved site with its downloads, index and',
    'portable edition. Below it are its programs, some of which run at the same time.',
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
  ...table(['stage', 'CPU s', 'wall s', 'peak MB'], size.stages.flatMap(stageRows)),
  ...(size.files ? [`Site: ${size.files} files, ${Math.round(size.megabytes ?? 0)} MB.`, ''] : []),
  ...(size.queryBytes ? [queryLine(size.queryBytes), ''] : []),
];

/** What each of the programs of a build does, by its script. */
const programs: readonly [script: string, name: string][] = [
  ['compile-worker.ts', 'parsing, citations, MDX: several processes'],
  ['corpus.ts', 'the same: what is left, check, report'],
  ['astro.mjs', 'pages and downloads'],
  ['index-search.ts', 'search index'],
  ['pdf.ts', 'PDF'],
  ['sizes.ts', 'sizes of downloads'],
  ['verify.ts', 'proof of all pages'],
  ['portable.ts', 'portable edition'],
  ['service-worker.ts', 'service worker'],
  ['sitemap.ts', 'site map'],
];

const stageRows = ({ stage, used, problem }: StageResult): string[][] =>
  used
    ? [
        figures(`**${stage}**`, used),
        ...programs.flatMap(([script, name]) => {
          const part = used.programs[script];
          return part ? [figures(name, part)] : [];
        }),
      ]
    : [[`**${stage}**: ${problem ?? 'not reached'}`, '', '', '']];

const figures = (name: string, { cpu, seconds, megabytes }: Used): string[] => [
  name,
  cpu.toFixed(1),
  seconds.toFixed(1),
  megabytes.toFixed(0),
];

const queryLine = (bytes: readonly number[]) =>
  `A first search costs ${Math.round(mean(bytes) / 1000)} kB until its results stand there (` +
  `${QUERIES.map((query, index) => `“${query}” ${Math.round((bytes[index] ?? 0) / 1000)}`).join(', ')}): scripts, ` +
  'index and texts, beyond the page on which it is typed.';

function peerSection(peers: Run & PeerResults): string[] {
  return [
    '## Parsing',
    '',
    where(peers),
    '',
    ...parsingTable(peers),
    '## Beside other generators of sites',
    '',
    where(peers),
    '',
    `The same ${peers.texts} texts on all sites: Nghị quyết 57 and ${peers.texts - 1} invented instruments of \`bench/corpus\`, each`,
    'one page of the peers, which take it as Markdown. Ours does more in the time counted: from the official text to',
    'references, downloads, previews, pages of divisions, the portable edition and the proof, and the pages of the',
    'instruments that the site knows without their texts. Peers are built as they come, with two exceptions in their',
    'favour: Starlight has no sidebar of all texts, VitePress no local search, which would put all texts into one file.',
    'Files are counted after gzip.',
    '',
    ...siteTables(peers),
    ...formsTable(peers),
  ];
}

/** Ours, which makes all forms in one build, beside a peer's pages and pandoc's files. */
function formsTable({ ours, sites: [site], pandoc, texts }: PeerResults): string[] {
  if (!('used' in pandoc)) return notMeasured(pandoc);
  if (!('build' in ours) || !site || !('build' in site)) return [];
  const { build } = ours;
  return [
    `The same work, as far as others do it: ${site.name} makes the pages and the search, ${pandoc.name} the same texts as`,
    `${FORMS.join(', ')}. Ours makes these and Akoma Ntoso, Markdown, JSON and the portable edition in one build.`,
    '',
    ...table(
      [`pages and files of ${texts} texts`, 'ours', `${site.name} and ${pandoc.name}`, 'ours / both'],
      [
        compared('CPU s', build.cpu, site.build.cpu + pandoc.used.cpu, 1),
        compared('wall s, one after the other', build.seconds, site.build.seconds + pandoc.used.seconds, 1),
        compared(
          'peak MB of one process',
          build.megabytes,
          Math.max(site.build.megabytes, pandoc.used.megabytes),
          0,
        ),
      ],
    ),
  ];
}

function parsingTable({ parsing, lawtext }: PeerResults): string[] {
  const floor = parsing[0]?.milliseconds ?? 0;
  const lines = (name: string, steps: readonly StepSpeed[]) =>
    steps.map(({ step, milliseconds, perCharacters }) => [
      `${name}: ${step}`,
      milliseconds.toFixed(1),
      perCharacters.toFixed(1),
      ratio(milliseconds, floor, 1),
    ]);
  return [
    ...table(
      ['CPU ms, one text of 1 MB', 'for 100 kB', 'for 100,000 characters', 'times the floor, by bytes'],
      [...lines('ours', parsing), ...('steps' in lawtext ? lines(lawtext.name, lawtext.steps) : [])],
    ),
    'The floor is reading and normalising. Lawtext, the same job for Japanese law, reads an invented act in its own',
    'language and form, of the same length and about the same structure (`bench/peers/japanese-law.ts`): a character of it',
    'takes 2.9 bytes, of Vietnamese 1.3. Its references are those inside the act.',
    '',
    ...notMeasured(lawtext),
  ];
}

function siteTables({ ours, sites, texts }: PeerResults): string[] {
  const all = [ours, ...sites].filter((site): site is SiteResult => 'build' in site);
  const peers = all.filter((site) => site !== ours);
  const us = all.find((site) => site === ours);
  const head = (name: string) => [
    name,
    ...all.map((site) => site.name),
    ...(us ? peers.map(({ name: peer }) => `ours / ${peer}`) : []),
  ];
  const row = (name: string, value: (site: SiteResult) => number | undefined, digits = 0) => [
    name,
    ...all.map((site) => value(site)?.toFixed(digits) ?? '–'),
    ...(us ? peers.map((site) => ratio(value(us), value(site), 2)) : []),
  ];
  const perText = (seconds: number) => (seconds * 1000) / texts;
  return [
    ...table(head(`build of ${texts} texts`), [
      row('CPU ms a text', ({ build }) => perText(build.cpu)),
      row('wall ms a text', ({ build }) => perText(build.seconds)),
      row('peak MB of one process', ({ build }) => build.megabytes),
    ]),
    ...table(head('built again, one text changed'), [
      row('CPU s', ({ rebuild }) => rebuild.cpu, 1),
      row('wall s', ({ rebuild }) => rebuild.seconds, 1),
    ]),
    'The page of Nghị quyết 57, bytes before any interaction. Ours carries the notes, sources and relations of the editors',
    'as well; “without the editorial layer” is the law alone, as the peers show it. Starlight uses the fonts of the system.',
    '',
    ...table(head('first view'), [
      row('HTML', ({ page }) => page.html),
      row('HTML without the editorial layer', ({ page }) => page.frame),
      row('CSS', ({ page }) => page.css),
      row('JS', ({ page }) => page.js),
      row('HTML, CSS and JS', ({ page }) => page.html + page.css + page.js),
      row('the same without the editorial layer', ({ page }) => page.frame + page.css + page.js),
      row('fonts', ({ fonts }) => fonts),
    ]),
    'What the search dialog of that page costs on the first query, beyond the first view: bytes of scripts, index and texts',
    'until the results stand there, fetched by Chromium. Starlight’s dialog counts here, though it is fetched before anybody',
    'asks for it. The service worker, which stores pages for use without a network, is left out.',
    '',
    ...table(head('to the first results'), [
      ...QUERIES.map((query, index) => row(`“${query}”`, ({ search }) => search?.[index])),
      row('mean', ({ search }) => search && mean(search)),
    ]),
    'The same page on a slow phone (400 kbit/s, 400 ms, gzip, a processor four times slower), from a cold start: milliseconds',
    'until the first sentence of the body of the law is painted, and until the first result of “liên kết vùng” stands there.',
    '',
    ...table(head('slow phone'), [
      row('law', ({ slow }) => slow?.law),
      row('first result', ({ slow }) => slow?.result),
    ]),
    ...[ours, ...sites].flatMap(notMeasured),
  ];
}

/** The line that stands in place of figures. */
const notMeasured = ({ name, problem }: { name: string; problem?: string }): string[] =>
  problem ? [`${name}, not measured: ${problem}`, ''] : [];

const compared = (name: string, us: number, them: number, digits: number): string[] => [
  name,
  us.toFixed(digits),
  them.toFixed(digits),
  ratio(us, them, 2),
];

const ratio = (value: number | undefined, of: number | undefined, digits: number) =>
  value !== undefined && of ? (value / of).toFixed(digits) : '–';
const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

const where = ({ date, machine, load }: Run) => `${date}; ${machine}; load ${load.toFixed(1)}.`;

const table = (head: string[], rows: string[][]): string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map((_, index) => (index === 0 ? '---' : '---:')).join(' | ')} |`,
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  '',
];
