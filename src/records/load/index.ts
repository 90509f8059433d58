export { type AnchorTexts, anchorTexts } from './anchor-texts.ts';
export { type Annotation, checkAnnotations, readAnnotations } from './annotations.ts';
export { type Content, loadContent } from './content.ts';
export { type Digest, type Editorial, loadEditorial } from './editorial.ts';
export { readContentFolder } from './files.ts';
export { loadInstruments, readInstruments } from './instruments.ts';
export { checkReceived, loadProvenance } from './provenance.ts';
export { knownKeys, loadReferenceData, type ReferenceData } from './reference-data.ts';
export { readSources } from './sources.ts';
