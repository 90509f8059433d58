import { Packer, type Document } from 'docx';

/** A part of a package: its path and its XML, or its bytes where it is not XML. */
export type PackageParts = ReadonlyMap<string, string | Uint8Array>;

/**
 * The parts of a Word document before they are zipped.
 *
 * The library has no public name for this step of its `Packer`, which only gives the zipped file: with the clock in
 * it, and compressed in vain, since `reproducible` changes the parts. A test holds this to what the `Packer` zips.
 */
export const packageParts = (file: Document): PackageParts => (Packer['compiler'] as Compiler).compile(file);

interface Compiler {
  compile(file: Document): PackageParts;
}
