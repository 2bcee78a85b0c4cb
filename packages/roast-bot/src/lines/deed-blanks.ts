import type { Charge, FileExhibit, FunctionExhibit, PatchExhibit } from "@mea-culpa/formats";
import { meta, words } from "../charges/compliments/told-by-deed/compliment.ts";
import { type MarkedLine, readEdit } from "../charges/compliments/told-by-deed/edit.ts";
import type { Deed } from "../charges/compliments/told-by-deed/forms/deed.ts";
import { readDeed } from "../charges/compliments/told-by-deed/read-deed.ts";
import { readWhole } from "../charges/compliments/told-by-deed/read-whole.ts";
import { redactedMark } from "../secrets/find-secrets.ts";
import type { Facts } from "./facts.ts";
import { namedAsCode, type Piece, plain, quoted } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * What one run of lines does, read anew out of its patch: `{form.calls}` is nothing, where it has that form,
 * `{among}` says that it is not most of the change, where that is so, and `{open.a}` is the word with which a
 * sentence begins; `{does.in}` is the function in which it stands, and `{does.call}` and the like are what that form has, `{does.q-is}` as a quotation and `{say.on}` our own word.
 */
export function deedBlanks(facts: Facts, charge: Charge): Blanks {
  const told = charge.code === meta.code ? readTold(facts, charge) : undefined;
  if (told === undefined) return () => undefined;
  const { deed, inside, isMost } = told;
  const name = inside?.name.slice(inside.name.lastIndexOf(".") + 1);
  return (blank): Piece | undefined => {
    if (blank === "among") return plain(isMost ? "" : "Among other things, ");
    const [, kind, part = ""] = /^(form|open|say|does)\.(.+)$/.exec(blank) ?? [];
    if (kind === "open") return plain(part);
    if (kind === "say")
      return deed.words?.[part] === undefined ? undefined : plain(deed.words[part]);
    if (kind === "form") return part === deed.form ? plain("") : undefined;
    if (kind === undefined) return undefined;
    if (part !== "in") return partPiece(told, part);
    return name === undefined || inside === undefined ? undefined : namedAsCode(name, inside.id);
  };
}

/** The lines of what is told, each of which begins with its form. */
export function listDeedLines(facts: Facts): readonly string[] {
  const charge = facts.charge(meta.code);
  const told = charge && readTold(facts, charge);
  return told === undefined
    ? []
    : (words.purposes ?? []).filter((line) => line.startsWith(`{form.${told.deed.form}}`));
}

/** Whether what is told is half of the change at least. */
export function isMostOfIt(facts: Facts): boolean {
  const charge = facts.charge(meta.code);
  return charge !== undefined && readTold(facts, charge)?.isMost === true;
}

/** What stands for the parts of what is told, if that has such a form. */
export function readDeedParts(facts: Facts, form: RegExp): Blanks | undefined {
  const charge = facts.charge(meta.code);
  const told = charge && readTold(facts, charge);
  if (told === undefined || !form.test(told.deed.form)) return undefined;
  return (part) => partPiece(told, part);
}

function partPiece({ deed, patch }: Told, part: string): Piece | undefined {
  const text = deed.parts[part];
  if (text === undefined) return undefined;
  return part.startsWith("q-") ? quoted(text, patch.id) : namedAsCode(text, patch.id);
}

interface Told {
  readonly deed: Deed;
  readonly patch: PatchExhibit;
  readonly inside: FunctionExhibit | undefined;
  /** Whether it is half of what changes but for documents and tests. */
  readonly isMost: boolean;
}

function readTold(facts: Facts, charge: Charge): Told | undefined {
  const proof = facts.listProof(charge);
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
  if (whole !== undefined) return { deed: whole, patch, inside: undefined, isMost: true };
  const [stretch, ...others] = stretches;
  const edit = stretch && others.length === 0 ? readEdit(stretch.lines, stretch) : undefined;
  const deed = edit && readDeed(edit);
  if (stretch === undefined || deed === undefined) return undefined;
  const { lines } = stretch;
  const inside = proof
    .filter((exhibit) => exhibit.kind === "function")
    .find((exhibit) => isInside(exhibit, { patch, lines }));
  const isMost = isMuch(patch, { facts, role: roles.get(patch.path) });
  const around = inside?.text ?? lines.flatMap(toContext).join("\n");
  return {
    deed: countCalls(deed, { around, isWhole: inside !== undefined }),
    patch,
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

const isWritten = /^(?:source|config|doc|test)$/;

/** Whether that is half of what changes, but for tests and what nobody wrote, or of the tests. */
function isMuch(
  { additions, deletions }: PatchExhibit,
  { facts, role }: { readonly facts: Facts; readonly role: FileExhibit["role"] | undefined },
): boolean {
  const files = facts.pack.exhibits.filter((exhibit) => exhibit.kind === "file");
  const all = files
    .filter((file) => (role === "test") === (file.role === "test") && isWritten.test(file.role))
    .reduce((sum, file) => sum + file.additions + file.deletions, 0);
  return files.length === facts.pullRequest?.files && 2 * (additions + deletions) >= all;
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
  if (
    path !== patch.path ||
    side !== "after" ||
    blocky.has(language) ||
    inner(language).test(text.slice(text.indexOf("\n")))
  )
    return false;
  const own = text.split("\n");
  const from = lines.findIndex(({ kind }) => kind !== "context");
  const to = lines.findLastIndex(({ kind }) => kind !== "context");
  const near = lines
    .slice(Math.max(0, from - 1), to + 2)
    .filter(({ kind }) => kind !== "deleted")
    .map((line) => line.text);
  return own.some((_, at) => at + from > 0 && near.every((line, each) => own[at + each] === line));
}

/** Where any brace may open a function. */
const blocky = new Set("kotlin swift scala groovy".split(" "));

/** What opens a function within another. */
function inner(language: string): RegExp {
  return language === "ruby" || language === "elixir"
    ? /\b(?:def|fn|lambda|proc)\b|->|\bdo \|/
    : /=>|->\s*[{(\w]|\blambda\b|^\s+(?:async )?def |\bfunction\b|\bfn\b|\bfunc\b|\[[&=\w, ]*\]\s*\(/m;
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
