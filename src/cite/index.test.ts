import { expect, test } from 'vitest';
import * as cite from './index.ts';

test('exported names', () => {
  expect(Object.keys(cite).toSorted()).toEqual([
    'backlinks',
    'createCatalogue',
    'definitions',
    'findAliases',
    'findCitations',
    'formatCitation',
    'instrumentId',
    'instrumentTypes',
    'referenceGraph',
    'references',
    'resolveReferences',
    'validityStatements',
  ]);
});
