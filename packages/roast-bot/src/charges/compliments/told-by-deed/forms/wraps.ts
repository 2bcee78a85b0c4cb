import { isSayable } from "../edit.ts";
import { isStatement, raising, readCondition } from "./conditions.ts";
import type { Deed, Form } from "./deed.ts";

/** What was there, now below something: a condition, or what catches its errors. */
export const wrap: Form = ({ gone, come, language, raw }) => {
  const inner = findInner(gone, come);
  if (inner === undefined || !isDeeper(raw.gone, raw.come)) return undefined;
  return tellWrap(inner, { language, no: "" });
};

export const unwrap: Form = ({ gone, come, language, raw }) => {
  const inner = findInner(come, gone);
  if (inner === undefined || !isDeeper(raw.come, raw.gone)) return undefined;
  return tellWrap(inner, { language, no: "no-" });
};

interface Inner {
  readonly head: readonly string[];
  readonly body: readonly string[];
  readonly tail: readonly string[];
}

/** Where the one stands whole within the other. */
function findInner(inner: readonly string[], outer: readonly string[]): Inner | undefined {
  const extra = outer.length - inner.length;
  if (inner.length === 0 || extra < 1 || extra > 6) return undefined;
  for (let at = 1; at <= extra; at += 1) {
    const body = outer.slice(at, at + inner.length);
    if (body.every((line, each) => line === inner[each])) {
      return { head: outer.slice(0, at), body, tail: outer.slice(at + inner.length) };
    }
  }
  return undefined;
}

function isDeeper(flat: readonly string[], deep: readonly string[]): boolean {
  const first = flat.find((line) => line.trim() !== "") ?? "";
  const found = deep.find((line) => line.trim() === first.trim()) ?? "";
  return found.search(/\S/) > first.search(/\S/);
}

function tellWrap(
  { head, body, tail }: Inner,
  { language, no }: { readonly language: string; readonly no: string },
): Deed | undefined {
  const [only = "", ...lines] = body;
  const [opens = "", ...others] = head;
  const condition = others.length === 0 ? readCondition(opens, language) : undefined;
  const opened = condition?.word === "if" ? condition : undefined;
  const isEnded = tail.every((line) => /^(?:\}|end|fi)$/.test(line)) && tail.length <= 1;
  if (opened !== undefined && isEnded && /^\{?$/.test(opened.rest)) {
    const does = only.replace(/;$/, "");
    return lines.length === 0 && isStatement(does) && isSayable(does)
      ? { form: `${no}only-if`, parts: { condition: opened.condition, does } }
      : { form: `${no}steps-if`, parts: { condition: opened.condition } };
  }
  const caught = tail
    .map((line) => readHandler(line, language))
    .find((error) => error !== undefined);
  if (/^(?:try:?|try \{|begin)$/.test(opens) && others.length === 0 && caught !== undefined) {
    if (caught !== "") return { form: `${no}catches`, parts: { error: caught } };
    return no === "" ? { form: "catches-all", parts: {} } : undefined;
  }
  return undefined;
}

/** What opens a handler, whatever that is for. */
export const handles: RegExp = /^(?:\}\s*)?(?:except|catch)\b|\brescue\b/;

/** What a handler is for; an empty text where it is for all, and none where that can't be read. */
export function readHandler(line: string, language: string): string | undefined {
  if (/^(?:except:|\}? ?catch ?\{)$/.test(line)) return "";
  if (scripts.has(language) && /^\}? ?catch ?\([\w$]+\) ?\{$/.test(line)) return "";
  const [, python, other, ruby] =
    /^except \(?([\w., ]+?)\)?(?: as \w+)?:$|^\}? ?catch ?\((?:final )?([\w.]+(?: \| [\w.]+)*) \$?\w+\) ?\{?$|^rescue ([\w:, ]+?)(?: => \w+)?$/.exec(
      line,
    ) ?? [];
  const error = python ?? other ?? ruby ?? "";
  const isNamed = /^[A-Z][\w.:]*(?:(?:, | \| )[\w.:]+)*$|^[a-z]\w*(?:\.\w+)+$/.test(error);
  return isNamed ? error : undefined;
}

const scripts = new Set(["javascript", "typescript"]);

/** A handler for other errors than before. */
export const handler: Form = ({ gone, come, language }) => {
  const [old, now] = [gone, come].map((lines) => lines.map((line) => readHandler(line, language)));
  if (gone.length !== 1 || come.length !== 1) return undefined;
  const [was, is] = [old?.[0], now?.[0]];
  if (!was || !is || was === is) return undefined;
  const [more, ...others] = is.split(", ").filter((each) => !was.split(", ").includes(each));
  const isMore = was.split(", ").every((each) => is.split(", ").includes(each));
  return more !== undefined && others.length === 0 && isMore
    ? { form: "catches-more", parts: { error: more } }
    : { form: "catches-other", parts: { was, is } };
};

export const thrown: RegExp = /\b(raise|throw)(?: new)? ([\p{L}_][\p{L}\p{N}_.:]*)(?=\(|;|$)/u;

/** An error that is raised, and was not before. */
export const error: Form = ({ gone, come }) => {
  const [old, now] = [gone, come].map((lines) => lines.flatMap((line) => thrown.exec(line) ?? []));
  const [, verb = "", name = ""] = now ?? [];
  return old?.length === 0 && now?.length === 3 && /^\p{Lu}|[.:]\p{Lu}/u.test(name)
    ? { form: "raises", parts: { error: name }, words: raising(verb) }
    : undefined;
};
