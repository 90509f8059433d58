export { type Batch, type BatchOptions, type FileOutcome, type GivenFile, takeInAll } from './batch.ts';
export { type Addition, planAddition } from './plan.ts';
export { Question } from './question.ts';
export type { NewText } from './read-text.ts';
export type { Answer } from './recognise.ts';
export { HeldAlready, Refusal } from './refusal.ts';
