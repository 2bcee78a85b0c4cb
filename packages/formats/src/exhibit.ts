import { z } from "zod";
import { commitId, count, type Immutable, instant, ordinal, person, sha256 } from "./values.ts";

const text = z.string();

/** What a file is for, which decides how far its size counts against anybody. */
const fileRole = z
  .enum(["source", "test", "doc", "config", "generated", "vendored", "lock", "data", "binary"])
  .meta({
    id: "file-role",
    description: "What a file is for, which decides how far its size counts against anybody.",
  });
export type FileRole = z.infer<typeof fileRole>;

const path = text.describe("The file's path at the merge.");
const language = text.describe("A lower-case language name (`typescript`, `python`) or `unknown`.");

const ofEveryExhibit = {
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*$/)
    .describe(
      "Short and stable within its pack: `pr`, `c1`, `l1`, `f3`, `h2`, `d1`, `fn1`, `r1`, `t1`, `earlier1`, `later1`, `intro1`, `list`.",
    ),
  text: text.describe("What quotes are checked against: the exact text of the exhibit."),
  url: z
    .url({ protocol: /^https?$/ })
    .exactOptional()
    .describe("Where a reader sees it, pinned to a commit; absent without a web address."),
  sha256: sha256.describe("SHA-256 of `text` in UTF-8."),
};

const changedLines = {
  additions: count.describe("Lines added."),
  deletions: count.describe("Lines deleted."),
};

const movedLines = {
  movedIn: ordinal
    .exactOptional()
    .describe(
      "How many of the added lines only moved or changed their white space; absent if none.",
    ),
  movedOut: ordinal.exactOptional().describe("The same of the deleted lines."),
};

const pullRequestExhibit = z
  .strictObject({
    kind: z
      .literal("pull-request")
      .describe("`text` is the title, then a blank line and the body if there is one."),
    ...ofEveryExhibit,
    number: ordinal
      .exactOptional()
      .describe("The pull request's number; absent for commits that landed without one."),
    title: text.describe("Its title; of commits without one, the subject of the last."),
    body: text.describe("Its body."),
    author: person.describe("Who opened it, or wrote what was merged."),
    coAuthors: z
      .array(person)
      .exactOptional()
      .describe(
        "Whom the message that landed its branch names as co-authors and none of its commits has as author; absent where there is nobody.",
      ),
    mergedAt: instant.describe(
      "When it was merged, in the zone of the slot; in the committer's own offset in older packs.",
    ),
    mergeCommit: commitId.describe("The commit that merged it, or the last of its commits."),
    ...changedLines,
    files: count.describe("Files changed."),
    commits: count.describe("Its commits; 0 where the clone holds the squash alone."),
  })
  .meta({
    id: "pull-request-exhibit",
    description: "The pull request, or the commits in its place.",
  });
export type PullRequestExhibit = Immutable<z.infer<typeof pullRequestExhibit>>;

const commitExhibit = z
  .strictObject({
    kind: z
      .literal("commit")
      .describe("`text` is the subject, then a blank line and the body if there is one."),
    ...ofEveryExhibit,
    sha: commitId,
    position: ordinal.describe("From 1, in the order of the branch."),
    subject: text.describe("The first line of its message."),
    authoredAt: instant.describe(
      "In the zone of the slot; in the author’s own offset in older packs.",
    ),
    committedAt: instant.describe(
      "In the zone of the slot; in the committer's own offset in older packs.",
    ),
    byOthers: z
      .literal(true)
      .exactOptional()
      .describe("Somebody else than the pull request's author wrote it, or a machine did."),
    coAuthors: z.array(person).describe("By its `Co-authored-by` trailers."),
    ...changedLines,
    files: count.describe("Files changed."),
    ...movedLines,
    parts: z
      .partialRecord(fileRole, z.strictObject(changedLines))
      .exactOptional()
      .describe("Its lines by what their files are for, where that is more than one thing."),
  })
  .meta({ id: "commit-exhibit", description: "A commit of the pull request." });
export type CommitExhibit = Immutable<z.infer<typeof commitExhibit>>;

const listedExhibit = z
  .strictObject({
    kind: z
      .literal("listed")
      .describe("`text` is the subject, then a blank line and the body if there is one."),
    ...ofEveryExhibit,
    position: ordinal.describe("From 1, in the order of the list."),
    line: ordinal.describe("The line of that message at which it begins, from 1."),
    subject: text.describe("The first line of its own message."),
    byOthers: z.literal(true).exactOptional().describe("A machine wrote it."),
    coAuthors: z.array(person).describe("By the `Co-authored-by` trailers below it."),
    commit: commitId.describe("The squash whose message lists it."),
  })
  .meta({
    id: "listed-exhibit",
    description:
      "A commit as the message of its squash lists it; what else there was of the branch is not known.",
  });
export type ListedExhibit = Immutable<z.infer<typeof listedExhibit>>;

const fileExhibit = z
  .strictObject({
    kind: z.literal("file").describe("`text` is its path."),
    ...ofEveryExhibit,
    path,
    previousPath: text.exactOptional().describe("The path before a rename or copy."),
    status: z
      .enum(["added", "modified", "deleted", "renamed", "copied"])
      .describe("What the change did to it."),
    role: fileRole,
    language,
    ...changedLines,
    linesAtMerge: count.describe("Lines at the merge; 0 of a deleted or binary file."),
    ...movedLines,
  })
  .meta({ id: "file-exhibit", description: "A file of the change." });
export type FileExhibit = Immutable<z.infer<typeof fileExhibit>>;

const linesExhibit = z
  .strictObject({
    kind: z
      .literal("lines")
      .describe("`text` is the lines without diff marks, joined by newlines."),
    ...ofEveryExhibit,
    path,
    side: z
      .enum(["before", "after"])
      .describe("The side of the diff on which the line numbers count."),
    from: ordinal.describe("The first line, from 1."),
    to: ordinal.describe("The last line."),
    language,
    commit: commitId.describe(
      "At which these lines stand (side `after`), or just before which they stood.",
    ),
  })
  .meta({ id: "lines-exhibit", description: "Lines of a file, quoted." });
export type LinesExhibit = Immutable<z.infer<typeof linesExhibit>>;

const patchExhibit = z
  .strictObject({
    kind: z
      .literal("patch")
      .describe(
        "`text` is lines of one hunk of the merged diff, side by side, each behind its mark: `-`, `+` or a blank.",
      ),
    ...ofEveryExhibit,
    path,
    hunk: ordinal.describe(
      "Which hunk of the file, from 1, in a diff with three lines of context.",
    ),
    first: ordinal.describe("The first of these lines in the hunk, from 1."),
    last: ordinal.describe("The last one."),
    additions: count.describe("How many of them are added."),
    deletions: count.describe("How many are deleted."),
    language,
    commit: commitId.describe("The merge."),
  })
  .meta({
    id: "patch-exhibit",
    description: "What the change does to a few lines, as its diff has it.",
  });
export type PatchExhibit = Immutable<z.infer<typeof patchExhibit>>;

const functionExhibit = z
  .strictObject({
    kind: z.literal("function").describe("`text` is the definition as the file has it, whole."),
    ...ofEveryExhibit,
    path,
    defines: z.enum(["function", "class"]).describe("What it is."),
    name: text.describe("With the names of what it stands in: `Pool.close`."),
    side: z.enum(["before", "after"]).describe("Whether it stood at the base or at the merge."),
    change: z
      .enum(["added", "modified", "deleted"])
      .optional()
      .describe(
        "What the change does to it: `modified` if it stands on both sides; `added` if nothing of its name was in the files that the change touches, and most of its lines are new; `deleted` likewise. Absent where it may have moved or got another name, and in older packs.",
      ),
    from: ordinal.describe("Its first line in the file, with its decorators and comment."),
    to: ordinal.describe("Its last line."),
    language,
    doc: text.describe("What its docstring or comment says, on one line; else empty."),
    commit: commitId.describe("The merge (side `after`) or the base (`before`)."),
  })
  .meta({
    id: "function-exhibit",
    description: "A function or class around lines that the change touches, whole.",
  });
export type FunctionExhibit = Immutable<z.infer<typeof functionExhibit>>;

const reviewExhibit = z
  .strictObject({
    kind: z.literal("review").describe("`text` is its body."),
    ...ofEveryExhibit,
    author: text.describe("Who wrote it."),
    at: instant.describe("When."),
    approves: z.literal(true).optional().describe("Whether the change was approved with it."),
  })
  .meta({ id: "review-exhibit", description: "A review or comment." });
export type ReviewExhibit = Immutable<z.infer<typeof reviewExhibit>>;

const trackedExhibit = z
  .strictObject({
    kind: z.enum(["issue", "label"]).describe("`text` is its title, or its name."),
    ...ofEveryExhibit,
    number: ordinal.exactOptional().describe("The issue's number; absent of a label."),
    author: text.describe("Who wrote the title, or chose the label."),
  })
  .meta({
    id: "tracked-exhibit",
    description: "An issue that the pull request closes, or a label that a person gave it.",
  });
export type TrackedExhibit = Immutable<z.infer<typeof trackedExhibit>>;

const laterExhibit = z
  .strictObject({
    kind: z.literal("later").describe("`text` is the subject."),
    ...ofEveryExhibit,
    sha: commitId,
    subject: text.describe("The first line of its message."),
    at: instant.describe("When it was committed, in the committer's own offset."),
    names: text.describe("What it names of the change: `#214`, or a definition born in it."),
  })
  .meta({
    id: "later-exhibit",
    description: "A commit of the main line after the merge that names the change.",
  });
export type LaterExhibit = Immutable<z.infer<typeof laterExhibit>>;

const earlierExhibit = z
  .strictObject({
    kind: z.literal("earlier").describe("`text` is the subject."),
    ...ofEveryExhibit,
    sha: commitId,
    subject: text.describe("The first line of its message."),
    at: instant.describe("When it was committed, in the zone of the slot."),
    byOthers: z
      .literal(true)
      .exactOptional()
      .describe("Somebody else than the pull request's author wrote it, or a machine did."),
    lines: ordinal.describe(
      "How many lines came with it that the change takes out or rewrites, or went with it that the change puts in; short ones, comments, imports and what only moved are not counted.",
    ),
  })
  .meta({
    id: "earlier-exhibit",
    description:
      "A commit from before the change, with which lines came that the change takes out: one of the same author’s of the weeks before, or one of years ago; or one that took out what the change puts in again.",
  });
export type EarlierExhibit = Immutable<z.infer<typeof earlierExhibit>>;

const introductionExhibit = z
  .strictObject({
    kind: z.literal("introduction").describe("`text` is its first paragraphs."),
    ...ofEveryExhibit,
    path,
    from: ordinal.describe("Their first line in the file."),
    to: ordinal.describe("Their last line."),
    commit: commitId.describe("The merge."),
  })
  .meta({
    id: "introduction-exhibit",
    description:
      "How a README begins, changed or not: the project's, or the nearest to what was changed.",
  });
export type IntroductionExhibit = Immutable<z.infer<typeof introductionExhibit>>;

const listExhibit = z
  .strictObject({
    kind: z.literal("list").describe("`text` is one title a line."),
    ...ofEveryExhibit,
    opens: instant.describe("From when on; not part of it."),
    closes: instant.describe("Until when."),
    source: text.describe("The source's name."),
    count: count.describe("How many there are."),
  })
  .meta({
    id: "list-exhibit",
    description: "The list of pull requests merged in a slot; an empty one proves a silence.",
  });
export type ListExhibit = Immutable<z.infer<typeof listExhibit>>;

/** One item of an evidence pack, by its kind. */
export const exhibitSchema = z
  .discriminatedUnion("kind", [
    pullRequestExhibit,
    commitExhibit,
    listedExhibit,
    fileExhibit,
    linesExhibit,
    patchExhibit,
    functionExhibit,
    reviewExhibit,
    trackedExhibit,
    earlierExhibit,
    laterExhibit,
    introductionExhibit,
    listExhibit,
  ])
  .meta({ id: "exhibit", description: "One item of the evidence, by its kind." });
export type Exhibit = Immutable<z.infer<typeof exhibitSchema>>;
