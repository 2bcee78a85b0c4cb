import { distance } from "fastest-levenshtein";
import { promiseSchema } from "@mea-culpa/formats";
import { z } from "zod";
import type { FilePlace } from "./promise.ts";

/** One thing wrong in `roast-bot.yaml`: where, what was expected, what stands there, what to do. */
export interface PromiseProblem extends FilePlace {
  /** The place in words, such as `who.mails[0]`; empty for the whole file. */
  readonly place: string;
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
}

/** A problem of a file as a whole. */
export function problemOfFile(file: string, message: string, advice: string): PromiseProblem {
  return { file, line: 1, column: 1, place: "", message, advice };
}

/** A problem as one line that editors and terminals can jump from: `file:line:column: ...`. */
export function describePromiseProblem(problem: PromiseProblem): string {
  const { file, line, column, place, message, advice } = problem;
  const where = place === "" ? "" : `${place}: `;
  return `${file}:${line}:${column}: ${where}${message}. ${advice}`;
}

/** Where in the document a problem lies: at a value, at a key, or where a key is missing. */
export type ProblemSpot = "value" | "key" | "missing";

/** What is wrong at which path, before its line and column are known. */
export interface SchemaProblem {
  readonly path: readonly PropertyKey[];
  readonly spot: ProblemSpot;
  readonly message: string;
  readonly advice: string;
}

/** Puts one of zod's issues into words; unknown keys make one problem each. */
export function describeSchemaIssue(
  issue: z.core.$ZodIssue,
  document: { valueAt(path: readonly PropertyKey[]): unknown },
): SchemaProblem[] {
  if (issue.code === "unrecognized_keys") {
    const known = listKeys(describePlace(issue.path.filter((key) => typeof key !== "number")));
    return issue.keys.map((key) => unknownKey([...issue.path, key], known));
  }
  const value = document.valueAt(issue.path);
  if (value === undefined) {
    const message = `\`${String(issue.path.at(-1))}\` is missing`;
    return [{ path: issue.path, spot: "missing", message, advice: `Add ${issue.message}.` }];
  }
  const message = `expected ${issue.message}, found ${show(value)}`;
  return [{ path: issue.path, spot: "value", message, advice: adviceFor(issue) }];
}

/** A path in words: `who.mails[0]`. */
export function describePlace(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

function unknownKey(path: readonly PropertyKey[], known: readonly string[]): SchemaProblem {
  const key = String(path.at(-1));
  const near = findClosestWord(key, known);
  const advice =
    near === undefined ? `Known here: ${known.join(", ")}.` : `Did you mean \`${near}\`?`;
  return { path, spot: "key", message: `unknown key \`${key}\``, advice };
}

/** The keys known at a place of `roast-bot.yaml`: `""` for its root, else `who`, `sources`, ... */
export function listKeys(place: string): readonly string[] {
  const root = z.toJSONSchema(promiseSchema, { io: "input" });
  const group = place === "" ? root : groupIn(root.properties?.[place]);
  return Object.keys(group?.properties ?? {});
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The group a key holds, or the one that each item of its list holds. */
function groupIn(schema: JsonSchema["items"]): JsonSchema | undefined {
  if (typeof schema !== "object" || Array.isArray(schema)) return undefined;
  return schema.items === undefined ? schema : groupIn(schema.items);
}

function adviceFor(issue: z.core.$ZodIssue): string {
  const wantsText = issue.code === "invalid_type" && issue.expected === "string";
  return wantsText
    ? "Put the value in quotes if it is meant as text, else correct it."
    : "Correct the value.";
}

function show(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `\`${text.slice(0, 80)}\``;
}

/** The known word that a mistyped one most probably stands for; `undefined` when none is near. */
function findClosestWord(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  return known
    .map((candidate) => ({ candidate, distance: distance(plain(word), plain(candidate)) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)[0]?.candidate;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[-_\s]/g, "");
}
