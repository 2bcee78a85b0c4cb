import type { Person } from "@mea-culpa/formats";

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
export const shared: RegExp =
  /^(?:git|github|gitlab|noreply|no-reply|info|mail|email|hello|contact|admin|administrator|root|user|users|ubuntu|dev|developer|developers|support|team|office|unknown|test|name|your name|me)$/;
