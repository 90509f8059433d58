/** Size of the preview image of a link in pixels, in the usual ratio of 1.91 : 1. */
export const PICTURE = { width: 1200, height: 630 };
