import { z } from "zod";
import type { Exhibit } from "./exhibit.ts";
import {
  commitSchema,
  countSchema as count,
  personSchema as person,
  timeSchema as time,
} from "./value-schemas.ts";

const text = z.string();
const exhibitBase = {
  id: z.string().regex(/^[a-z][a-z0-9]*$/),
  text,
  url: z.httpUrl().exactOptional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
};

const status = z.enum(["added", "modified", "deleted", "renamed", "copied"]);
const role = z.enum([
  "source",
  "test",
  "doc",
  "config",
  "generated",
  "vendored",
  "lock",
  "data",
  "binary",
]);

/** The shape of an exhibit, by its kind. */
export const exhibitSchema: z.ZodType<Exhibit> = z.discriminatedUnion("kind", [
  z
    .strictObject({
      ...exhibitBase,
      kind: z.literal("pull-request"),
      number: z.int().min(1),
      title: text,
      body: text,
      author: person,
      mergedAt: time,
      mergeCommit: commitSchema,
      additions: count,
      deletions: count,
      files: count,
      commits: count,
    })
    .readonly(),
  z
    .strictObject({
      ...exhibitBase,
      kind: z.literal("commit"),
      sha: commitSchema,
      position: z.int().min(1),
      subject: text,
      authoredAt: time,
      committedAt: time,
      coAuthors: z.array(person).readonly(),
      additions: count,
      deletions: count,
      files: count,
    })
    .readonly(),
  z
    .strictObject({
      ...exhibitBase,
      kind: z.literal("file"),
      path: text,
      previousPath: text.exactOptional(),
      status,
      role,
      language: text,
      additions: count,
      deletions: count,
      linesAtMerge: count,
    })
    .readonly(),
  z
    .strictObject({
      ...exhibitBase,
      kind: z.literal("lines"),
      path: text,
      side: z.enum(["before", "after"]),
      from: z.int().min(1),
      to: z.int().min(1),
      language: text,
      commit: commitSchema,
    })
    .readonly(),
  z.strictObject({ ...exhibitBase, kind: z.literal("review"), author: text, at: time }).readonly(),
  z
    .strictObject({
      ...exhibitBase,
      kind: z.literal("list"),
      opens: time,
      closes: time,
      source: text,
      count,
    })
    .readonly(),
]);
