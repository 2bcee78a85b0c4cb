import { isClosed } from "../edit.ts";
import type { Form } from "./deed.ts";

/** Where one name is defined once, and nothing is opened anew. */
const single = new Set("python javascript typescript go rust php".split(" "));

/** Definitions that are new, by their names. */
export const definition: Form = ({ gone, come, raw, language }) => {
  if (!single.has(language) || gone.length > 0) return undefined;
  // Behind a decorator it may be one more of several that bear a name.
  if (come[0]?.startsWith("@") === true) return undefined;
  const depth = Math.min(
    ...raw.come.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)),
  );
  const found = raw.come
    .filter((line) => line.search(/\S/) === depth)
    .map((line) => defined.exec(line.trim())?.groups)
    .filter((groups) => groups !== undefined)
    .map(({ kind = "", name = "" }) => ({ kind: kinds[kind], name }));
  const [first, second, ...others] = found;
  if (first?.kind === undefined || others.length > 0 || come.length < 2) return undefined;
  if (found.some(({ name }) => /^(?:test|Test|Benchmark|Example)/.test(name))) return undefined;
  const { kind, name } = first;
  if (second === undefined) return { form: "defines", parts: { name }, words: { kind } };
  return second.kind === kind && second.name !== name
    ? { form: "defines-two", parts: { name, second: second.name }, words: { kind: plural(kind) } }
    : undefined;
};

function plural(kind: string): string {
  return kind.endsWith("s") ? `${kind}es` : `${kind}s`;
}

export const defined: RegExp =
  /^(?:(?:export|default|public|private|protected|internal|static|async|abstract|final|sealed|override|pub(?:\([a-z]+\))?|const|unsafe|open|suspend|\{%-?) )*(?<kind>def|fn|func|function|fun|class|struct|interface|trait|enum|macro)\*? (?:\([^)]*\) )?(?<name>[\p{L}_$][\p{L}\p{N}_$]*[?!]?)(?!\.)/u;

export const kinds: Readonly<Record<string, string>> = {
  def: "function",
  fn: "function",
  func: "function",
  function: "function",
  fun: "function",
  class: "class",
  struct: "struct",
  interface: "interface",
  trait: "trait",
  enum: "enum",
  macro: "macro",
};

/** A definition that is gone whole. */
export const undefinition: Form = (edit) => {
  if (edit.come.length > 0) return undefined;
  const turned = definition({
    ...edit,
    gone: [],
    come: edit.gone,
    raw: { gone: [], come: edit.raw.gone },
  });
  return turned?.form === "defines" ? { ...turned, form: "undefines" } : undefined;
};

/** Something above a definition. */
export const mark: Form = ({ gone, come, below }) => {
  const [only = "", ...others] = gone.length === 0 ? come : come.length === 0 ? gone : [];
  const marked = /^(@[\p{L}_][\p{L}\p{N}_.:]*|#\[[\w:]+)/u.exec(only)?.[1];
  const name =
    /\b(?:def|fn|func|fun|class|struct|interface|enum|trait|object) ([\p{L}_$][\p{L}\p{N}_$]*)/u.exec(
      below,
    )?.[1] ??
    /\b(?:public|private|protected|static|final|void|override)\b[^()=]*?([\p{L}_$][\p{L}\p{N}_$]*)\(/u.exec(
      below,
    )?.[1];
  if (marked === undefined || name === undefined || others.length > 0 || !isClosed(only))
    return undefined;
  return {
    form: gone.length === 0 ? "marks" : "no-marks",
    parts: { mark: marked.replace("#[", ""), name },
  };
};
