export { loadInstruments, readInstruments } from './instruments.ts';
export { checkReceived, loadProvenance } from './provenance.ts';
export { readSources } from './sources.ts';
export { type Content, loadContent } from './content.ts';
export { readContentFolder } from './files.ts';
