export { frbrDate, frbrExpression, frbrManifestation, frbrWork } from './frbr.ts';
export { urnLex } from './urn.ts';
export { workOfMeta, workOfTarget, type WorkIdentity } from './work.ts';
