import { foldName } from "../../dev-log/person.ts";
import { isMachine } from "../../git/machines.ts";
import { runGit } from "../../git/run-git.ts";
import { shared } from "../../git/same-person.ts";
import type { CommandIo } from "../command-io.ts";
import { type HistoryAuthor, listHistoryAuthors } from "../doctor/read-history.ts";
import { refuseOption, UsageError } from "../usage-error.ts";
import type { FirstPromise } from "./promise-text.ts";

/** Who promises, as far as flags say it. */
export interface AuthorFlags {
  readonly handle?: string;
  readonly name: readonly string[];
  readonly mail: readonly string[];
}

/**
 * Finds who promises: what flags say, else what is answered on a terminal, else git's configuration
 * and what the history knows of whoever that names.
 *
 * @throws {UsageError} when there is no handle, or none that can be one.
 */
export async function findAuthor(
  flags: AuthorFlags,
  { folder, io }: { readonly folder: string; readonly io: Pick<CommandIo, "ask"> },
): Promise<Pick<FirstPromise, "handle" | "names" | "mails">> {
  const [name, mail, history] = await Promise.all([
    readSetting(folder, "user.name"),
    readSetting(folder, "user.email"),
    listHistoryAuthors({ cwd: folder, tip: "HEAD" }).catch(() => []),
  ]);
  const known = findIdentities(history, {
    names: flags.name.length > 0 ? flags.name : name,
    mails: flags.mail.length > 0 ? flags.mail : mail,
  });
  const names = flags.name.length > 0 ? flags.name : known.names;
  const mails = flags.mail.length > 0 ? flags.mail : known.mails;
  const usual = guessHandle(known);
  const handle =
    flags.handle ?? (await io.ask?.("Whose promise is it? Their handle", usual)) ?? usual;
  if (handle.trim() === "") {
    throw new UsageError(
      "--handle: whose promise is it? Git's configuration has no name and no mail address to take a handle from; say `--handle mara`.",
    );
  }
  return { handle: checkHandle(handle), names, mails };
}

interface Identities {
  readonly names: readonly string[];
  readonly mails: readonly string[];
}

/**
 * Under which other names somebody's addresses stand in a history, and under which others their names.
 * What an office goes by (`hello@…`, `Admin`) may be several people's, and leads to nobody.
 */
function findIdentities(
  history: readonly HistoryAuthor[],
  { names, mails }: Identities,
): Identities {
  const people = history.filter(
    ({ authorName, authorMail }) => !isMachine({ name: authorName, mail: authorMail }),
  );
  const ownMails = mails.filter((mail) => !shared.test(readLocal(mail)));
  const named = people.filter(({ authorMail }) => isAmong(authorMail, ownMails));
  const allNames = [...names, ...named.map(({ authorName }) => authorName)];
  const ownNames = allNames.filter((name) => !shared.test(foldName(name)));
  const addressed = people.filter(({ authorName }) => isAmong(authorName, ownNames));
  const allMails = [...mails, ...addressed.map(({ authorMail }) => authorMail)];
  return { names: dropRepeated(allNames), mails: dropRepeated(allMails) };
}

function isAmong(text: string, known: readonly string[]): boolean {
  return known.some((each) => foldName(each) === foldName(text));
}

function dropRepeated(texts: readonly string[]): string[] {
  const folded = texts.map(foldName);
  return texts.filter((_, at) => folded.indexOf(folded[at] ?? "") === at);
}

/** Their account at a forge, as its no-reply address has it; else of an address; else of a name. */
function guessHandle({ names, mails }: Identities): string {
  const accounts = mails.flatMap((mail) => {
    const [, account = ""] = /^(?:\d+\+)?([^@]+)@users\.noreply\./.exec(mail) ?? [];
    return account === "" ? [] : [account];
  });
  const locals = mails.map(readLocal);
  const fromNames = names.map((name) => foldName(name).replaceAll(" ", "-"));
  const guesses = [
    ...accounts,
    ...locals.filter((each) => each.length > 2 && !shared.test(each)),
    ...fromNames,
  ];
  return guesses.find(isHandle) ?? "";
}

function readLocal(mail: string): string {
  return foldName(mail.split("@")[0] ?? "");
}

function checkHandle(value: string): string {
  const handle = value.trim().replace(/^@/, "");
  if (isHandle(handle)) return handle;
  throw refuseOption("--handle", "a handle such as `mara`", handle);
}

function isHandle(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text);
}

async function readSetting(folder: string, key: string): Promise<readonly string[]> {
  const value = await runGit(["config", "--get", key], { cwd: folder }).catch(() => "");
  return value.trim() === "" ? [] : [value.trim()];
}
