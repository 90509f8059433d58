/** A date as Vietnamese readers write it: "21/4/2022". @param iso ISO 8601 date, "2022-04-21" */
export const shortDate = (iso: string): string => iso.split('-').map(Number).toReversed().join('/');
