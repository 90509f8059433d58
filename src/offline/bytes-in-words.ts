/** "320 kB", "1,5 MB": how much somebody stores or carries, never below one kB. */
export const bytesInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('vi')} kB`
    : `${(bytes / 1_000_000).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;
