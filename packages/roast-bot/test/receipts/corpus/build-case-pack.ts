import { createHash } from "node:crypto";
import { type EvidencePack, figureSchema } from "@mea-culpa/formats";
import { z } from "zod";
import { type BareExhibit, buildPack, commitsOf } from "../../support/proven-roasts/build-pack.ts";

/** A pack as a case's file gives it: what is the same of every pack is left out. */
export interface CaseParts {
  readonly source: string;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly handle: string;
  readonly merged: string;
  readonly coAuthor?: string | undefined;
  readonly commits: readonly {
    readonly subject: string;
    readonly body: string;
    readonly at: string;
    readonly stat: readonly [additions: number, deletions: number, files: number];
  }[];
  readonly files: readonly {
    readonly path: string;
    readonly role: "source" | "test" | "doc" | "config" | "data";
    readonly language: string;
    readonly status: "added" | "modified" | "deleted";
    readonly stat: readonly [additions: number, deletions: number, linesAtMerge: number];
  }[];
  readonly functions: readonly {
    readonly name: string;
    readonly path: string;
    readonly language: string;
    readonly side: "before" | "after";
    readonly from: number;
    readonly code: string;
  }[];
  readonly reviews: readonly {
    readonly author: string;
    readonly at: string;
    readonly text: string;
  }[];
  /** `id`, the value with its unit, the formula, the label. */
  readonly figures: readonly (readonly [string, string, string, string])[];
}

export const packParts: z.ZodType<CaseParts> = z.strictObject({
  source: z.string(),
  number: z.int(),
  title: z.string(),
  body: z.string().default(""),
  author: z.string(),
  handle: z.string(),
  merged: z.string(),
  coAuthor: z.string().optional(),
  commits: z.array(
    z.strictObject({
      subject: z.string(),
      body: z.string().default(""),
      at: z.string(),
      stat: z.tuple([z.int(), z.int(), z.int()]),
    }),
  ),
  files: z
    .array(
      z.strictObject({
        path: z.string(),
        role: z.enum(["source", "test", "doc", "config", "data"]),
        language: z.string(),
        status: z.enum(["added", "modified", "deleted"]),
        stat: z.tuple([z.int(), z.int(), z.int()]),
      }),
    )
    .default([]),
  functions: z
    .array(
      z.strictObject({
        name: z.string(),
        path: z.string(),
        language: z.string(),
        side: z.enum(["before", "after"]).default("after"),
        from: z.int(),
        code: z.string(),
      }),
    )
    .default([]),
  reviews: z
    .array(z.strictObject({ author: z.string(), at: z.string(), text: z.string() }))
    .default([]),
  figures: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])).default([]),
});

/** The evidence pack of a case. */
export function buildCasePack(parts: CaseParts): EvidencePack {
  const { source, number, title, body, author, handle, merged, commits } = parts;
  const web = `https://git.example.org/${source}`;
  const mergeCommit = createHash("sha1").update(`${source} ${number}`).digest("hex");
  const [additions, deletions] = [
    sum(commits.map(({ stat }) => stat[0])),
    sum(commits.map(({ stat }) => stat[1])),
  ];
  return buildPack({
    subject: { kind: "pull-request", id: `${source}#${number}`, source, number, mergeCommit },
    who: handle,
    names: [author, author.split(" ")[0] ?? author],
    slot: { number: 9, opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    exhibits: [
      {
        id: "pr",
        kind: "pull-request",
        text: body === "" ? title : `${title}\n\n${body}`,
        url: `${web}/pull/${number}`,
        number,
        title,
        body,
        author: { name: author, mail: `${handle}@example.org` },
        mergedAt: merged,
        mergeCommit,
        additions,
        deletions,
        files: parts.files.length,
        commits: commits.length,
      },
      ...commitExhibits(web, parts),
      ...fileExhibits(`${web}/blob/${mergeCommit}`, parts),
      ...functionExhibits(`${web}/blob/${mergeCommit}`, mergeCommit, parts),
      ...parts.reviews.map(({ text, ...review }, at): BareExhibit => ({
        id: `r${at + 1}`,
        kind: "review",
        text,
        ...review,
      })),
    ],
    figures: parts.figures.map(([id, amount, formula, label]) => {
      const [value = "", unit] = amount.split(" ");
      const [op, ...of] = formula.split(" ");
      return figureSchema.parse({ id, value: Number(value), unit, formula: { op, of }, label });
    }),
    charges: [],
    compliments: [],
  });
}

function commitExhibits(web: string, { commits, coAuthor }: CaseParts): readonly BareExhibit[] {
  return commitsOf(web, commits).map((exhibit, at): BareExhibit => {
    const { subject = "", body = "" } = commits[at] ?? {};
    if (exhibit.kind !== "commit") return exhibit;
    return {
      ...exhibit,
      text: body === "" ? subject : `${subject}\n\n${body}`,
      coAuthors: coAuthor === undefined ? [] : [{ name: coAuthor, mail: "" }],
    };
  });
}

function fileExhibits(blob: string, { files }: CaseParts): readonly BareExhibit[] {
  return files.map(({ path, stat, ...file }, at): BareExhibit => ({
    id: `f${at + 1}`,
    kind: "file",
    text: path,
    url: `${blob}/${path}`,
    path,
    ...file,
    additions: stat[0],
    deletions: stat[1],
    linesAtMerge: stat[2],
  }));
}

function functionExhibits(
  blob: string,
  commit: string,
  { functions }: CaseParts,
): readonly BareExhibit[] {
  return functions.map(({ code, path, from, ...definition }, at): BareExhibit => {
    const text = code.replace(/\n$/, "");
    const to = from + text.split("\n").length - 1;
    return {
      id: `fn${at + 1}`,
      kind: "function",
      text,
      url: `${blob}/${path}#L${from}-L${to}`,
      path,
      defines: "function",
      from,
      to,
      doc: "",
      commit,
      ...definition,
    };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
