import type { Form } from "./deed.ts";
import { defined } from "./definitions.ts";
import { readSwaps } from "./values.ts";

/** Where what stands before a definition says what becomes of it, and nothing else. */
const said = new Set(
  "javascript typescript python java kotlin csharp php rust swift scala".split(" "),
);

/** The words that may stand before a definition. */
const front =
  /^(?:(?:public|private|protected|internal|fileprivate|open|final|static|abstract|sealed|readonly|override|virtual|suspend|async|synchronized|volatile|transient|lateinit|const|unsafe|export|default|pub|inline|partial) )*/;

/** A method or a field behind those words. */
const members: Readonly<Record<string, RegExp>> = {
  java: /^(?!(?:return|new|throw|else|await|case|package|import)\b)(?:<[\w, ]+> )?[\w.<>[\],?]+ (?<name>\w+)(?: ?= .*|;|\(.*)$/,
  csharp:
    /^(?!(?:return|new|throw|else|await|case|using|namespace)\b)[\w.<>[\],?]+ (?<name>\w+)(?: ?= .*|;|\(.*)$/,
  kotlin: /^va[lr] (?<name>\w+)\b/,
  scala: /^va[lr] (?<name>\w+)\b/,
  swift: /^(?:var|let) (?<name>\w+)\b/,
};

/** What a line defines, where it begins with the words that say how. */
function readName(line: string, language: string): string | undefined {
  const groups =
    defined.exec(line)?.groups ?? members[language]?.exec(line.replace(front, ""))?.groups;
  return groups?.["name"];
}

function isIn(word: string, line: string): boolean {
  return (front.exec(line)?.[0] ?? "").split(" ").includes(word);
}

/** A word more, or fewer, in front of a definition. */
export const modifier: Form = (edit) => {
  const { gone, come, language } = edit;
  const swap = readSwaps(edit);
  if (swap === undefined || come.length > 1 || !said.has(language)) return undefined;
  const [old = "", now = ""] = [gone[0], come[0]];
  const name = readName(now, language);
  if (name === undefined || readName(old, language) !== name) return undefined;
  const [was, is] = [swap.gone, swap.come];
  if (was === "" && modifiers.test(is) && isIn(is, now))
    return { form: "becomes", parts: { name, is } };
  if (is === "" && modifiers.test(was) && isIn(was, old))
    return { form: "no-becomes", parts: { name, is: was } };
  if (visibility.test(was) && visibility.test(is) && isIn(was, old) && isIn(is, now))
    return { form: "turns", parts: { name, was, is } };
  return undefined;
};

const modifiers =
  /^(?:async|final|static|abstract|sealed|readonly|inline|override|virtual|const|constexpr|noexcept|suspend|open|unsafe|pub|export|synchronized|volatile|transient|nullable|partial|internal)$/;

const visibility = /^(?:public|private|protected|internal|package|fileprivate|open|final)$/;
