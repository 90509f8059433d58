import { expect, test } from 'vitest';
import * as cite from './index.ts';

test('exported names', () => {
  expect(Object.keys(cite).toSorted()).toEqual([
    'backlinks',
    'createCatalogue',
    'definedTerms',
    'definitions',
    'findAliases',
    'findCitations',
    'formatCitation',
    'fullNamesOf',
    'instrumentId',
    'instrumentTypes',
    'nameTypes',
    'referenceGraph',
    'references',
    'resolveReferences',
    'validityStatements',
  ]);
});
