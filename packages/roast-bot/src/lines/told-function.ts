import type { Charge, FunctionExhibit, PatchExhibit } from "@mea-culpa/formats";
import { onlyBringsNames } from "../charges/compliments/told-by-deed/find-confined.ts";
import { readRewritten } from "../charges/compliments/told-by-deed/read-rewritten.ts";
import { redactedMark } from "../secrets/find-secrets.ts";
import { isMostOf, isParted, type Told } from "./deed-scope.ts";
import type { Facts } from "./facts.ts";

/** What a function does that it did not, or no longer does, by all of it before and after. */
export function readFunction(facts: Facts, charge: Charge, told: string): Told | undefined {
  const named = charge.terms[told];
  const functions = listFunctions(facts, charge);
  const [before, after] = (["before", "after"] as const).map((each) =>
    functions.find(({ side }) => side === each),
  );
  if (before === undefined || after === undefined) return undefined;
  if (before.name !== after.name || before.path !== after.path) return undefined;
  const { language } = after;
  const deed = readRewritten({ before: before.text, after: after.text, language }).find(
    ({ form, parts }) => form === told && (Object.values(parts)[0] ?? named) === named,
  );
  if (deed === undefined) return undefined;
  const isWhole = deed.form === "rewrites";
  const isOfPart = !isWhole && [before, after].some(({ text }) => isParted(text, language));
  // What another function within it does, it only holds.
  if (isOfPart && !/^(?:no-)?calls$/.test(deed.form)) return undefined;
  return {
    deed: { ...deed, form: isOfPart ? `${deed.form}-inside` : deed.form },
    holder: deed.form.startsWith("no-") ? before : after,
    inside: after,
    isMost: isMostOf(countOther(before.text, after.text), { facts, role: "source" }),
  };
}

/** How many lines stand in one of two texts only. */
function countOther(one: string, other: string): number {
  const [old, now] = [one, other].map((text) => new Set(text.split("\n")));
  return old && now ? old.symmetricDifference(now).size : 0;
}

/** That the few functions which it writes into are all that it writes into of the source, but for imports. */
export function readConfined(facts: Facts, charge: Charge): Told | undefined {
  const functions = listFunctions(facts, charge);
  const patches = facts.listProof(charge).filter((exhibit) => exhibit.kind === "patch");
  const files = facts.pack.exhibits.filter((exhibit) => exhibit.kind === "file");
  const after = functions.filter(({ side }) => side === "after");
  const [inside, other, third] = after;
  const [patch] = patches;
  if (files.length !== facts.pullRequest?.files || after.length > forms.length) return undefined;
  if (inside === undefined || patch === undefined) return undefined;
  if (patches.some(({ text }) => text.includes(redactedMark))) return undefined;
  const source = files.filter(({ role }) => role === "source");
  const isIn = patches.every(
    (each) => source.some(({ path }) => path === each.path) && standsIn(each, functions),
  );
  const [shown, all] = [sum(patches), sum(source)];
  const form = shown === all ? forms[after.length - 1] : undefined;
  return form !== undefined && isIn
    ? { deed: { form, parts: {} }, holder: patch, inside, other, third, isMost: true }
    : undefined;
}

/** By how many functions it is. */
const forms = ["changes", "changes-two", "changes-three"] as const;

function sum(all: readonly { readonly additions: number; readonly deletions: number }[]): number {
  return all.reduce((lines, { additions, deletions }) => lines + additions + deletions, 0);
}

/** Whether what comes stands in one of them, and what goes stood there; or nothing but names comes. */
function standsIn({ path, text }: PatchExhibit, functions: readonly FunctionExhibit[]): boolean {
  const lines = text.split("\n");
  const [come, gone, near] = ["+", "-", " "].map((mark) =>
    lines.flatMap((line) => (line.startsWith(mark) ? line.slice(1) : [])),
  );
  if (come === undefined || gone === undefined || near === undefined) return false;
  const has = (side: FunctionExhibit["side"], own: readonly string[], name?: string) =>
    functions.find(
      (each) =>
        each.path === path &&
        each.side === side &&
        (name === undefined || each.name === name) &&
        hasRun(each.text.split("\n"), own),
    );
  const after = has("after", come.length > 0 ? come : near);
  const isKept = after !== undefined && (gone.length === 0 || has("before", gone, after.name));
  return onlyBringsNames([...come, ...gone]) || Boolean(isKept);
}

/** Whether lines stand there one below the other. */
function hasRun(all: readonly string[], lines: readonly string[]): boolean {
  return all.some((_, at) => lines.every((line, each) => all[at + each] === line));
}

function listFunctions(facts: Facts, charge: Charge): readonly FunctionExhibit[] {
  return facts
    .listProof(charge)
    .filter((exhibit) => exhibit.kind === "function")
    .filter(({ text }) => !text.includes(redactedMark));
}
