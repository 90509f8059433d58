/** Pixels of the picture for previews of links, as large as they are shown (1.91 : 1). */
export const PICTURE = { width: 1200, height: 630 };
