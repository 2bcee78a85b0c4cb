/** The files of the public folder, by their names in it. They change with verdicts, not with runs. */
export const publicNames = { page: "record.html", feed: "feed.xml", badge: "badge.svg" };

/** Whether a path may be one of them: runs of ours write them anew. */
export function isPublicFile(path: string): boolean {
  return Object.values(publicNames).some((name) => `/${path}`.endsWith(`/roast-bot/${name}`));
}
