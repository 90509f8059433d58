import { z } from 'zod';
import type { Document } from '../../lexast/index.ts';
import { frbrWork, urnLex, type WorkIdentity } from '../identifiers/index.ts';
import { type Computed, lexastFile } from './schema.ts';

export interface JsonOptions {
  /** Address where `jsonSchema` is published. */
  schema?: string;
  /** How a computed text came about; absent for a text as issued. */
  computed?: Computed;
  /** Words to be shown with the text that are no law: what kind of text this is. */
  notice?: string;
}

/** Positions come back from the leaves (`locate`), and `data` belongs to whoever put it there. */
const drop = (key: string, value: unknown) => (key === 'position' || key === 'data' ? undefined : value);

/**
 * Compile a tree to JSON, with the names of the instrument and without positions.
 *
 * @returns indented JSON with a final line break; the same input gives the same bytes
 */
export function toJson(doc: Document, work: WorkIdentity, options: JsonOptions = {}): string {
  const { id, type, number, issuer, date, title } = work;
  const names = { id, type, number, issuer, date, title, akn: frbrWork(work), urn: urnLex(work) };
  const file = {
    $schema: options.schema,
    work: names,
    notice: options.notice,
    computed: options.computed,
    tree: doc,
  };
  return `${JSON.stringify(file, drop, 1)}\n`;
}

/**
 * Read a tree back, whoever wrote it.
 *
 * @throws SyntaxError when it is not JSON; ZodError with the place of each field that does not belong
 */
export function fromJson(json: string): { work: WorkIdentity; tree: Document } {
  const { work, tree } = lexastFile.parse(JSON.parse(json));
  const { id, type, number, issuer, date, title } = work;
  const identity = { id, type, number, issuer, ...(date ? { date } : {}), ...(title ? { title } : {}) };
  return { work: identity, tree };
}

/**
 * The JSON Schema (draft 2020-12) of what `toJson` writes.
 *
 * @param address where it will be published (`$id`)
 */
export function jsonSchema(address?: string): Record<string, unknown> {
  return { ...(address ? { $id: address } : {}), ...z.toJSONSchema(lexastFile) };
}
