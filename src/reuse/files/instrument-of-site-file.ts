/**
 * The id of the instrument that a file of the built site, or an address, belongs to; undefined for one about the whole site.
 *
 * @param name path from the root of the site, with or without a slash before it: "van-ban/nd-30-2020-cp/nd-30-2020-cp.docx"
 */
export const instrumentOfSiteFile = (name: string): string | undefined =>
  /^\/?van-ban\/([^/.]+)(?:\/|$)/.exec(name)?.[1];
