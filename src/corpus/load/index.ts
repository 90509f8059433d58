export { loadInstruments, readInstruments } from './instruments.ts';
export { checkReceived, loadProvenance } from './provenance.ts';
export { readSources } from './sources.ts';
