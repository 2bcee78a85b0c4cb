import { escapeHtml } from "./escape-html.ts";
import { parseHeartbeat } from "./heartbeat.ts";
import { renderFooter } from "./render-footer.ts";

/** What a page of a site has to know that publishes the folder `roast-bot` as it is. */
export interface SiteFooterOptions {
  /** The text of the heartbeat; null where there is no such file. */
  readonly heartbeat: string | null;
  /** The path under which the site is served, such as `/`. */
  readonly base: string;
  /** Where the page of an entry is, by its path in the repository; nothing where that isn't known. */
  readonly linkEntry?: (path: string) => string | undefined;
}

/** The footer with its style and its script, which lie in the site's folder `roast-bot`. */
export function renderSiteFooter(options: SiteFooterOptions): string {
  const { heartbeat, base, linkEntry } = options;
  const folder = `${base.endsWith("/") ? base : `${base}/`}roast-bot/`;
  const read = parseHeartbeat(heartbeat);
  const entry = read.kind === "heartbeat" ? read.heartbeat.entry : null;
  const entryHref = entry === null ? undefined : linkEntry?.(entry.path);
  const footer = renderFooter({
    heartbeat,
    ledgerHref: `${folder}record.html`,
    ...(entryHref !== undefined && { entryHref }),
  });
  return `<link rel="stylesheet" href="${escapeHtml(folder)}footer.css">
${footer}
<script defer src="${escapeHtml(folder)}footer.js"></script>`;
}
