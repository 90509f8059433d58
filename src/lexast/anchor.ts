/** Does an anchor name a unit or a place inside it? "dieu-5-khoan-1" is in "dieu-5", and "dieu-51" is not. */
export const isAnchorIn = (anchor: string, unit: string): boolean =>
  anchor === unit || anchor.startsWith(`${unit}-`);
