export { download, DownloadError, type DownloadOptions } from './download.ts';
