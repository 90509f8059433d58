/** Under what a reader's pack is kept on the device; also the event that tells of a change. */
export const PACK_KEY = 'bo-tap-huan';
