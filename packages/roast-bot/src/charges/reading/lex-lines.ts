import type { StringRule, Syntax } from "./syntax.ts";

/** A line taken apart. `code` is as long as the line, with comments and text blanked. */
export interface LexedLine {
  readonly code: string;
  /** What its comments say, without their marks; empty when it has none. */
  readonly comment: string;
  /** The texts that open on this line, without their quotes. */
  readonly strings: readonly string[];
}

type Mode =
  | { readonly kind: "code"; braces: number }
  | { readonly kind: "comment"; readonly close: string }
  | { readonly kind: "string"; readonly rule: StringRule }
  | { readonly kind: "heredoc"; readonly end: string };

/** Reads consecutive lines of a file, which may start in the middle of a comment or a text. */
export function lexLines(lines: readonly string[], syntax: Syntax): readonly LexedLine[] {
  const modes: Mode[] = [{ kind: "code", braces: 0 }];
  const inside = startsInside(lines, syntax);
  if (inside?.kind === "comment") modes.push({ kind: "comment", close: inside.close });
  if (inside?.kind === "string") modes.push({ kind: "string", rule: inside.rule });
  return lines.map((line) => lexLine(line, { syntax, modes }));
}

function lexLine(
  line: string,
  { syntax, modes }: { readonly syntax: Syntax; readonly modes: Mode[] },
): LexedLine {
  let code = "";
  let comment = "";
  const strings: string[] = [];
  let text = "";
  let heredoc: string | undefined;
  const take = (count: number, shown: boolean): void => {
    code += shown ? line.slice(code.length, code.length + count) : " ".repeat(count);
  };
  while (code.length < line.length) {
    const at = code.length;
    const mode = modes.at(-1);
    if (!mode) break;
    if (mode.kind === "heredoc") {
      if (line.trim() === mode.end) modes.pop();
      take(line.length - at, false);
    } else if (mode.kind === "comment") {
      const end = line.indexOf(mode.close, at);
      comment += line.slice(at, end < 0 ? line.length : end);
      take(end < 0 ? line.length - at : end + mode.close.length - at, false);
      if (end >= 0) modes.pop();
    } else if (mode.kind === "string") {
      if (mode.rule.escapes && line[at] === "\\") {
        text += line.slice(at, at + 2);
        take(Math.min(2, line.length - at), false);
      } else if (line.startsWith(mode.rule.close, at)) {
        take(mode.rule.close.length, true);
        strings.push(text);
        text = "";
        modes.pop();
      } else if (mode.rule.interpolates && line.startsWith("${", at)) {
        take(2, true);
        modes.push({ kind: "code", braces: 0 });
      } else {
        text += line[at] ?? "";
        take(1, false);
      }
    } else {
      plain.lastIndex = at;
      const run = plain.exec(line)?.[0].length ?? 0;
      if (run > 0) {
        take(run, true);
        continue;
      }
      const rest = line.slice(at);
      const rule = syntax.strings.find(({ open }) => rest.startsWith(open));
      const regex = syntax.regexes ? regexAt(rest, code) : 0;
      const character = syntax.characters ? /^'(?:\\[^']+|[^'\\])'/u.exec(rest)?.[0].length : 0;
      const mark = syntax.lineComments.find((each) => rest.startsWith(each));
      if (mark !== undefined && opensComment(mark, code)) {
        comment += rest.slice(mark.length);
        take(rest.length, false);
      } else if (syntax.blockComment && rest.startsWith(syntax.blockComment[0])) {
        take(syntax.blockComment[0].length, false);
        modes.push({ kind: "comment", close: syntax.blockComment[1] });
      } else if (character) take(character, false);
      else if (regex) take(regex, false);
      else if (rule) {
        take(rule.open.length, true);
        modes.push({ kind: "string", rule });
      } else {
        heredoc ??= syntax.heredocs ? /^<<[-~]?["']?([A-Z_]{2,})["']?/.exec(rest)?.[1] : undefined;
        countBrace(rest[0], { mode, modes });
        take(1, true);
      }
    }
  }
  const last = modes.at(-1);
  if (last?.kind === "string") {
    strings.push(text);
    if (!last.rule.multiline) modes.pop();
  }
  if (heredoc !== undefined) modes.push({ kind: "heredoc", end: heredoc });
  return { code, comment: comment.trim(), strings };
}

/** Most of a line can't start anything. */
const plain = /[\w\s.,;()]+/y;

/** A `#` inside a word (`$#`, `a#b`) is no comment in a shell; `//` and a Python `#` always are. */
function opensComment(mark: string, before: string): boolean {
  return mark !== "#" || before === "" || !/[\w$&{]$/.test(before);
}

/** A brace that closes the code inside a text goes back to the text. */
function countBrace(
  character: string | undefined,
  { mode, modes }: { readonly mode: { braces: number }; readonly modes: Mode[] },
): void {
  if (character === "{") mode.braces += 1;
  if (character !== "}") return;
  if (mode.braces === 0 && modes.length > 1) modes.pop();
  else mode.braces -= 1;
}

/** The length of a regular expression here, 0 when a division stands here. */
function regexAt(rest: string, before: string): number {
  if (!rest.startsWith("/") || /^\/[/*]/.test(rest)) return 0;
  if (!/(?:^|[=(,:[!&|?{};+]|\breturn|=>|\btypeof)\s*$/.test(before)) return 0;
  return /^\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[a-z]*/.exec(rest)?.[0].length ?? 0;
}

/** What a hunk starts in the middle of. */
type Inside =
  | { readonly kind: "comment"; readonly close: string }
  | { readonly kind: "string"; readonly rule: StringRule };

/**
 * Guesses whether lines start inside a comment or a long text: a hunk shows a stretch of a file,
 * and what was opened above it can only be told from how it is closed.
 */
function startsInside(lines: readonly string[], syntax: Syntax): Inside | undefined {
  const all = lines.join("\n");
  if (syntax.blockComment) {
    const [open, close] = syntax.blockComment;
    const [opens, closes] = [all.indexOf(open), all.indexOf(close)];
    const closesFirst = closes >= 0 && (opens < 0 || closes < opens);
    const starred = /^\s*\*(\s|$)/.test(lines[0] ?? "") && opens < 0;
    if (closesFirst || starred) return { kind: "comment", close };
  }
  for (const rule of syntax.strings) {
    if (rule.open.length !== 3 || rule.open !== rule.close) continue;
    const count = all.split(rule.open).length - 1;
    if (count % 2 === 1 && closesText(all.slice(0, all.indexOf(rule.open)))) {
      return { kind: "string", rule };
    }
  }
  return undefined;
}

/** Whether what stands before a mark reads like the text that it closes, and not like code. */
function closesText(before: string): boolean {
  const line = before.split("\n").at(-1) ?? "";
  if (line.trim() !== "")
    return !/[=([{,:+]\s*[a-zA-Z]{0,2}$|^\s*(return\s+)?[rbfu]{0,2}$/.test(line);
  const above = before.split("\n").findLast((each) => each.trim() !== "") ?? "";
  return above !== "" && !/[:([{,=]\s*$/.test(above);
}
