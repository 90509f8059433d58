/** Compile-time proof that the zod schema and `lexast/types.ts` describe the same trees. */
import type { z } from 'zod';
import type { Document } from '../../lexast/index.ts';
import type { document } from './schema.ts';

/** A tree without what every unist node may carry beside its own fields. */
type Bare<T> = T extends (infer Item)[]
  ? Bare<Item>[]
  : T extends object
    ? { [Key in keyof T as Key extends 'position' | 'data' ? never : Key]: Bare<T[Key]> }
    : T;

/** With every optional field present: assignability alone would not miss a forgotten optional field. */
type Whole<T> = T extends (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<NonNullable<T[Key]>> }
    : T;

type Written = Bare<Document>;
type Read = z.infer<typeof document>;

/** Does not compile when `A` is not assignable to `B`. */
type Assignable<A extends B, B> = A;

export type Proof = [
  Assignable<Written, Read>,
  Assignable<Read, Written>,
  Assignable<Whole<Written>, Whole<Read>>,
  Assignable<Whole<Read>, Whole<Written>>,
];
