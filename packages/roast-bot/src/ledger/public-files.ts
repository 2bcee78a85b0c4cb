import type { PublishedFile } from "@mea-culpa/formats";
import { publicNames as names } from "../promise/public-file.ts";
import { writeBadge } from "./badge.ts";
import { writeFeed } from "./feed.ts";
import { type RecordPageOptions, writeRecordPage } from "./record-page.ts";

/**
 * What readers find in the folder that the site publishes as it is: the record as a page, as a feed
 * and as a badge. Nothing where the promise names no such folder.
 */
export function writePublicFiles(
  options: Omit<RecordPageOptions, "folder" | "feed" | "badge">,
): PublishedFile[] {
  const { paths, records, heartbeat } = options;
  const folder = paths.public;
  if (folder === undefined) return [];
  const page = writeRecordPage({ ...options, folder, feed: names.feed, badge: names.badge });
  return [
    { path: `${folder}/${names.page}`, content: page },
    { path: `${folder}/${names.feed}`, content: writeFeed(records, { page: names.page }) },
    { path: `${folder}/${names.badge}`, content: writeBadge(heartbeat) },
  ];
}
