/** A size in kilobytes or megabytes, at least 1 kB: "320 kB", "1,5 MB". */
export const bytesInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('vi')} kB`
    : `${(bytes / 1_000_000).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;
