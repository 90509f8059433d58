export { apply } from './apply.ts';
export { audit, type Audit, type AuditOptions, type Finding } from './audit.ts';
export { conserve, type Loss } from './conservation.ts';
export { actName, changeNotes, computedNotice, suspendedUntil } from './describe.ts';
export type { Proof } from './proof.ts';
export { computedFindings, inputFindings, actsWithoutOperations } from './inputs.ts';
export { hasLedger, ledgerOf, type Effect, type Ledger, type LedgerAct } from './ledger.ts';
export { read } from './read.ts';
export type {
  Change,
  Command,
  Consolidated,
  Excerpt,
  HeldText,
  Mention,
  Operation,
  OperationKind,
  Origin,
  Payload,
  Phrase,
  Reading,
  Refusal,
  Removal,
} from './types.ts';
