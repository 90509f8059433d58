export { download, DownloadError, type DownloadOptions } from './download.ts';
export {
  type FetchOptions,
  type FetchOutcome,
  fetchSources,
  type FetchTask,
  fetchTasks,
} from './fetch-sources.ts';
export { isTranslation, rankOf } from './places.ts';
