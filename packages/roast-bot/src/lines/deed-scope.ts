import type { FileExhibit, FunctionExhibit, PatchExhibit } from "@mea-culpa/formats";
import type { Deed } from "../charges/compliments/told-by-deed/forms/deed.ts";
import type { Facts } from "./facts.ts";

/** What a change does, read anew out of what proves it. */
export interface Told {
  readonly deed: Deed;
  /** Where its parts stand. */
  readonly holder: PatchExhibit | FunctionExhibit;
  readonly inside: FunctionExhibit | undefined;
  /** Another function, where it does so in two. */
  readonly other?: FunctionExhibit | undefined;
  readonly third?: FunctionExhibit | undefined;
  /** Whether it is half of what changes but for documents and tests. */
  readonly isMost: boolean;
}

const isWritten = /^(?:source|config|doc|test)$/;

/** Whether so many lines are half of what changes, but for tests and what nobody wrote, or of the tests. */
export function isMostOf(
  lines: number,
  { facts, role }: { readonly facts: Facts; readonly role: FileExhibit["role"] | undefined },
): boolean {
  const files = facts.pack.exhibits.filter((exhibit) => exhibit.kind === "file");
  const all = files
    .filter((file) => (role === "test") === (file.role === "test") && isWritten.test(file.role))
    .reduce((sum, file) => sum + file.additions + file.deletions, 0);
  return files.length === facts.pullRequest?.files && 2 * lines >= all;
}

/** Whether a function holds another one, in which what is told may stand. */
export function isParted(text: string, language: string): boolean {
  return blocky.has(language) || inner(language).test(text.slice(text.indexOf("\n")));
}

/** Where any brace may open a function. */
const blocky = new Set("kotlin swift scala groovy".split(" "));

/** What opens a function within another. */
function inner(language: string): RegExp {
  return language === "ruby" || language === "elixir"
    ? /\b(?:def|fn|lambda|proc)\b|->|\bdo \|/
    : /=>|->\s*[{(\w]|\blambda\b|^\s+(?:async )?def |\bfunction\b|\bfn\b|\bfunc\b|\[[&=\w, ]*\]\s*\(/m;
}
