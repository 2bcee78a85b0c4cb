import type { Person } from "@mea-culpa/formats";
import type { FileStat } from "./change.ts";
import { cleanText } from "./clean-text.ts";
import { parseNumstatEntry } from "./parse-raw-diff.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";

/** A commit's header, message and, where asked for, stat; people as `.mailmap` names them. */
export interface CommitRecord {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  /** ISO 8601 with the author's own offset. */
  readonly authoredAt: string;
  /** ISO 8601 with the committer's own offset. */
  readonly committedAt: string;
  readonly message: string;
  /** Empty for merges, whose diff nobody wrote. */
  readonly files: readonly FileStat[];
}

/** A record starts with NUL, so that an empty token tells it from the stat of the one before. */
export const commitFormat: string =
  "--format=tformat:%x00%H%x00%P%x00%aN%x00%aE%x00%cN%x00%cE%x00%aI%x00%cI%x00%B";

const fieldsOfRecord = 9;

/** Parses what `git log -z`, with or without `--numstat`, prints for {@link commitFormat}. */
export function parseCommitRecords(printed: string): readonly CommitRecord[] {
  const tokens = printed.split("\0");
  const records: CommitRecord[] = [];
  // A few people wrote most of any history.
  const people = new Map<string, Person>();
  const toPerson = (name: string, mail: string): Person => {
    const key = `${name}\0${mail}`;
    const person = people.get(key) ?? { name: cleanName(name), mail: cleanName(mail) };
    people.set(key, person);
    return person;
  };
  let at = 0;
  while (at + fieldsOfRecord < tokens.length) {
    const fields = tokens.slice(at + 1, at + 1 + fieldsOfRecord);
    at += 1 + fieldsOfRecord;
    const files: FileStat[] = [];
    for (;;) {
      const entry = parseNumstatEntry(tokens, at);
      if (entry === undefined) break;
      files.push(entry.file);
      at = entry.next;
    }
    records.push(toRecord(fields, files, toPerson));
  }
  return records;
}

function toRecord(
  fields: readonly string[],
  files: readonly FileStat[],
  toPerson: (name: string, mail: string) => Person,
): CommitRecord {
  const [sha = "", parents = "", authorName = "", authorMail = "", committerName = ""] = fields;
  const [committerMail = "", authored = "", committed = "", message = ""] = fields.slice(5);
  const committedAt = commitTime(committed, commitTime(authored));
  return {
    sha,
    parents: parents === "" ? [] : parents.split(" "),
    author: toPerson(authorName, authorMail),
    committer: toPerson(committerName, committerMail),
    authoredAt: commitTime(authored, committedAt),
    committedAt,
    message,
    files,
  };
}

/** A name is a text from a history like any other. */
function cleanName(text: string): string {
  return redactSecrets(cleanText(text));
}

/**
 * The time of a commit as git prints it (`%aI`, `%cI`), in ISO 8601; `otherwise` where git found
 * none in the commit. Broken tools write offsets that no clock has, such as `+9999`: the moment is
 * right all the same, and is given in UTC.
 */
export function commitTime(printed: string, otherwise: string = beginningOfTime): string {
  const [, local, sign, hours = "", minutes = ""] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:Z|([+-])(\d\d):(\d\d))$/.exec(printed) ?? [];
  if (local === undefined) return otherwise;
  if (Number(hours) < 24 && Number(minutes) < 60) return printed;
  const east = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  const moment = new Date(Date.parse(`${local}Z`) - east * 60_000);
  return moment.toISOString().replace(".000Z", "+00:00");
}

/** What git itself shows for a time that it can't read. */
const beginningOfTime = "1970-01-01T00:00:00+00:00";
