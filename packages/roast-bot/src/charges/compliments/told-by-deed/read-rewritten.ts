import { findSyntax } from "../../reading/syntax.ts";
import { blankStrings, type Edit, isClosed, readEdit } from "./edit.ts";
import { listCalls } from "./forms/calls.ts";
import type { Deed } from "./forms/deed.ts";
import { raising } from "./forms/conditions.ts";
import { handles, readHandler, thrown } from "./forms/wraps.ts";

/** A function as it stands before a change and after it, whole. */
export interface Rewritten {
  readonly before: string;
  readonly after: string;
  readonly language: string;
}

/** What a function does that it did not do before, or no longer does, however many of its lines are other ones. */
export function readRewritten({ before, after, language }: Rewritten): readonly Deed[] {
  // Where comments and texts can't be told from code, nothing is.
  if (findSyntax(language) === undefined) return [];
  if ([before, after].some((text) => isTorn(text) || text.length > longest)) return [];
  const edit = readEdit(
    [
      ...before.split("\n").map((text) => ({ kind: "deleted", text }) as const),
      ...after.split("\n").map((text) => ({ kind: "added", text }) as const),
    ],
    { language, isProse: false },
  );
  if (edit === undefined) return [];
  const body = { ...edit, gone: withoutHead(edit.gone), come: withoutHead(edit.come) };
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

/** What begins within a text, or is taken out by a preprocessor, can't be told from code. */
function isTorn(text: string): boolean {
  return (
    (text.match(/"""|'''|`/g) ?? []).length % 2 === 1 || /<<<|^=begin\b|^\s*#\s*if 0\b/m.test(text)
  );
}

/** The lines below those that say what it is called and takes: what stands in these is no deed of its. */
function withoutHead(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => !line.startsWith("@"));
  const to = lines.findIndex(
    (_, at) =>
      at >= from &&
      isClosed(
        lines
          .slice(from, at + 1)
          .join(" ")
          .replace(/\{$/, ""),
      ),
  );
  return to === -1 ? [] : lines.slice(to + 1);
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
  // What it catches itself nobody hears of.
  const caught = come.filter((line) => handles.test(line));
  return listErrors(come)
    .filter(({ error }) => ![gone, caught].some((lines) => hasName(lines, lastName(error))))
    .map(({ verb, error }) => ({ form: "raises", parts: { error }, words: raising(verb) }));
}

function readCaught({ gone, come, language }: Sides): readonly Deed[] {
  // Another handler may have caught that, too.
  if (gone.some((line) => handles.test(line))) return [];
  return come
    .flatMap((line) => readHandler(line, language) ?? [])
    .flatMap((error) =>
      error === "" || hasName(gone, lastName(error)) ? [] : [{ form: "catches", parts: { error } }],
    );
}

/** In lines of code, and in parts of them and of what they are made of. */
const fewest = 6;
const share = 2 / 3;

/** Whether most of the one stand nowhere in the other. */
function isMostNew(own: readonly string[], other: readonly string[]): boolean {
  const known = new Set(other);
  return own.filter((part) => !known.has(part)).length >= share * own.length;
}

/** Whether most of its code is other code, whatever its names are called, and however its lines are broken. */
function isOther({ gone, come }: Sides): boolean {
  const [old, now] = [gone, come].map((lines) => lines.map(bare).filter((line) => /\w/.test(line)));
  const [was, is] = [gone, come].map(readTriples);
  if (old === undefined || now === undefined || was === undefined || is === undefined) return false;
  const isLong = Math.min(old.length, now.length) >= fewest;
  const sides = [
    [old, now],
    [was, is],
  ] as const;
  return isLong && sides.every(([one, other]) => isMostNew(one, other) && isMostNew(other, one));
}

/** Each name or sign with the two behind it, as they stand one after the other on any lines. */
function readTriples(lines: readonly string[]): readonly string[] {
  const parts = lines.join(" ").match(/[\p{L}\p{N}_$]+|[^\s,;\p{L}\p{N}_$]/gu) ?? [];
  return parts.slice(2).map((_, at) => parts.slice(at, at + 3).join(" "));
}

/** A line without its texts, and with each of its names the same. */
function bare(line: string): string {
  return blankStrings(line)
    .replaceAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu, (name) => (kept.test(name) ? name : "x"))
    .replaceAll(/\s+/g, "");
}

const kept =
  /^(?:if|else|elif|for|while|return|raise|throw|try|catch|except|await|yield|not|and|or|in|new|switch|case|match|break|continue)$/;
