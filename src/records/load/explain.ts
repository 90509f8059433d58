import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const plural = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/** What a place takes, for editors who know no types. */
const formNames: Partial<Record<string, string>> = {
  string: 'words',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** The part of a record that an issue is about, as an editor would name it: "relations[0].target". */
function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** A value as a message shows it: enough to be found, however much was written there. */
function shown(found: unknown): string {
  const value = typeof found === 'string' ? `"${found}"` : (JSON.stringify(found) ?? '');
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}

/**
 * One problem of a record, as a sentence for an editor: what was found and what to do.
 *
 * @param found the value at that place; `undefined` where the key is absent
 */
export function explain(issue: Issue, found: unknown): string {
  const name = formatPath(issue.path) || 'The file';
  const value = shown(found);
  if (issue.code === 'unrecognized_keys') {
    const where = issue.path.length ? ` in "${name}"` : '';
    return `Unknown key ${plural(issue.keys)}${where}. Remove it or correct its spelling.`;
  }
  if (issue.code === 'custom') return `"${name}" ${issue.message}.`;
  if (found === undefined) return `"${name}" is missing. Add it.`;
  if (issue.code === 'invalid_value') {
    return `"${name}" is ${value}. Write one of ${plural(issue.values.map(String))}.`;
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return `"${name}" is ${value}, which is not a date that exists. Write year-month-day, as "2022-04-21".`;
  }
  if (issue.code === 'invalid_format' && issue.format === 'url') {
    return `"${name}" is ${value}. Write the whole address, with https://.`;
  }
  if (issue.code === 'invalid_format' && issue.format === 'regex') {
    return `"${name}": ${value} ${issue.message}.`;
  }
  if (issue.code === 'invalid_type') {
    return `"${name}" is ${value}. Write ${formNames[issue.expected] ?? issue.expected} instead.`;
  }
  if (issue.code === 'too_small') return `"${name}" is empty. Fill it in or remove the key.`;
  return `"${name}" is ${value}: ${issue.message}.`;
}
