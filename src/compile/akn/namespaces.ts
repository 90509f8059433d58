/** Akoma Ntoso 3.0 (OASIS 2018). */
export const aknNamespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** Our own attributes, for what Akoma Ntoso has no place for; the schema admits them. */
export const lexNamespace = 'urn:x-lexast';
