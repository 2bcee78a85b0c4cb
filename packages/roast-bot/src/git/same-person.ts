import type { Person } from "@mea-culpa/formats";

/** By what somebody is known. */
interface KnownPerson {
  readonly handle: string;
  readonly names: readonly string[];
  readonly mails: readonly string[];
}

/**
 * Whether somebody of the history may be a person who is known by other names: a shortened or turned
 * name (`M. Lind`, `Lind, Mara`, `maralind`), also as the first part of an address (`mara.lind@`) or
 * of a pair (`tom+mara`), the handle, or an address with the same first part.
 */
export function mayBeSame({ name, mail }: Person, known: KnownPerson): boolean {
  const local = mail.split("@")[0]?.replace(/^\d+\+(?=\D)/, "") ?? "";
  const [whole = "", ...tags] = local.split("+");
  const locals = known.mails.map((own) => plainWords(own.split("@")[0] ?? "").join(""));
  const handle = plainWords(known.handle).join("");
  const own = [handle, ...locals].filter((each) => each.length > 3 && !shared.test(each));
  if (own.includes(plainWords(whole).join(""))) return true;
  const names = [name, ...name.split(/[+&,;/]|\s(?:and|und|et|y|e)\s/i), ...tags].map(plainWords);
  if (handle.length > 2 && names.some((words) => words.join("") === handle)) return true;
  // Of somebody who is known by one word, anybody with that word may be them.
  const short = known.names.map(plainWords).every((words) => words.length < 2);
  if (
    short &&
    handle.length > 3 &&
    [name, whole].some((each) => plainWords(each).includes(handle))
  ) {
    return true;
  }
  return known.names.map(plainWords).some((words) => {
    const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
    if (words.length < 2 || last.length < 3) return false;
    const told = plainWords(whole);
    return (
      names.some((each) => mayBeName(each, { first, last, words })) ||
      // Of an address with the first name alone there are too many.
      (told.join("") !== first && mayBeName(told, { first, last, words })) ||
      [first[0] + last, last + first[0]].includes(told.join(""))
    );
  });
}

function mayBeName(
  told: readonly string[],
  {
    first,
    last,
    words,
  }: { readonly first: string; readonly last: string; readonly words: readonly string[] },
): boolean {
  const joined = told.join("");
  if (joined === words.join("") || joined === last + first) return true;
  if (told.length === 1) return joined === first && first.length > 2;
  // With the last name alone there are too many.
  const others = told.filter((word) => word !== last);
  if (told.includes(last)) return others.some((word) => word[0] === first[0]);
  return told[0] === first && told.at(-1) === last[0];
}

/** Whether nobody stands behind a name and an address: a machine's own account, git's example, a group's, a queue's. */
export function isNobody({ name, mail }: Person): boolean {
  if (isGroup(name)) return true;
  return [name, mail.split("@")[0] ?? ""].every((each) => {
    const told = each.trim().toLowerCase();
    return told === "" || shared.test(told);
  });
}

/** Whether a name is that of several people, any of whom may have written what it signs, or of what lands their work. */
export function isGroup(name: string): boolean {
  return group.test(name);
}

const group =
  /(?<![\p{L}\p{N}])(?:authors|collective|community|contributors|developers|group|maintainers|members|project|team|copybara|merge[- ](?:bot|queue|train))(?![\p{L}\p{N}])/iu;

/** Whether what is called so is a program, a place or a group, and may write for anybody. */
export function isOffice(name: string): boolean {
  return isGroup(name) || office.test(name);
}

const office =
  /(?<![\p{L}\p{N}])(?:admin(?:istrator)?|actions?|automation|blog|bot|build(?:er)?|ci|cms|content|default|deploy(?:er|ment)?|editors?|editorial|github|gitlab|git|guest user|netlify|news|no-?reply|owner|pages|publish(?:er|ing)?|robot|root|service|site|staff|sync|system|unknown|users?|web|webmaster|website|workflow)(?![\p{L}\p{N}])/iu;

/** Lower-case words without diacritics. */
function plainWords(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Names and first parts of addresses that belong to an office, not to a person. */
export const shared: RegExp =
  /^(?:git|github|gitlab|noreply|no-reply|info|mail|email|hello|contact|admin|administrator|root|user|users|username|ubuntu|debian|pi|vagrant|docker|codespace|vscode|gitpod|ec2-user|runner|jenkins|nobody|anonymous|default|dev|developer|developers|support|team|office|unknown|\(no author\)|none|test|name|your name|you|me|localhost)$/;
