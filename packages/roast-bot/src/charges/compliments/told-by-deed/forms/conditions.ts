import { type Edit, isClosed, isSayable } from "../edit.ts";
import { readCall } from "./calls.ts";
import type { Deed, Form } from "./deed.ts";
import { findClose } from "./find-close.ts";
import { readSwaps } from "./values.ts";

const indented = new Set("python coffeescript".split(" "));

const worded = new Set("ruby elixir lua shell crystal".split(" "));

const bare = new Set("go rust swift".split(" "));

interface Opening {
  readonly word: string;
  readonly condition: string;
  /** What stands behind it on that line. */
  readonly rest: string;
}

function readOpening(line: string, language: string): Opening | undefined {
  const [, asked] = /^\{%-? *if (.+?) *-?%\}$/.exec(line) ?? [];
  if (asked !== undefined) return { word: "if", condition: asked, rest: "" };
  if (worded.has(language)) {
    const [, word = "", condition = ""] =
      /^(if|unless) (.+?)(?: then| do|; ?then)?$/.exec(line) ?? [];
    return { word, condition, rest: "" };
  }
  if (indented.has(language)) {
    const [, condition = "", rest = ""] = /^if (.+?):\s*(\w.*)?$/.exec(line) ?? [];
    return { word: "if", condition, rest };
  }
  if (bare.has(language)) {
    const [, condition = ""] = /^if (?!let\b|case\b|var\b)([^;]+?) \{$/.exec(line) ?? [];
    return { word: "if", condition, rest: "" };
  }
  const opened = /^if ?\(/.exec(line);
  if (opened === null) return undefined;
  const from = opened[0].length;
  const at = findClose(line, from - 1);
  if (at === undefined) return undefined;
  return { word: "if", condition: line.slice(from, at).trim(), rest: line.slice(at + 1).trim() };
}

/** The condition of a line that opens a block with `if`. */
export function readCondition(line: string, language: string): Opening | undefined {
  const opened = readOpening(line, language);
  return opened !== undefined && isSayable(opened.condition) ? opened : undefined;
}

interface Guard {
  readonly word: string;
  readonly condition: string;
  /** The only statement below it. */
  readonly does: string;
}

/** An `if` with one statement below it, and nothing else. */
function readGuard(lines: readonly string[], language: string): Guard | undefined {
  const [first = "", ...others] = lines;
  if (worded.has(language) && lines.length === 1) {
    const [, does = "", word = "", condition = ""] = /^(\w.*?) (if|unless) (.+)$/.exec(first) ?? [];
    return isSayable(condition) && isClosed(does) && !/=\s*$/.test(does)
      ? { word, condition, does }
      : undefined;
  }
  const opened = readCondition(first, language);
  if (opened === undefined) return undefined;
  const { word, condition, rest } = opened;
  const does = [...(rest === "" || rest === "{" ? [] : [rest]), ...others];
  const hasEnd = worded.has(language) || bare.has(language) || rest === "{";
  if (hasEnd && !/^(?:\}|end|fi)$/.test(does.pop() ?? "")) return undefined;
  const [only = "", ...more] = does;
  if (only === "") return undefined;
  const isOne = more.length === 0 || (!isClosed(only) && readCall(does.join(" ")) !== undefined);
  return isOne ? { word, condition, does: does.join(" ").replace(/;$/, "") } : undefined;
}

const leaving =
  /^(?:(return|raise|throw)\b(?!@)|(continue)(?: \w+)?$|(?:next|break|continue|panic|bail|exit|return)\b(?!\())/;

/** Where a block that hands something back may be no function's. */
const blocky = new Set("kotlin swift scala groovy".split(" "));

/** A condition before what was there, below which nothing more is done. */
export const guard: Form = ({ gone, come, raw, language, below }) => {
  if (gone.length > 0) return undefined;
  const found = readGuard(come, language);
  return found && below !== "" && !/^(?:\}|end|\))/.test(below)
    ? tellGuard(found, { language, lines: raw.come, no: "" })
    : undefined;
};

export const unguard: Form = ({ gone, come, raw, language }) => {
  const found = come.length === 0 ? readGuard(gone, language) : undefined;
  return found && tellGuard(found, { language, lines: raw.gone, no: "no-" });
};

/** What stands at the margin stands in no function. */
function isOutside(lines: readonly string[]): boolean {
  return /^\S/.test(lines.find((line) => line.trim() !== "") ?? "");
}

function tellGuard(
  { word, condition, does }: Guard,
  {
    language,
    lines,
    no,
  }: Pick<Edit, "language"> & { readonly lines: readonly string[]; readonly no: string },
): Deed | undefined {
  const [left, leaves, skips] = leaving.exec(does) ?? [];
  const verb = leaves ?? skips ?? "";
  if (left !== undefined && verb === "") return undefined;
  const on = word === "unless" ? "unless" : "if";
  switch (verb) {
    case "return":
      return blocky.has(language) || isOutside(lines)
        ? undefined
        : { form: `${no}returns-early`, parts: { condition }, words: { on } };
    case "raise":
    case "throw": {
      const thrown = /^(?:raise|throw)(?: new)? ([\p{L}_][\p{L}\p{N}_.:]*)/u.exec(does)?.[1];
      return thrown === undefined || /^(?:if|unless|new)$/.test(thrown)
        ? undefined
        : {
            form: `${no}raises-on`,
            parts: { condition, error: thrown },
            words: { on, ...raising(verb) },
          };
    }
    case "continue":
      return no === "" ? { form: "skips", parts: { condition }, words: { on } } : undefined;
    default:
      if (on === "unless") return undefined;
      return no === "" ? tellBelow(condition, does) : { form: "no-does-if", parts: { condition } };
  }
}

/** How a language calls it. */
export function raising(verb: string): NonNullable<Deed["words"]> {
  return verb === "raise"
    ? { raises: "raises", raised: "raised" }
    : { raises: "throws", raised: "thrown" };
}

function tellBelow(condition: string, does: string): Deed | undefined {
  if (isSayable(does) && isStatement(does) && !does.includes("( "))
    return { form: "does-if", parts: { condition, does } };
  const call = readCall(does);
  return call === undefined ? undefined : { form: "calls-if", parts: { condition, call } };
}

/** A call or an assignment, and no declaration. */
export function isStatement(text: string): boolean {
  return (
    /^(?:await )?(?:[\w$]+(?:\.|->|::))*[\w$!?]+\(.*\)$/.test(text) ||
    /^[\w$.[\]"']+ (?:[-+*/|&]|\|\||\?\?)?= \S/.test(text)
  );
}

/** Another thing asked in a condition. */
export const condition: Form = (edit) => {
  const { gone, come } = edit;
  const swap = gone.length === 1 && come.length === 1 ? readSwaps(edit) : undefined;
  if (swap === undefined || !isCondition(gone[0]) || !isCondition(come[0])) return undefined;
  const joined = /^(?:&&|\|\||and|or) (.+)$|^(.+) (?:&&|\|\||and|or)$/;
  const bareOf = (text: string) => {
    const [, behind, before] = joined.exec(text) ?? [];
    return behind ?? before;
  };
  if (swap.gone === "") {
    const more = bareOf(swap.come);
    return more !== undefined && isSayable(more)
      ? { form: "asks", parts: { is: more } }
      : undefined;
  }
  if (swap.come === "") {
    const less = bareOf(swap.gone);
    return less !== undefined && isSayable(less)
      ? { form: "no-asks", parts: { is: less } }
      : undefined;
  }
  // What opens it is no part of it.
  return [swap.gone, swap.come].some((text) => isOpener.test(text))
    ? undefined
    : { form: "condition", parts: { was: swap.gone, is: swap.come } };
};

const isOpener = /^(?:if|elif|elsif|elseif|else|unless|while|until|when)\b/;

function isCondition(line = ""): boolean {
  return /^(?:\} ?)?(?:else )?(?:if|elif|elsif|elseif|unless|while|when)\b/.test(line);
}

/** A condition more or fewer among lines that are written anew. */
export const question: Form = ({ gone, come, language }) => {
  const [old = [], now = []] = [gone, come].map((lines) =>
    lines.filter((line) =>
      /^(?:\}? ?else )?if\b|^\{%-? *(?:if|elif)\b|^(?:elif|elsif|unless|switch|match|case|when|while)\b|\? .+ :/.test(
        line,
      ),
    ),
  );
  const read = (lines: readonly string[]) =>
    lines.length === 1 ? readCondition(lines[0] ?? "", language) : undefined;
  if ([...old, ...now].some((line) => ofAnyCode.test(line))) return undefined;
  const [was, is] = [read(old), read(now)];
  if (readGuard(come, language) ?? readGuard(gone, language)) return undefined;
  const [stood, stands] = [gone, come].map((lines) => asksAny.test(lines.join("\n")));
  if (old.length === 0 && stood === false && is?.word === "if")
    return { form: "steps-if", parts: { condition: is.condition } };
  if (now.length === 0 && stands === false && was?.word === "if")
    return { form: "no-steps-if", parts: { condition: was.condition } };
  return was !== undefined &&
    is !== undefined &&
    was.condition !== is.condition &&
    was.word === is.word
    ? { form: "condition", parts: { was: was.condition, is: is.condition } }
    : undefined;
};

/** What may ask something, in any language. */
const asksAny =
  /\?|&&|\|\||\b(?:if|elif|elsif|unless|when|while|match|switch|case|select|cond|guard|and|or)\b/;

/** What is asked in any code. */
const ofAnyCode = /\bif \(?!?(?:err|error|e|ok|[a-z]|res|ret)\b.{0,12}$/;

/** Where a case is nothing but one of those that are told apart. */
const switched = new Set("javascript typescript java c cpp c++ csharp go php".split(" "));

/** Another branch for one case more. */
export const branch: Form = ({ gone, come, language }) => {
  const [first = ""] = come;
  if (gone.length > 0 || come.length < 2) return undefined;
  const [, found] =
    (switched.has(language) ? /^case ([^:=<]+?)\s*:$/.exec(first) : null) ??
    (language === "ruby" ? /^when (.+?)(?: then\b.*)?$/.exec(first) : null) ??
    /^(?:\} ?)?(?:else if|elif|elsif|elseif) ?\(?(.+?)\)?\s*(?::|\{|then)?$/.exec(first) ??
    [];
  if (found === undefined || !isSayable(found) || language === "sql") return undefined;
  return come.slice(1).some((line) => /^(?:case|when|elif|elsif|\} ?else if)\b/.test(line))
    ? undefined
    : { form: /^(?:case|when)/.test(first) ? "case" : "branch", parts: { is: found } };
};
