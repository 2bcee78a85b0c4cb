import { type Swap, readSwap } from "../../told-by-diff/read-swap.ts";
import { findSyntax } from "../../../reading/syntax.ts";
import { blankStrings, type Edit, isSayable } from "../edit.ts";
import type { Deed, Form } from "./deed.ts";
import { defined, kinds } from "./definitions.ts";

/** One line in the place of one, or several in that of as many, by the one thing that differs. */
export function readSwaps({ gone, come }: Edit): Swap | undefined {
  if (gone.length === 0 || gone.length !== come.length || gone.length > 4) return undefined;
  const swaps = gone.map((line, at) => readSwap(line, come[at] ?? ""));
  const [first] = swaps;
  return swaps.every((each) => each?.gone === first?.gone && each?.come === first?.come)
    ? first
    : undefined;
}

const version = /^[\^~>=<v ]*\d+(?:\.\d+)+[\w.+-]*$|^v\d+$/;

/** A dependency by its name in a manifest or a workflow, and its versions. */
export const upgrade: Form = (edit) => {
  const { gone, come } = edit;
  if (gone.length !== 1 || come.length !== 1) return undefined;
  const [old, now] = [gone[0] ?? "", come[0] ?? ""].map(readRequirement);
  return old !== undefined &&
    now !== undefined &&
    old.name === now.name &&
    old.version !== now.version
    ? { form: "upgrades", parts: { name: now.name, was: old.version, is: now.version } }
    : undefined;
};

function readRequirement(
  line: string,
): { readonly name: string; readonly version: string } | undefined {
  for (const form of requirements) {
    const { name = "", version: is = "" } = form.exec(line)?.groups ?? {};
    if (
      name !== "" &&
      version.test(is) &&
      !/^version$|python$|^node$|^rust-version$|^edition$/i.test(name)
    )
      return { name, version: is };
  }
  return undefined;
}

const requirements: readonly RegExp[] = [
  /^"(?<name>@?[\w./-]+)": "(?<version>[^"]+)",?$/,
  /^(?<name>[\w-]+) = (?:\{ ?version = )?"(?<version>[^"]+)"/,
  /^["']?(?<name>[\w.[\]-]+?)(?<version>[=~>]=[^"',;]+)["']?,?$/,
  /^(?:require )?(?<name>[\w.-]+\.\w+\/[\w./-]+) (?<version>v\S+)/,
  /^(?:gem|\w+\.add_\w+) ?\(?["'](?<name>[\w-]+)["'], ["'](?<version>[^"']+)["']\)?$/,
  /^(?:- )?uses: (?<name>[\w.-]+\/[\w./-]+)@(?<version>v?\d[\w.]*)$/,
  /^<PackageReference Include="(?<name>[\w.]+)" Version="(?<version>[^"]+)"/,
  /^(?:\w+\()?["'](?<name>[\w.-]+:[\w.-]+):(?<version>[\w.-]+)["']\)?$/,
];

/** What a name stands for, or what is handed back, another thing whole. */
export const value: Form = ({ gone, come, below, isProse, language }) => {
  if (isProse || language === "sql" || gone.length !== 1 || come.length !== 1) return undefined;
  const [old, now] = [gone[0] ?? "", come[0] ?? ""].map((line) => readAssignment(line, language));
  // What goes on below is more than that.
  if (/^(?:[.+*/|&?:<>=-]|(?:and|or|if|else|unless)\b)/.test(below)) return undefined;
  if (old === undefined || now === undefined || old.head !== now.head || old.value === now.value)
    return undefined;
  const isList =
    /^[[{(]|,/.test(withoutInner(now.value)) && isSayable(now.name) && now.head !== "return";
  const part = isList ? readSwap(old.value, now.value) : undefined;
  if (part !== undefined) return tellPart(now.name, part);
  if (![old.value, now.value].every(isSayable)) return undefined;
  const parts = { was: old.value, is: now.value };
  if (now.head === "return") return { form: "returns", parts };
  if ([old.value, now.value].every((text) => version.test(text.replaceAll(/^["']|["']$/g, ""))))
    return { form: "upgrades", parts: { ...parts, name: now.name } };
  const isType =
    now.head.endsWith(":") && typed.has(language) && [old.value, now.value].every(isTypeName);
  const form = isType ? "is" : "sets-other";
  return isSayable(now.name) ? { form, parts: { ...parts, name: now.name } } : undefined;
};

/** What stands in no bracket but the first, which may hold it all. */
function withoutInner(text: string): string {
  return /^[[{(]/.test(text) ? text : blankStrings(text).replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, "");
}

/** What of several things that something is set to is another one. */
function tellPart(name: string, { gone, come }: Swap): Deed | undefined {
  if (![gone, come].every((text) => text === "" || isSayable(text))) return undefined;
  if (gone === "") return { form: "has-more", parts: { name, is: come } };
  if (come === "") return { form: "has-less", parts: { name, is: gone } };
  return { form: "has-other", parts: { name, was: gone, is: come } };
}

function isTypeName(text: string): boolean {
  return /^(?:[\p{Lu}&]|(?:string|number|boolean|int|str|bool|float|any|unknown|void|null|undefined|[iuf]\d+)\b)[^()"']*$/u.test(
    text,
  );
}

const typed = new Set("typescript tsx kotlin python rust swift scala".split(" "));

/** Where a word before a number is a command, or a function, and no setting. */
function isCode(language: string): boolean {
  return findSyntax(language) !== undefined || commanding.has(language);
}

const commanding = new Set(
  "dockerfile makefile powershell batchfile fish tcl elixir crystal haskell coffeescript ocaml elm nix perl lua".split(
    " ",
  ),
);

/** Where an arrow gives a key its value. */
const arrowed = new Set("ruby php perl".split(" "));

function readAssignment(
  line: string,
  language: string,
): { readonly head: string; readonly name: string; readonly value: string } | undefined {
  const [, returned] = /^return (.+?);?$/.exec(line) ?? [];
  if (returned !== undefined) return { head: "return", name: "", value: returned };
  const [, set = "", number = ""] = /^([A-Za-z]\w{3,}) (["']?\d[\w.]*["']?)$/.exec(line) ?? [];
  if (set !== "" && !isCode(language)) return { head: set, name: set, value: number };
  const [, defined = "", macro = "", as = ""] =
    /^(# ?define (\w+) )(\S.*)$/.exec(line.replace(/^# +/, "# ")) ?? [];
  if (macro !== "") return { head: defined, name: macro, value: as };
  const [, head = "", name = "", is = ""] =
    /^((?:(?:const|let|var|val|static|final|public|private|protected|readonly|export|pub|mut|my|local|set|using|type|int|string|bool|boolean|double|float|long|String)\s+)*["']?([\p{L}_$@][\p{L}\p{N}_$.-]*)["']?(?:: [\w<>[\], |]+(?<! [<>])(?= ?=))?(?:\s*(?:=|:=|=>)\s*|:\s+))(?![=~>:])(.+?)[;,]?$/u.exec(
      line,
    ) ?? [];
  const isOther =
    /^(?:else|default|case|when|ensure|finally|do|then)$/.test(name) ||
    /^(?:return|raise|throw|yield|break|continue|pass|if|for)\b|[-+*/<>?:\\%^]$/.test(is) ||
    (head.trim().endsWith("=>") && !arrowed.has(language));
  return head === "" || isOther ? undefined : { head: head.trim(), name, value: is };
}

/** What stands in the place of something, in all the lines that differ. */
export const swap: Form = (edit) => {
  const found = readSwaps(edit);
  if (found === undefined || found.gone === "" || found.come === "") return undefined;
  const [was, is] = [edit.gone[0], edit.come[0]].map((line = "") => defined.exec(line)?.groups);
  if (was?.["name"] !== undefined && is?.["name"] !== undefined) {
    const isRenamed =
      was["name"] === found.gone && is["name"] === found.come && edit.come.length === 1;
    const kind = kinds[was["kind"] ?? ""];
    return isRenamed && kind !== undefined && was["kind"] === is["kind"]
      ? { form: "renames", parts: { was: found.gone, is: found.come }, words: { kind } }
      : undefined;
  }
  if (![found.gone, found.come].every((text) => isSayable(text) && text.length > 1))
    return undefined;
  const parts = { was: found.gone, is: found.come };
  if (!edit.isProse) return { form: "swaps", parts };
  if (isLinked(edit, found)) return { form: "links", parts };
  const said = { "q-was": found.gone, "q-is": found.come };
  return { form: edit.isOfRemarks === true ? "remarks" : "words", parts: said };
};

function isLinked({ gone: [line = ""] }: Edit, { gone }: Swap): boolean {
  const at = line.indexOf(gone);
  return (
    /\]\([^()\s]*$/.test(line.slice(0, at)) ||
    /https?:[^\s()]*$/.test(line.slice(0, at)) ||
    /^https?:/.test(gone)
  );
}
