import type { Charge, FunctionExhibit, PatchExhibit } from "@mea-culpa/formats";
import { meta } from "../charges/compliments/told-by-deed/compliment.ts";
import { type MarkedLine, readEdit } from "../charges/compliments/told-by-deed/edit.ts";
import type { Deed } from "../charges/compliments/told-by-deed/forms/deed.ts";
import { handles } from "../charges/compliments/told-by-deed/forms/wraps.ts";
import { readDeed } from "../charges/compliments/told-by-deed/read-deed.ts";
import { readWhole } from "../charges/compliments/told-by-deed/read-whole.ts";
import { redactedMark } from "../secrets/find-secrets.ts";
import { isMostOf, isParted, type Told } from "./deed-scope.ts";
import type { Facts } from "./facts.ts";
import { readConfined, readFunction } from "./told-function.ts";

/** What was read of a case, which each line about it asks for. */
const read = new WeakMap<Facts, { readonly told: Told | undefined }>();

/** Reads what one run of lines does, or all of them, or a function as a whole. */
export function readTold(facts: Facts): Told | undefined {
  const known = read.get(facts);
  if (known !== undefined) return known.told;
  const charge = facts.charge(meta.code);
  const told = charge && readCharge(facts, charge);
  read.set(facts, { told });
  return told;
}

function readCharge(facts: Facts, charge: Charge): Told | undefined {
  const proof = facts.listProof(charge);
  const form = Object.keys(charge.terms).find((each) => !/^lines?$/.test(each));
  if (form === "changes") return readConfined(facts, charge);
  if (form !== undefined) return readFunction(facts, charge, form);
  const patches = proof.filter((exhibit) => exhibit.kind === "patch");
  const roles = new Map(
    proof.flatMap((exhibit) => (exhibit.kind === "file" ? [[exhibit.path, exhibit.role]] : [])),
  );
  const [patch] = patches;
  if (patch === undefined || patches.some(({ path }) => !roles.has(path))) return undefined;
  if (patches.some(({ text }) => text.includes(redactedMark))) return undefined;
  const stretches = patches.map((each) => ({
    lines: readLines(each),
    language: each.language,
    isProse: roles.get(each.path) === "doc",
  }));
  const whole = isAll(patches, facts) ? readWhole(stretches) : undefined;
  if (whole !== undefined) return { deed: whole, holder: patch, inside: undefined, isMost: true };
  const [stretch, ...others] = stretches;
  const edit = stretch && others.length === 0 ? readEdit(stretch.lines, stretch) : undefined;
  const deed = edit && readDeed(edit);
  if (stretch === undefined || deed === undefined) return undefined;
  const { lines } = stretch;
  const inside = proof
    .filter((exhibit) => exhibit.kind === "function")
    .find((exhibit) => isInside(exhibit, { patch, lines }));
  const isMost = isMostOf(patch.additions + patch.deletions, {
    facts,
    role: roles.get(patch.path),
  });
  const around = inside?.text ?? lines.flatMap(toContext).join("\n");
  // Another handler may have caught that, too.
  const handlers = around.split("\n").filter((line) => handles.test(line.trim())).length;
  if (deed.form === "catches" && handlers > (inside === undefined ? 0 : 1)) return undefined;
  // Nor is what is asked there still no longer asked.
  const { condition } = deed.parts;
  if (/^no-(?:only|steps)-if$/.test(deed.form) && around.includes(condition ?? ""))
    return undefined;
  return {
    deed: countCalls(deed, { around, isWhole: inside !== undefined }),
    holder: patch,
    inside,
    isMost,
  };
}

/** Whether that is every line of the change. */
function isAll(patches: readonly PatchExhibit[], { pullRequest }: Facts): boolean {
  const sum = (side: "additions" | "deletions") =>
    patches.reduce((all, { [side]: count }) => all + count, 0);
  return (
    pullRequest !== undefined &&
    sum("additions") === pullRequest.additions &&
    sum("deletions") === pullRequest.deletions &&
    new Set(patches.map(({ path }) => path)).size === pullRequest.files
  );
}

function readLines({ text }: PatchExhibit): readonly MarkedLine[] {
  const kinds = { "+": "added", "-": "deleted" } as const;
  return text.split("\n").map((line) => ({
    kind:
      line.startsWith("+") || line.startsWith("-")
        ? kinds[line.startsWith("+") ? "+" : "-"]
        : "context",
    text: line.slice(1),
  }));
}

/** Whether the lines stand in a function that holds no other one, in which they could be. */
function isInside(
  { path, side, text, language }: FunctionExhibit,
  { patch, lines }: { readonly patch: PatchExhibit; readonly lines: readonly MarkedLine[] },
): boolean {
  if (path !== patch.path || side !== "after" || isParted(text, language)) return false;
  const own = text.split("\n");
  const from = lines.findIndex(({ kind }) => kind !== "context");
  const to = lines.findLastIndex(({ kind }) => kind !== "context");
  const near = lines
    .slice(Math.max(0, from - 1), to + 2)
    .filter(({ kind }) => kind !== "deleted")
    .map((line) => line.text);
  return own.some((_, at) => at + from > 0 && near.every((line, each) => own[at + each] === line));
}

function toContext({ kind, text }: MarkedLine): readonly string[] {
  return kind === "context" ? [text] : [];
}

/** Where something is called elsewhere, too, in the function or in lines that stay, it is called once more, or once less. */
function countCalls(
  deed: Deed,
  { around, isWhole }: { readonly around: string; readonly isWhole: boolean },
): Deed {
  const { form, parts } = deed;
  const name = parts["call"];
  if (name === undefined) return deed;
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}_$.>:])${RegExp.escape(name)}\(`, "gu");
  const times = [...around.matchAll(pattern)].length;
  if (form === "calls" && times > (isWhole ? 1 : 0)) return { ...deed, form: "calls-again" };
  if (form === "no-calls" && times > 0) return { ...deed, form: "no-calls-all" };
  return deed;
}
