import type { Author } from "../promise/promise.ts";

/** Who wrote what a commit brought. */
export interface CommitAuthor {
  readonly authorName: string;
  readonly authorMail: string;
}

/** A name as it is compared: composed, case-folded, single spaces, no `@` in front. */
export function foldName(name: string): string {
  return name.normalize("NFC").trim().replace(/^@/, "").replaceAll(/\s+/g, " ").toLowerCase();
}

/**
 * Whether a name of front matter means the promise's author: by handle, name or mail, alone or among others
 * (`Mara Lind and Tom Ek`, `Mara Lind <mara@example.org>`).
 */
export function isAuthorName(who: Author, name: string): boolean {
  const known = new Set([who.handle, ...who.names, ...who.mails].map(foldName));
  const parts = name.split(/[,;&]|\band\b/i);
  const [, display, mail] = /^(.*)<([^<>]+)>\s*$/.exec(name) ?? [];
  return [name, ...parts, display ?? "", mail ?? ""].some((part) => known.has(foldName(part)));
}

/** Whether a commit's author is the promise's author: by mail, by name, or by a host's no-reply address. */
export function isAuthorCommit(who: Author, commit: CommitAuthor): boolean {
  const mail = foldName(commit.authorMail);
  if (who.mails.some((known) => foldName(known) === mail)) return true;
  const noReply = /^(?:\d+\+)?([^@]+)@users\.noreply\./.exec(mail)?.[1];
  return (
    noReply === foldName(who.handle) ||
    [who.handle, ...who.names].some((known) => foldName(known) === foldName(commit.authorName))
  );
}

/** Whether a name is roast-bot's own, however it is spelled: `roast-bot`, `Roast Bot`, `roast-bot[bot]`. */
export function isBotName(name: string): boolean {
  return (
    foldName(name)
      .replace(/\[bot\]$/, "")
      .replaceAll(/[-_\s]/g, "") === "roastbot"
  );
}
