import { foldName, isAuthorCommit } from "../../dev-log/person.ts";
import { describeUnreadable } from "../describe-unreadable.ts";
import { advice, type Look, problem } from "./doctor-facts.ts";

export const unreadableEntries: Look = ({ facts }) =>
  facts.reading.unreadable.map((entry) => problem("unreadable-entry", describeUnreadable(entry)));

export const noEntries: Look = ({ promise, facts }) => {
  const { entries } = promise.paths;
  if (facts.reading.entries.length > 0) return [];
  const message = `No entry was ever committed in \`${entries}\`. Is \`paths.entries\` right?`;
  return [problem("no-entries", message)];
};

export const nobodysEntries: Look = ({ facts }) => {
  const { entries } = facts.reading;
  if (entries.length === 0 || entries.some(({ whose }) => whose.kind === "author")) return [];
  const names = entries.flatMap(({ whose }) => (whose.kind === "other" ? whose.names : []));
  const found = [...new Set(names)].slice(0, 5).join(", ") || "nobody but roast-bot";
  const message = `No entry is by the promise's owner; authors found: ${found}. Add theirs to \`who.names\` or \`who.mails\`.`;
  return [problem("no-entry-matched", message)];
};

export const unknownMails: Look = ({ promise, facts }) => {
  const seen = new Set(facts.authors.map(({ authorMail }) => foldName(authorMail)));
  return promise.who.mails
    .filter((mail) => !seen.has(foldName(mail)))
    .map((mail) =>
      advice(
        "mail-never-seen",
        `\`${mail}\` authored no commit of the dev log. Is it spelled right?`,
      ),
    );
};

export const nobodysCommits: Look = ({ promise, facts }) => {
  if (facts.authors.some((author) => isAuthorCommit(promise.who, author))) return [];
  const most = facts.authors
    .slice(0, 3)
    .map(({ authorName, authorMail }) => `${authorName} <${authorMail}>`);
  const message = `No commit of the dev log is by the promise's owner, so entries without an author are nobody's. Most commits are by ${most.join(", ")}. Add \`who.mails\`.`;
  return [advice("no-commit-matched", message)];
};

export const unpushed: Look = ({ facts }) => {
  if (facts.unpushed === 0) return [];
  const commits =
    facts.unpushed === 1 ? "1 local commit is" : `${facts.unpushed} local commits are`;
  return [
    advice("not-pushed", `${commits} not on the remote's default branch, so not public. Push.`),
  ];
};

export const crookedClocks: Look = ({ facts }) => {
  const { skews } = facts.reading;
  const told = skews.slice(0, mostClocks).map(({ commit, kind, seconds }) => {
    const minutes = Math.round(seconds / 60);
    const by = minutes < 2880 ? `${minutes} minutes` : `${Math.round(minutes / 1440)} days`;
    const reading =
      kind === "behind" ? "read as its parents' date" : "what it holds is not yet taken for public";
    const than = kind === "behind" ? "before its parents" : "after the present";
    return advice(
      `clock-${kind}`,
      `Commit ${commit.slice(0, 10)} is dated ${by} ${than}: ${reading}.`,
    );
  });
  const rest = skews.length - told.length;
  return rest <= 0 ? told : [...told, advice("clocks", `So are ${rest} more commits.`)];
};

/** A history that was imported may have hundreds. */
const mostClocks = 10;

/** Keys that every entry of the author's has, and none that roast-bot would write has. */
export const missingKeys: Look = ({ promise, facts }) => {
  const entries = facts.reading.entries.filter(
    ({ state, whose }) => state === "public" && whose.kind !== "bot",
  );
  const counts = new Map<string, number>();
  for (const key of entries.flatMap(({ keys = [] }) => [...new Set(keys)])) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const own = new Set(facts.entryKeys.map((key) => key.toLowerCase()));
  const wanted = [...counts].flatMap(([key, count]) =>
    count === entries.length && !own.has(key.toLowerCase()) ? [key] : [],
  );
  if (wanted.length === 0) return [];
  const named = wanted.map((key) => `\`${key}\``).join(", ");
  const example = wanted.map((key) => `${key}: ${dateKey.test(key) ? '"{{date}}"' : "…"}`);
  return [
    advice(
      "front-matter-keys",
      `${entries.length === 1 ? "The entry" : `All ${entries.length} entries`} in \`${promise.paths.entries}\` ${entries.length === 1 ? "has" : "have"} ${named}, which a roast's entry would lack. If the site demands it, say it in \`roast-bot.yaml\`: \`entry: { ${example.join(", ")} }\`, with \`{{day}}\`, \`{{title}}\` and the like filled in.`,
    ),
  ];
};

/** `date`, `publishDate`, `created_at`, `pubDatetime`; `published` and `readingTime` hold something else. */
const dateKey = /(?:^|[_-])(?:date|datetime|at|created|updated)$|(?:Date|Date[tT]ime|[a-z]At)$/;
