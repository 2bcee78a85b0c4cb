import type { FileStat, Person } from "./change.ts";
import { cleanText } from "./clean-text.ts";
import { commitTime } from "./commit-time.ts";
import { parseNumstatEntry } from "./parse-numstat.ts";
import { redactSecrets } from "./redact-secrets.ts";

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
export const commitFormat: string = `--format=tformat:%x00${[
  "%H",
  "%P",
  "%aN",
  "%aE",
  "%cN",
  "%cE",
  "%aI",
  "%cI",
  "%B",
].join("%x00")}`;

const fieldsOfRecord = 9;

/** Parses what `git log -z`, with or without `--numstat`, prints for {@link commitFormat}. */
export function parseCommitRecords(printed: string): readonly CommitRecord[] {
  const tokens = printed.split("\0");
  const records: CommitRecord[] = [];
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
    records.push(recordOf(fields, files));
  }
  return records;
}

function recordOf(fields: readonly string[], files: readonly FileStat[]): CommitRecord {
  const [sha = "", parents = "", authorName = "", authorMail = "", committerName = ""] = fields;
  const [committerMail = "", authored = "", committed = "", message = ""] = fields.slice(5);
  const committedAt = commitTime(committed, commitTime(authored));
  return {
    sha,
    parents: parents === "" ? [] : parents.split(" "),
    author: personOf(authorName, authorMail),
    committer: personOf(committerName, committerMail),
    authoredAt: commitTime(authored, committedAt),
    committedAt,
    message,
    files,
  };
}

/** A name is a text from a history like any other. */
function personOf(name: string, mail: string): Person {
  return { name: redactSecrets(cleanText(name)), mail: redactSecrets(cleanText(mail)) };
}
