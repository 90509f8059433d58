import { loadSite } from '../records/load/site.ts';
import type { Site } from '../records/schema/index.ts';

/** The settings of the site, from `content/site.yaml`. */
export const settings: Site = (await loadSite('content')).site;

/** "các văn bản về bảo vệ rừng": the texts of this site, to stand inside a sentence. */
export const theTexts = `các văn bản${settings.subject ? ` về ${settings.subject}` : ''}`;
