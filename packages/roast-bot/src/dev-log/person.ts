import { isMachine } from "../git/machines.ts";
import { isOffice, mayBeSame } from "../git/same-person.ts";
import type { Author } from "../promise/promise.ts";

/** Who wrote what a commit brought. */
export interface CommitAuthor {
  readonly authorName: string;
  readonly authorMail: string;
  /** Whom its trailers name beside: `Name <mail>`. */
  readonly coAuthors?: readonly string[];
}

/** A name as it is compared: composed, case-folded, single spaces, no `@` in front. */
export function foldName(name: string): string {
  return name.normalize("NFC").trim().replace(/^@/, "").replaceAll(/\s+/g, " ").toLowerCase();
}

/**
 * Whether a name of front matter means the promise's author: by handle, name or mail, alone or among
 * others (`By Mara Lind and Tom Ek`), with what people add to it (`Mara Lind (Tidepool)`, `Mara Lind
 * at Tidepool`, `[Mara Lind](https://mara.example)`, `Mara Lind <mara@example.org>`, `https://github.com/mara`).
 */
export function isAuthorName(who: Author, name: string): boolean {
  const known = new Set([who.handle, ...who.names, ...who.mails].map(foldName));
  return listNames(name).some((part) => known.has(foldName(part)));
}

/** Whoever a text may name. Long texts name nobody. */
function listNames(text: string): string[] {
  if (text.length > longestByline) return [];
  const links = [...text.matchAll(/\[([^\][]*)\]\(([^()\s]*)\)/g)];
  const marked = [...text.matchAll(/<([^<>]+)>|\((@[^()]+|[^()\s]+@[^()\s]+)\)/g)];
  const plain = text
    .replaceAll(/\[([^\][]*)\]\([^()\s]*\)/g, "$1")
    .replaceAll(/<[^<>]*>|\([^()]*\)|\[[^\][]*\]|[*`"“”„«»]|\p{Extended_Pictographic}/gu, " ")
    .replace(/^\s*(?:(?:(?:written|posted|words)\s+)?by[\s:]+|(?:authors?|words|text)\s*:)/i, "");
  const parts = plain
    .split(/[,，;；&/+|·•、\n]|\s(?:and|with|und|et|y|e|en|og|och|feat\.?|featuring|[—–-]+)\s/i)
    .map((part) => part.replace(affiliation, "").replace(honorific, ""))
    // A key such as `mara-lind` stands for a name, too.
    .flatMap((part) => [part, part.replaceAll(/[-_]+/g, " ")]);
  const addresses = [text, ...links.map(([, , address = ""]) => address)].flatMap(readProfile);
  const inner = marked.map(([, angled, round]) => angled ?? round ?? "");
  return [text, plain, ...parts, ...inner, ...addresses].filter((name) => name.trim() !== "");
}

const longestByline = 1000;

/** Where somebody works, behind their name: whoever stands there wrote nothing. */
const affiliation = /(?:\s(?:of|from|at|on|@)\s|\s@\S|:\s).*$/i;

const honorific = /^\s*(?:dr|prof|mr|mrs|ms|mx)\.?\s+/i;

/** The handle in the address of somebody's page on a forge, or of their account; a mail's address. */
function readProfile(text: string): string[] {
  const profile =
    /^\s*(?:https?:\/\/)?(?:www\.)?(?:github|gitlab|codeberg)\.[a-z]+\/([\w.-]+)\/?\s*$/i;
  const account = /^\s*(?:@([\w.-]+)@[\w.-]+|mailto:(\S+))\s*$/i;
  return [profile, account].flatMap((pattern) =>
    (pattern.exec(text) ?? []).slice(1).filter((name) => name !== undefined),
  );
}

/**
 * Whether a commit's author, or one whom it names as co-author, is the promise's author: by mail, by
 * name, or by a host's no-reply address.
 */
export function isAuthorCommit(who: Author, { coAuthors = [], ...commit }: CommitAuthor): boolean {
  const others = coAuthors.flatMap((text) => {
    const [, name = "", mail = ""] = /^(.*?)\s*<([^<>]*)>$/.exec(text) ?? [];
    return mail === "" ? [] : [{ authorName: name, authorMail: mail }];
  });
  return [commit, ...others].some((person) => isPerson(who, person));
}

function isPerson(who: Author, commit: Omit<CommitAuthor, "coAuthors">): boolean {
  const mail = foldName(commit.authorMail);
  if (who.mails.some((known) => foldName(known) === mail)) return true;
  const noReply = /^(?:\d+\+)?([^@]+)@users\.noreply\./.exec(mail)?.[1];
  return (
    noReply === foldName(who.handle) ||
    [who.handle, ...who.names].some((known) => foldName(known) === foldName(commit.authorName))
  );
}

/**
 * Whether the promise's author may have written what a commit brought, though it doesn't say so: it
 * is a machine's (a CMS, a workflow), an office's, of a handle alone, or of a name much like theirs.
 * Only another person's own name tells that it is theirs.
 */
export function mayBeAuthorCommit(who: Author, { authorName, authorMail }: CommitAuthor): boolean {
  const person = { name: authorName, mail: authorMail };
  const isPersonal = /\p{L}[\p{L}.'’-]*\s+\p{L}/u.test(authorName.trim()) && !isOffice(authorName);
  return !isPersonal || isMachine(person) || mayBeSame(person, who);
}

/** Whether a name of front matter may mean the promise's author, though it is none of theirs. */
export function mayBeAuthorName(who: Author, name: string): boolean {
  // Where a page or a mailbox is kept is no office: `https://github.com/tom`, `Tom Ek <tom@news.example>`.
  const [told = name.replaceAll(/(?<=\S)@[\w.-]+/g, " ")] = readProfile(name);
  return isOffice(told) || mayBeSame({ name, mail: "" }, who);
}

/** Whether a name is roast-bot's own, however it is spelled: `roast-bot`, `Roast Bot`, `roast-bot[bot]`. */
export function isBotName(name: string): boolean {
  return (
    foldName(name)
      .replace(/\[bot\]$/, "")
      .replaceAll(/[-_\s]/g, "") === "roastbot"
  );
}
