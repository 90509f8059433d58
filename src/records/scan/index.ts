export { type Doubt, doubtsOf, isNameDoubtful } from './doubts.ts';
export { READING } from './name.ts';
export { type Place, placesOf } from './places.ts';
export {
  type Box,
  formatReading,
  type ScanCheck,
  type ScanLine,
  type ScanPage,
  type ScanReading,
  scanReadingSchema,
} from './reading.ts';
