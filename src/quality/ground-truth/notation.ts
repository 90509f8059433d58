import type { CitationPath } from '../../lexast/index.ts';

/** What a citation refers to, read from the short notation of a reference table. */
export interface ExpectedTargets {
  /** A number ("10/2022/QH15") or a law's name ("Luật Công đoàn"). */
  instrument: string;
  /** ISO date, or a year alone. */
  date?: string;
  /** One empty path where the whole instrument is meant. */
  paths: CitationPath[];
}

const number = String.raw`\d[\d.]*[-/][\p{L}\d][\p{L}\d/-]*`;
const name = String.raw`(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)(?:(?! (?:tên )?(?:Đ|Ch|P|TM|M|m)[\dIVX]| PL\.| Phụ lục| \(| \[).)*`;
const head = new RegExp(
  String.raw`^(?<instrument>${number}|${name})(?: \((?<date>\d{4}(?:-\d\d-\d\d)?)\))?(?: \[(?<attachment>[^\]]+)\])?(?: (?<places>.+))?$`,
  'u',
);

type Level = Exclude<keyof CitationPath, 'attachment' | 'heading' | 'paragraph'>;

/** A step names its level, but for a point, which is a bare letter. */
const steps: [RegExp, Level][] = [
  [/^Đ(\d+[a-zđ]?)$/u, 'article'],
  [/^k(\d+[a-zđ]?)$/u, 'clause'],
  [/^Ch([IVXLC]+|\d+)$/u, 'chapter'],
  [/^TM(\d+|[IVXLC]+)$/u, 'subsection'],
  [/^[Mm](\d+|[IVXLC]+)$/u, 'section'],
  [/^P([IVXLC]+|\d+)$/u, 'part'],
  [/^stt(\d+)$/u, 'row'],
  [/^([a-zđ]\d?)$/u, 'point'],
];

/**
 * Read targets such as "10/2022/QH15 tên ChII.M1; Đ11.k3; Đ12.k1.k", "191/2026/NĐ-CP [Quy chế] Đ27.k3;4;5",
 * "140/NQ-CP (2025) Phụ lục mIV.stt5", "16/2023/QH15 PL.02".
 *
 * @returns `undefined` where any part is not written in this notation
 */
export function readTargets(refersTo: string): ExpectedTargets | undefined {
  const groups = head.exec(refersTo.normalize('NFC').trim())?.groups;
  if (!groups?.['instrument']) return undefined;
  const { attachment, places } = groups;
  // "Luật Thử nghiệm 2030" is a name and a year.
  const [, instrument = groups['instrument'], year] =
    /^(\D+?)(?: năm)? (\d{4})$/u.exec(groups['instrument']) ?? [];
  const date = groups['date'] ?? year;
  const base: CitationPath = attachment ? { attachment } : {};
  const paths = places === undefined ? [base] : readPlaces(places, base);
  return paths && { instrument: instrument.trim(), ...(date ? { date } : {}), paths };
}

function readPlaces(places: string, base: CitationPath): CitationPath[] | undefined {
  const paths: CitationPath[] = [];
  let before: { path: CitationPath; level: Level } | undefined;
  for (const place of places.split(';').map((part) => part.trim())) {
    const again = before && repeat(place, before);
    const read = again ?? readPlace(place, base);
    if (!read) return undefined;
    paths.push(read.path);
    if (read.level) before = { path: read.path, level: read.level };
  }
  return paths;
}

/** "Đ27.k3;4;5": a bare value is another unit of the level just named. */
function repeat(value: string, { path, level }: { path: CitationPath; level: Level }) {
  const bare = level === 'point' ? /^[a-zđ]\d?$/u : /^(?:\d+[a-zđ]?|[IVXLC]+)$/u;
  return bare.test(value) ? { path: { ...path, [level]: value }, level } : undefined;
}

function readPlace(place: string, base: CitationPath): { path: CitationPath; level?: Level } | undefined {
  const { heading, annex, rest } =
    /^(?<heading>tên )?(?<annex>Phụ lục(?: (?:số )?[\dIVXLC]+)?(?= |$)|PL\.[\dIVXLC]+(?=\.|$))?[ .]?(?<rest>.*)$/u.exec(
      place,
    )?.groups ?? {};
  const path: CitationPath = {
    ...base,
    ...(annex ? { attachment: annex.replace(/^PL\./u, 'Phụ lục ') } : {}),
    ...(heading ? { heading: true } : {}),
  };
  if (!rest) return annex ? { path } : undefined;
  let level: Level | undefined;
  for (const step of rest.split('.')) {
    const found = steps.find(([shape]) => shape.test(step));
    const value = found?.[0].exec(step)?.[1];
    if (!found || value === undefined) return undefined;
    [, level] = found;
    path[level] = value;
  }
  return { path, ...(level ? { level } : {}) };
}
