import { isDirective } from "./directives.ts";
import { lexLines } from "../../reading/lex-lines.ts";
import { findSyntax } from "../../reading/syntax.ts";
import { isComment } from "../../../history/find-deletions.ts";

/** A line of a diff behind its mark. */
export interface MarkedLine {
  readonly kind: "context" | "added" | "deleted";
  readonly text: string;
}

/** One run of changed lines with what stands around it, as code: trimmed, without comments and empty lines. */
export interface Edit {
  readonly language: string;
  readonly isProse: boolean;
  /** Whether that stands beside code. */
  readonly isOfRemarks?: boolean;
  readonly gone: readonly string[];
  readonly come: readonly string[];
  /** The same as they stand, with their indents and comments. */
  readonly raw: { readonly gone: readonly string[]; readonly come: readonly string[] };
  readonly above: string;
  readonly below: string;
}

/** None where the lines hold more than one run, or nothing but what is said beside code. */
export function readEdit(
  lines: readonly MarkedLine[],
  { language, isProse }: Pick<Edit, "language" | "isProse">,
): Edit | undefined {
  const [from, to] = [lines.findIndex(isChanged), lines.findLastIndex(isChanged)];
  if (from === -1 || !lines.slice(from, to + 1).every(isChanged)) return undefined;
  const sides = { gone: readSide(lines, "deleted"), come: readSide(lines, "added") };
  const [gone, come] = [readCode(sides.gone), readCode(sides.come)];
  const raw = { gone: readRaw(sides.gone), come: readRaw(sides.come) };
  if (gone.length + come.length === 0) {
    const isOfRemarks = !isProse && [...raw.gone, ...raw.come].every(isRemark);
    const read = isOfRemarks ? readEdit(lines, { language, isProse: true }) : undefined;
    return read && { ...read, isOfRemarks };
  }
  const near = sides.come.filter(({ kind, code }) => kind === "context" && code !== "");
  return {
    language,
    isProse,
    gone,
    come,
    raw,
    above: near.findLast(({ at }) => at < from)?.code ?? "",
    below: near.find(({ at }) => at > to)?.code ?? "",
  };

  function readSide(all: readonly MarkedLine[], side: "added" | "deleted"): readonly CodeLine[] {
    const own = all
      .map((line, at) => ({ ...line, text: line.text.slice(0, widest), at }))
      .filter(({ kind }) => kind === side || kind === "context");
    // What begins within a text can't be told from code.
    const isTorn = own.flatMap(({ text }) => text.match(/"""|'''|`/g) ?? []).length % 2 === 1;
    const syntax = isProse || isTorn ? undefined : findSyntax(language);
    const lexed =
      syntax &&
      lexLines(
        own.map(({ text }) => text),
        syntax,
      );
    return own.map((line, number) => {
      const code = lexed?.[number]?.code.trimEnd();
      const isSaid = code === undefined && !isProse && isComment(line.text);
      return { ...line, code: isSaid ? "" : line.text.slice(0, code?.length).trim() };
    });
  }
}

function readCode(side: readonly CodeLine[]): readonly string[] {
  return side.flatMap(({ kind, code }) => (kind === "context" || code === "" ? [] : [code]));
}

function readRaw(side: readonly CodeLine[]): readonly string[] {
  return side.flatMap(({ kind, text }) => (kind === "context" ? [] : [text]));
}

/** A line of comment, whole, that is read by people, or none. */
function isRemark(text: string): boolean {
  return text.trim() === "" || (isComment(text) && !isDirective(text));
}

interface CodeLine extends MarkedLine {
  /** Its place among all. */
  readonly at: number;
  readonly code: string;
}

/** In characters: what stands behind is read by nobody. */
const widest = 400;

export function isChanged({ kind }: MarkedLine): boolean {
  return kind !== "context";
}

/** In characters: more of code is not read in a sentence. */
const longest = 60;

/** A stretch of code that can stand in a sentence: short, closed, and whole. */
export function isSayable(text: string): boolean {
  return (
    text.length > 0 &&
    text.length <= longest &&
    !/[`\n]|⟨U\+/.test(text) &&
    /[\p{L}\p{N}]/u.test(text) &&
    !/^[,;.&|]|[,;&|=([{]$|(?:^|[\s(])!$|^[^"'([{]*["'],/.test(text) &&
    isClosed(text)
  );
}

/** Whether every bracket that opens closes, outside of what stands in quotes. */
export function isClosed(text: string): boolean {
  let open = "";
  for (const sign of blankStrings(text)) {
    const at = "([{".indexOf(sign);
    if (/["'`]/.test(sign)) return false;
    if (at >= 0) open += ")]}"[at] ?? "";
    else if (/[)\]}]/.test(sign)) {
      if (open.at(-1) !== sign) return false;
      open = open.slice(0, -1);
    }
  }
  return open === "";
}

/** The same with what stands in quotes made blank, sign by sign. */
export function blankStrings(text: string): string {
  return text.replaceAll(/(["'`])(?:\\.|(?!\1)[^\\])*\1/g, (quoted) => "_".repeat(quoted.length));
}
