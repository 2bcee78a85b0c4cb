import type { Authorship, Person } from "@mea-culpa/formats";
import type { Change, ChangeCommit } from "./change.ts";

/**
 * How far machines wrote a change: all of it when its author is one or every commit is by one, a
 * part when commits name one as author or co-author.
 */
export function computeAuthorship(
  author: Person,
  commits: readonly Pick<ChangeCommit, "author" | "coAuthors">[],
): Authorship {
  const own = machineName(author);
  const byCommit = commits.map((commit) =>
    [commit.author, ...commit.coAuthors].flatMap((person) => machineName(person) ?? []),
  );
  const machines = [...new Set([...(own === undefined ? [] : [own]), ...byCommit.flat()])];
  const allByMachines =
    commits.length > 0 && commits.every((commit) => machineName(commit.author) !== undefined);
  if (own !== undefined || allByMachines) return { kind: "machine", machines };
  if (machines.length === 0) return { kind: "person" };
  const helped = byCommit.filter((names) => names.length > 0).length;
  return { kind: "person-with-machine", machines, commits: helped };
}

/**
 * Who a branch is by: whoever authored most of its commits, people before machines, the earlier
 * one of two that authored as many. `undefined` for no commits.
 */
export function findBranchAuthor(authors: readonly Person[]): Person | undefined {
  const people = authors.filter((author) => machineName(author) === undefined);
  let best: readonly Person[] = [];
  for (const own of groupPeople(people.length > 0 ? people : authors)) {
    if (own.length > best.length) best = own;
  }
  return best[0];
}

/**
 * The people of a history, each with all the names and mails under which they stand in it: who has
 * one mail, one name or one handle is one person, also by way of a third entry.
 */
export function groupPeople(people: readonly Person[]): readonly (readonly Person[])[] {
  const groups = new Map<string, Person[]>();
  for (const [at, person] of people.entries()) {
    const known = readMarks(person);
    // Without a mark nobody is known again.
    const marks = known.length > 0 ? known : [`${at}`];
    const same = marks.map((mark) => groups.get(mark)).filter((group) => group !== undefined);
    const [own = [], ...others] = new Set(same);
    const joined = others.flat();
    own.push(...joined, person);
    for (const mark of [...joined.flatMap(readMarks), ...marks]) groups.set(mark, own);
  }
  return [...new Set(groups.values())];
}

/** By what somebody is known again: the mail, the name, and the handle that a forge's mail holds. */
function readMarks({ name, mail }: Person): readonly string[] {
  const address = fold(mail);
  const handle = handleOfNoreplyMail(address);
  const local = address.slice(0, Math.max(0, address.indexOf("@")));
  const names = [fold(name), handle ?? (local.length < 6 ? "" : local)];
  return [address, ...names].filter((each) => each.length > 2 && !shared.test(each));
}

/**
 * Whether a commit's author is the pull request's, under any of their names and mails. A forge may
 * write a squash under another name than git's; where nobody of the branch bears it, a person who
 * is alone there is it.
 */
export function findAuthor({
  author,
  commits,
}: Pick<Change, "author" | "commits">): (person: Person) => boolean {
  const people = commits.map((commit) => commit.author).filter((person) => !isMachine(person));
  const groups = groupPeople([author, ...people]);
  const known = groups.find((group) => group.includes(author)) ?? [];
  const others = groups.find((group) => group !== known);
  const isUnknown = known.length === 1;
  const own = new Set(isUnknown && groups.length === 2 ? others : known);
  return (person) => own.has(person);
}

/**
 * Whether who wrote a commit of a change is known to be somebody else than its author, or a machine.
 * Of nobody where only the squash is known, or where none of the commits is by a name of the
 * author's: then one of the others may be them.
 */
export function isKnownOther(person: Person, change: Change): boolean {
  if (!change.commitsKnown) return false;
  if (isMachine(person)) return true;
  const isAuthor = findAuthor(change);
  const own = change.commits.map((commit) => commit.author).filter(isAuthor);
  if (own.length === 0 || isAuthor(person)) return false;
  const names = [change.author, ...own];
  const known = {
    handle: "",
    names: names.map(({ name }) => name),
    mails: names.map(({ mail }) => mail),
  };
  return !mayBeSame(person, known);
}

/**
 * Whether somebody of the history may be a person who is known by other names: a shortened or turned
 * name (`M. Lind`, `Lind, Mara`, `maralind`), the handle, or an address with the same first part.
 */
export function mayBeSame(
  { name, mail }: Person,
  known: {
    readonly handle: string;
    readonly names: readonly string[];
    readonly mails: readonly string[];
  },
): boolean {
  const told = plainWords(name);
  const joined = told.join("");
  const local = plainWords(mail.split("@")[0]?.replace(/^\d+\+|\+.*$/g, "") ?? "").join("");
  const locals = known.mails.map((own) => plainWords(own.split("@")[0] ?? "").join(""));
  const handle = plainWords(known.handle).join("");
  if ([handle, ...locals].some((own) => own.length > 3 && own === local && !shared.test(own))) {
    return true;
  }
  if (handle.length > 2 && joined === handle) return true;
  return known.names.map(plainWords).some((words) => {
    const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
    if (words.length < 2 || last.length < 3) return false;
    if (joined === words.join("") || joined === last + first) return true;
    if (told.length === 1) return joined === first && first.length > 2;
    // With the first name alone there are too many.
    const others = told.filter((word) => word !== last);
    if (told.includes(last)) return others.some((word) => word[0] === first[0]);
    return told[0] === first && told.at(-1) === last[0];
  });
}

/** Lower-case words without diacritics. */
function plainWords(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Names and first parts of addresses that belong to an office, not to a person. */
const shared =
  /^(?:git|github|gitlab|noreply|no-reply|info|mail|email|hello|contact|admin|administrator|root|user|users|ubuntu|dev|developer|developers|support|team|office|unknown|test|name|your name|me)$/;

/** GitHub and GitLab hide a mail address behind `12345+handle@users.noreply.github.com`. */
export function handleOfNoreplyMail(mail: string): string | undefined {
  return /^(?:\d+[+-])?([^@]+)@users\.noreply\.[\w.-]+$/.exec(mail)?.[1];
}

function fold(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}

/**
 * Whom a commit's message names as those who wrote the change, whoever put it there: by a trailer, or
 * as the owner of the branch that was merged (known by a handle alone).
 */
export function parseWriters(message: string): readonly Person[] {
  const trailers = [...message.matchAll(writerTrailer)].map(([, name = "", mail = ""]) => ({
    name: name.replace(/^@/, ""),
    mail,
  }));
  const owners = [...message.matchAll(branchOwner)].flatMap(([, fork, owner = fork]) =>
    owner === undefined ? [] : { name: owner, mail: "" },
  );
  return [...trailers, ...owners];
}

const writerTrailer =
  /^[ \t]*(?:co-authored|co-developed|authored|on-behalf-of|written|contributed|submitted|patch|original-author|author|from)(?:-by)?:[ \t]*([^<>\n]{0,200}?)[ \t]*<([^<>\n]{0,200})>[ \t]*$/gim;
/** `from mara/topic`, `from mara:topic`; `#12 - mara:topic` of bors and homu, `a=mara` of bors-ng. */
const branchOwner = /(?:\bfrom |#\d{1,9} - )([\w.-]{1,100})[:/]\S|\ba=([\w.-]{1,100})$/gm;

/** The co-authors that a commit message's trailers name, each mail once, in order. */
export function parseCoAuthors(message: string): readonly Person[] {
  const people = new Map<string, Person>();
  for (const match of message.matchAll(/^\s*co-authored-by:\s*(.*?)\s*<([^<>\n]*)>\s*$/gim)) {
    const [, name = "", mail = ""] = match;
    const key = mail.toLowerCase();
    if (!people.has(key)) people.set(key, { name, mail });
  }
  return [...people.values()];
}

/** A kind of machine that writes commits, and how its name or mail gives it away. */
interface MachineAuthor {
  readonly name: string;
  readonly names?: RegExp;
  readonly mails?: RegExp;
}

/**
 * The machines we know, most specific first. A person may well be called Devin or Claude, so a
 * first name alone never makes a machine, and people work at its vendor: these need the address
 * under which the machine itself writes.
 */
const machineAuthors: readonly MachineAuthor[] = [
  { name: "Dependabot", names: /^dependabot(\[bot\]|-preview)?/i, mails: /dependabot/i },
  {
    name: "Renovate",
    names: /^renovate(\[bot\]|[ -]bot)?$/i,
    mails: /^(?:bot|renovate|no-?reply)@renovateapp\.com$/i,
  },
  {
    name: "Claude",
    mails: /^(?:no-?reply|claude(?:-code)?)@anthropic\.com$/i,
    names: /^claude(\[bot\]| code| (opus|sonnet|haiku).*)$/i,
  },
  {
    name: "Copilot",
    names: /^(github )?copilot(\[bot\]|[ -].*)?$/i,
    mails: /\+copilot@users\.noreply\.github\.com$/i,
  },
  {
    name: "Cursor",
    mails: /^(?:cursor-?agent|agent|bot|no-?reply)@cursor\.(com|sh)$/i,
    names: /^cursor (agent|bot)$/i,
  },
  {
    name: "Devin",
    mails: /devin-ai-integration|^(?:devin|no-?reply)@cognition\.(ai|com)$/i,
    names: /^devin ai$/i,
  },
  { name: "Codex", mails: /^(?:codex|no-?reply)@openai\.com$/i, names: /^(openai )?codex$/i },
  { name: "Aider", mails: /@aider\.chat$/i, names: /^aider(?: \(.*\))?$/i },
  { name: "Jules", names: /^google-labs-jules/i, mails: /google-labs-jules/i },
  { name: "Gemini", names: /^gemini(-code-assist|-cli)/i, mails: /gemini-code-assist/i },
  { name: "Amp", mails: /^(?:amp|no-?reply)@ampcode\.com$/i },
  { name: "pre-commit", names: /^pre-commit-ci/i },
  { name: "GitHub Actions", names: /^github[- ]actions?(\[bot\])?$/i },
  { name: "Snyk", names: /^snyk[- ]bot$/i, mails: /snyk-bot/i },
  { name: "Greenkeeper", names: /^greenkeeper/i },
  { name: "Weblate", names: /^(hosted )?weblate$/i },
];

/**
 * What a machine that wrote a commit is called; `undefined` for a person. Anything named `…[bot]`
 * is a machine, known or not.
 */
export function machineName(person: Person): string | undefined {
  const known = machineAuthors.find(
    ({ names, mails }) => names?.test(person.name.trim()) || mails?.test(person.mail.trim()),
  );
  if (known) return known.name;
  const bot =
    /^(.+?)\s*\[bot\]$/i.exec(person.name.trim()) ??
    /^(?:\d+\+)?([^@]+)\[bot\]@/i.exec(person.mail);
  return bot?.[1];
}

export function isMachine(person: Person): boolean {
  return machineName(person) !== undefined;
}
