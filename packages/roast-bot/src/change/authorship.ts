import type { Authorship, Person } from "@mea-culpa/formats";
import { isMachine, machineName } from "../git/machines.ts";
import { mayBeSame, shared } from "../git/same-person.ts";
import type { Change, ChangeCommit } from "./change.ts";

/**
 * How far machines wrote a change: all of it when its author is one or every commit is by one, a
 * part when commits, or the trailers of what landed them, name one as author or co-author.
 */
export function computeAuthorship(
  author: Person,
  commits: readonly Pick<ChangeCommit, "author" | "coAuthors">[],
  trailers: readonly Person[] = [],
): Authorship {
  const own = machineName(author);
  const byCommit = commits.map((commit) =>
    [commit.author, ...commit.coAuthors].flatMap((person) => machineName(person) ?? []),
  );
  const byTrailers = trailers.flatMap((person) => machineName(person) ?? []);
  const machines = [
    ...new Set([...(own === undefined ? [] : [own]), ...byCommit.flat(), ...byTrailers]),
  ];
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
  const names = [plain(name), handle ?? (local.length < 6 ? "" : local)];
  return [address, ...names].filter((each) => each.length > 2 && !shared.test(each));
}

/** What says who wrote what of a change. */
type Written = Pick<Change, "author" | "body" | "commits">;

/**
 * Whether a commit's author is the pull request's, under any of their names and mails. A forge may
 * write a squash under another name than git's; where nobody of the branch bears it, a person who
 * is alone there is it, unless the squash names them beside its author.
 */
export function findAuthor(change: Written): (person: Person) => boolean {
  const { author, commits } = change;
  const people = commits.map((commit) => commit.author).filter((person) => !isMachine(person));
  const groups = groupPeople([author, ...people]);
  const known = groups.find((group) => group.includes(author)) ?? [];
  const [alone, ...more] = groups.filter((group) => group !== known);
  const isAlone = known.length === 1 && alone !== undefined && more.length === 0;
  const own = new Set(isAlone && !isNamedBeside(alone, change) ? alone : known);
  return (person) => own.has(person);
}

/** Whether what landed a change names somebody as its co-author, who by their names is not its author. */
function isNamedBeside(
  group: readonly Person[],
  { author, body }: Omit<Written, "commits">,
): boolean {
  const isNamed = parseCoAuthors(body).some((each) => groupPeople([...group, each]).length === 1);
  return isNamed && !mayBeOneOf(group, [author]);
}

/**
 * Whether who wrote a commit of a change is known to be somebody else than its author, or a machine.
 * Of nobody where only the squash is known; where none of the commits is by a name of the author's
 * one of the others may be them, but for those whom the squash names beside them.
 */
export function isKnownOther(person: Person, change: Change): boolean {
  if (!change.commitsKnown) return false;
  if (isMachine(person)) return true;
  const isAuthor = findAuthor(change);
  const own = change.commits.map((commit) => commit.author).filter(isAuthor);
  if (isAuthor(person)) return false;
  const all = groupPeople(change.commits.map(({ author }) => author));
  // Who stands there by two names is the author if either may be.
  const group = all.find((each) => each.includes(person)) ?? [person];
  return own.length === 0
    ? isNamedBeside(group, change)
    : !mayBeOneOf(group, [change.author, ...own]);
}

function mayBeOneOf(group: readonly Person[], names: readonly Person[]): boolean {
  return group.some(
    (each) =>
      mayBeSame(each, knownAs(names)) ||
      names.some((own) => mayBeSame(withoutDigits(own), knownAs([each]))),
  );
}

function knownAs(people: readonly Person[]): Parameters<typeof mayBeSame>[1] {
  return {
    handle: "",
    names: people.map(({ name }) => name),
    mails: people.map(({ mail }) => mail),
  };
}

/** `olind9` is a handle of Otto Lind's: his first letter and his last name were taken. */
function withoutDigits({ name, mail }: Person): Person {
  return { name: name.replace(/\d+$/, ""), mail: mail.replace(/\d+(?=@|$)/, "") };
}

/** GitHub and GitLab hide a mail address behind `12345+handle@users.noreply.github.com`. */
export function handleOfNoreplyMail(mail: string): string | undefined {
  return /^(?:\d+[+-])?([^@]+)@users\.noreply\.[\w.-]+$/.exec(mail)?.[1];
}

/** A name, handle or mail as it is compared with others. */
export function fold(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}

/** A name without its accents: a forge keeps those that a keyboard left out of git's. */
function plain(name: string): string {
  return fold(name).normalize("NFKD").replaceAll(/\p{M}/gu, "");
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
  /^[ \t]*(?:co-authored|co-developed|authored|on-behalf-of|written|contributed|submitted|patch|original-author|author|from)(?:-by)?:[ \t]*(?:([^<>\s](?:[^<>\n]{0,198}[^<>\s])?)[ \t]*)?<([^<>\n]{0,200})>[ \t]*$/gim;
/** `from mara/topic`, `from mara:topic`; `#12 - mara:topic` of bors and homu, `a=mara` of bors-ng. */
const branchOwner = /(?:\bfrom |#\d{1,9} - )([\w.-]{1,100})[:/]\S|\ba=([\w.-]{1,100})$/gm;

const coAuthorTrailer =
  /^[ \t]*co-authored-by:[ \t]*(?:([^<>\s](?:[^<>\n]{0,198}[^<>\s])?)[ \t]*)?<([^<>\n]{0,200})>[ \t\r]*$/gim;

/** The co-authors that a commit message's trailers name, each mail once, in order. */
export function parseCoAuthors(message: string): readonly Person[] {
  const people = new Map<string, Person>();
  for (const match of message.matchAll(coAuthorTrailer)) {
    const [, name = "", mail = ""] = match;
    const key = mail.toLowerCase();
    if (!people.has(key)) people.set(key, { name, mail });
  }
  return [...people.values()];
}
