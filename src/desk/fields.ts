import type { Field } from '@sveltia/cms';
import type { z } from 'zod';
import { choiceLabel, fieldWords } from './words.ts';

/** A schema as zod describes it to those who walk it. */
type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

/** Keys that lead into another form: by the path of the field, its end first. */
const references: readonly (readonly [RegExp, Reference])[] = [
  [/(?:^|\.)(?:sources|addresses)$/, 'sources'],
  [/(?:^|\.)(?:act|instrument|relations\.target)$/, 'records'],
  [/(?:^|\.)(?:who|reportsTo|successors\.key)$/, 'bodies'],
  [/(?:^|\.)(?:mergedInto|members)$/, 'places'],
  [/(?:^|\.)seeAlso$/, 'glossary'],
];
type Reference = 'sources' | 'records' | 'bodies' | 'places' | 'glossary';

/** Where a relation finds its choices, and what it shows of them. */
const relations: Readonly<Record<Reference, Record<string, unknown>>> = {
  records: {
    collection: 'van-ban',
    value_field: '{{slug}}',
    display_fields: ['number', 'title', 'date'],
    search_fields: ['number', 'title', 'id'],
  },
  sources: table('nguon', '{{entries.*.key}} – {{entries.*.title}}'),
  bodies: table('co-quan', '{{entries.*.name}}'),
  places: {
    ...table('tinh-thanh', '{{places.*.name}}'),
    value_field: 'places.*.key',
    search_fields: ['places.*.name'],
  },
  glossary: table('thuat-ngu', '{{entries.*.term}}'),
};

function table(file: string, shown: string): Record<string, unknown> {
  return {
    collection: 'bang',
    file,
    value_field: 'entries.*.key',
    display_fields: [shown],
    search_fields: [shown.replace(/^.*\{\{|\}\}$/g, '')],
  };
}

/** A form that is made of a schema: its fields, and what the file needs to be written as the schema wants it. */
export interface Form {
  fields: Field[];
  /** Paths of tables by key, which a form has as lists; "" where the whole file is one. */
  maps: string[];
  /** Is the whole file a list? */
  list: boolean;
  /** Paths of switches that are written where they are off. */
  keepsFalse: string[];
}

/**
 * The form of a schema: what the checks ask for, with Vietnamese words and choices in place of keys.
 *
 * @param name of the form, for the words of its choices
 */
export function formOf(name: string, schema: Schema): Form {
  const form: Form = { fields: [], maps: [], list: false, keepsFalse: [] };
  const def = defOf(schema);
  if (def.type === 'record' || def.type === 'array') {
    const item = def.type === 'record' ? def.valueType : def.element;
    if (def.type === 'record') form.maps.push('');
    else form.list = true;
    form.fields.push(listField(form, [name, 'entries'], item, def.type === 'record'));
  } else if (def.type === 'object') form.fields.push(...fieldsOf(form, [name], def.shape));
  return form;
}

function fieldsOf(form: Form, path: readonly string[], shape: z.core.$ZodLooseShape): Field[] {
  return Object.entries(shape).map(([key, schema]) => field(form, [...path, key], schema));
}

/** What stands around the schema that says what is written: "optional", "default". */
function unwrap(schema: Schema): { def: Def; required: boolean } {
  let def = defOf(schema);
  let required = true;
  while (def.type === 'optional' || def.type === 'default') {
    required = false;
    def = defOf(def.innerType);
  }
  return { def, required };
}

function field(form: Form, path: readonly string[], schema: Schema): Field {
  const { def, required } = unwrap(schema);
  const words = fieldWords(path.slice(1)) ?? fieldWords(path);
  const common = {
    name: path.at(-1) ?? '',
    label: words?.label ?? path.join('.'),
    required,
    ...(words?.hint ? { hint: words.hint } : {}),
  };
  return { ...common, ...control(form, path, def, required) } as Field;
}

function control(form: Form, path: readonly string[], def: Def, required: boolean): Record<string, unknown> {
  const inForm = path.slice(1).join('.');
  const reference = references.find(([pattern]) => pattern.test(inForm))?.[1];
  if (reference)
    return {
      widget: 'relation',
      ...relations[reference],
      ...(def.type === 'array' ? { multiple: true } : {}),
    };
  switch (def.type) {
    case 'object':
      return { widget: 'object', collapsed: !required, fields: fieldsOf(form, path, def.shape) };
    case 'record':
      form.maps.push(inForm);
      return listField(form, path, def.valueType, true) as unknown as Record<string, unknown>;
    case 'array': {
      const inner = defOf(def.element);
      return inner.type === 'object'
        ? (listField(form, path, def.element, false) as unknown as Record<string, unknown>)
        : { widget: 'list', allow_add: true };
    }
    case 'enum':
      return select(path, Object.values(def.entries).map(String));
    case 'boolean':
      form.keepsFalse.push(inForm);
      return { widget: 'boolean', default: false };
    case 'literal':
      if (def.values.length === 1 && def.values[0] === true) return { widget: 'boolean', required: false };
      if (def.values.includes(false)) form.keepsFalse.push(inForm);
      return { widget: 'select', options: options(path, def.values) };
    default:
      return text(path, def);
  }
}

/** Many of the same: a list, whose items have a key where the file has them by key. */
function listField(form: Form, path: readonly string[], item: Schema, keyed: boolean): Field {
  const words = fieldWords(path.slice(1));
  const def = defOf(item);
  const key = keyed ? [{ name: 'key', ...fieldWords([...path.slice(1), 'key']), widget: 'string' }] : [];
  const inner = fieldsOf(
    form,
    path,
    def.type === 'union' ? merged(def.options) : def.type === 'object' ? def.shape : {},
  );
  const shown = inner
    .map(({ name }) => name)
    .filter((name) => ['name', 'term', 'title', 'label', 'anchor', 'why', 'said'].includes(name))[0];
  return {
    name: path.at(-1) ?? '',
    label: words?.label ?? path.join('.'),
    widget: 'list',
    collapsed: true,
    ...(shown ? { summary: keyed ? `{{key}} – {{fields.${shown}}}` : `{{fields.${shown}}}` } : {}),
    fields: [...key, ...inner],
  } as Field;
}

/** One form for what may be of several kinds: every field of each, needed where all of them need it. */
function merged(choices: readonly Schema[]): z.core.$ZodLooseShape {
  const shapes = choices.map((choice) => {
    const def = defOf(choice);
    return def.type === 'object' ? def.shape : {};
  });
  const names = new Set(shapes.flatMap((shape) => Object.keys(shape)));
  return Object.fromEntries([...names].map((name) => [name, sharedSchema(shapes, name)]));
}

function sharedSchema(shapes: readonly z.core.$ZodLooseShape[], name: string): Schema {
  const all = shapes.flatMap((shape) => shape[name] ?? []) as Schema[];
  const values = new Set(
    all.flatMap((schema) => {
      const def = defOf(schema);
      return def.type === 'literal' ? def.values : [];
    }),
  );
  const first = all[0] as Schema;
  const schema = values.size > 0 ? asSchema({ type: 'literal', values: [...values] }) : first;
  return all.length < shapes.length ? asSchema({ type: 'optional', innerType: schema }) : schema;
}

const asSchema = (def: unknown) => ({ _zod: { def } }) as Schema;
const defOf = (schema: Schema): Def => schema._zod.def as Def;

const select = (path: readonly string[], values: readonly string[]) => ({
  widget: 'select',
  options: options(path, values),
});
const options = (path: readonly string[], values: readonly unknown[]) =>
  values.map((value) => ({ label: choiceLabel(path, String(value)) ?? String(value), value }));

/** Fields of prose are larger. */
const PROSE = new Set([
  'note',
  'definition',
  'answer',
  'what',
  'why',
  'text',
  'description',
  'summary',
  'exact',
]);

function text(path: readonly string[], def: Def): Record<string, unknown> {
  const name = path.at(-1) ?? '';
  if (def.type === 'string' && 'format' in def && def.format === 'date')
    return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', picker_utc: false };
  const pattern = patternOf(def);
  const hint = fieldWords(path.slice(1))?.hint ?? 'Chưa đúng dạng.';
  return {
    widget: PROSE.has(name) || path.join('.') === 'record.facts.value' ? 'text' : 'string',
    ...(pattern ? { pattern: [pattern, hint] } : {}),
  };
}

function patternOf(def: Def): string | undefined {
  for (const check of def.checks ?? []) {
    const { pattern, format } = check._zod.def as { pattern?: RegExp; format?: string };
    if (format === 'regex' && pattern) return pattern.source;
  }
  return undefined;
}
