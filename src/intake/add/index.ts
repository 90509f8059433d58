export { type Addition, type NewText, planAddition } from './plan.ts';
export { Refusal } from './refusal.ts';
