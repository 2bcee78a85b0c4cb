import { blankStrings, type Edit, readEdit } from "./edit.ts";
import { listCalls } from "./forms/calls.ts";
import type { Deed } from "./forms/deed.ts";
import { raising } from "./forms/conditions.ts";
import { readHandler, thrown } from "./forms/wraps.ts";

/** A function as it stands before a change and after it, whole. */
export interface Rewritten {
  readonly before: string;
  readonly after: string;
  readonly language: string;
}

/** What a function does that it did not do before, or no longer does, however many of its lines are other ones. */
export function readRewritten({ before, after, language }: Rewritten): readonly Deed[] {
  if ([before, after].some((text) => isTorn(text) || text.length > longest)) return [];
  const edit = readEdit(
    [
      ...before.split("\n").map((text) => ({ kind: "deleted", text }) as const),
      ...after.split("\n").map((text) => ({ kind: "added", text }) as const),
    ],
    { language, isProse: false },
  );
  if (edit === undefined) return [];
  // What it is called, and takes, is no deed of its.
  const body = { ...edit, gone: edit.gone.slice(1), come: edit.come.slice(1) };
  const deeds = [
    ...readErrors(body),
    ...readCaught(body),
    ...readCalls(body),
    ...(isOther(body) ? [{ form: "rewrites", parts: {} }] : []),
  ];
  return deeds.filter(({ parts }) => Object.values(parts).every((part) => !/[`\n]/.test(part)));
}

/** In characters. */
const longest = 20_000;

/** What begins within a text can't be told from code. */
function isTorn(text: string): boolean {
  return (text.match(/"""|'''|`/g) ?? []).length % 2 === 1;
}

type Sides = Pick<Edit, "gone" | "come" | "language">;

function readCalls({ gone, come, language }: Sides): readonly Deed[] {
  const [old, now] = [gone, come].map((lines) => listCalls(lines, language));
  return [
    ...without(now, gone).map((call) => ({ form: "calls", parts: { call } })),
    ...without(old, come).map((call) => ({ form: "no-calls", parts: { call } })),
  ];
}

/** Those of which no line has the name. */
function without(
  calls: ReadonlySet<string> | undefined,
  lines: readonly string[],
): readonly string[] {
  return [...(calls ?? [])].filter((name) => !hasName(lines, lastName(name)));
}

function lastName(name: string): string {
  return name.replace(/^.*(?:\.|::|->)/, "");
}

function hasName(lines: readonly string[], name: string): boolean {
  const whole = new RegExp(
    String.raw`(?<![\p{L}\p{N}_$])${RegExp.escape(name)}(?![\p{L}\p{N}_$])`,
    "u",
  );
  return lines.some((line) => whole.test(line));
}

function listErrors(
  lines: readonly string[],
): readonly { readonly verb: string; readonly error: string }[] {
  return lines.flatMap((line) => {
    const [, verb = "", error = ""] = thrown.exec(blankStrings(line)) ?? [];
    return /^\p{Lu}|[.:]\p{Lu}/u.test(error) ? [{ verb, error }] : [];
  });
}

function readErrors({ gone, come }: Sides): readonly Deed[] {
  return listErrors(come)
    .filter(({ error }) => !hasName(gone, lastName(error)))
    .map(({ verb, error }) => ({ form: "raises", parts: { error }, words: raising(verb) }));
}

function readCaught({ gone, come, language }: Sides): readonly Deed[] {
  return come
    .flatMap((line) => readHandler(line, language) ?? [])
    .flatMap((error) =>
      error === "" || hasName(gone, lastName(error)) ? [] : [{ form: "catches", parts: { error } }],
    );
}

/** In lines of code, and in parts of them. */
const fewest = 6;
const share = 2 / 3;

/** Whether most lines of the one stand nowhere in the other. */
function isMostNew(own: readonly string[], other: readonly string[]): boolean {
  const known = new Set(other);
  return own.filter((line) => !known.has(line)).length >= share * own.length;
}

/** Whether most of its code is other code, whatever its names are called. */
function isOther({ gone, come }: Sides): boolean {
  const [old, now] = [gone, come].map((lines) => lines.map(bare).filter((line) => /\w/.test(line)));
  if (old === undefined || now === undefined) return false;
  return Math.min(old.length, now.length) >= fewest && isMostNew(old, now) && isMostNew(now, old);
}

/** A line without its texts, and with each of its names the same. */
function bare(line: string): string {
  return blankStrings(line)
    .replaceAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu, (name) => (kept.test(name) ? name : "x"))
    .replaceAll(/\s+/g, "");
}

const kept =
  /^(?:if|else|elif|for|while|return|raise|throw|try|catch|except|await|yield|not|and|or|in|new|switch|case|match|break|continue)$/;
