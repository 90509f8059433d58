/** Ending of the names of files of readings. By itself, for who only asks whether a file is one. */
export const READING = '.ocr.json';
