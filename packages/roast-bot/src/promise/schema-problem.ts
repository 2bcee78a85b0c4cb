import type { z } from "zod";
import { closestWord } from "./closest-word.ts";

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
export function schemaProblems(
  issue: z.core.$ZodIssue,
  document: {
    valueAt(path: readonly PropertyKey[]): unknown;
    keysOf(place: string): readonly string[];
  },
): SchemaProblem[] {
  if (issue.code === "unrecognized_keys") {
    const known = document.keysOf(placeName(issue.path.filter((key) => typeof key !== "number")));
    return issue.keys.map((key) => unknownKey([...issue.path, key], known));
  }
  const value = document.valueAt(issue.path);
  if (value === undefined) {
    const message = `\`${String(issue.path.at(-1))}\` is missing`;
    return [{ path: issue.path, spot: "missing", message, advice: `Add ${issue.message}.` }];
  }
  const message = `expected ${issue.message}, found ${show(value)}`;
  return [{ path: issue.path, spot: "value", message, advice: adviceFor(value) }];
}

/** A path in words: `who.mails[0]`. */
export function placeName(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

function unknownKey(path: readonly PropertyKey[], known: readonly string[]): SchemaProblem {
  const key = String(path.at(-1));
  const near = closestWord(key, known);
  const advice =
    near === undefined ? `Known here: ${known.join(", ")}.` : `Did you mean \`${near}\`?`;
  return { path, spot: "key", message: `unknown key \`${key}\``, advice };
}

function adviceFor(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") {
    return "Put the value in quotes if it is meant as text, else correct it.";
  }
  return "Correct the value.";
}

function show(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `\`${text.slice(0, 80)}\``;
}
