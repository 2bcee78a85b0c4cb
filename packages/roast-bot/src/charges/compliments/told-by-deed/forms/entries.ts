import { isSayable } from "../edit.ts";
import type { Form } from "./deed.ts";

/** Items of a list, between others of their kind. */
function readItems(
  lines: readonly string[],
  near: readonly string[],
): readonly string[] | undefined {
  // A bare name may be imported, or passed.
  const item = /^(["'])([^"'`]{1,40})\1,$/;
  const entry = /^- (["']?)([^"':`{}[\]]{2,40})\1$/;
  for (const form of [item, entry]) {
    const found = lines.map((line) => form.exec(line));
    const isKin = near.some((line) => form.test(line) || (form === item && form.test(`${line},`)));
    if (isKin && found.every((each) => each !== null)) {
      return found.map((each) => (each?.[2] ?? "").trim());
    }
  }
  return undefined;
}

export const items: Form = ({ gone, come, above, below, isProse }) => {
  const all = gone.length === 0 ? come : come.length === 0 ? gone : [];
  if (isProse || all.length === 0 || all.length > 2) return undefined;
  const found = readItems(
    all,
    [above, below].filter((line) => line !== ""),
  );
  const [first, second] = found ?? [];
  if (first === undefined) return undefined;
  const no = gone.length === 0 ? "" : "no-";
  return second === undefined
    ? { form: `${no}lists`, parts: { is: first } }
    : { form: `${no}lists-two`, parts: { is: first, second } };
};

const settings = new Set(
  "yaml toml json ini properties json5 jsonc editorconfig dotenv".split(" "),
);

/** A step of a workflow, by its name. */
export const step: Form = ({ gone, come, language }) => {
  const [, name = ""] = /^- name: ["']?([^"'{}$]+?)["']?$/.exec(come[0] ?? "") ?? [];
  const steps = come.filter((line) => line.startsWith("- "));
  return language === "yaml" &&
    gone.length === 0 &&
    name !== "" &&
    steps.length === 1 &&
    come.some((line) => /^(?:run|uses):/.test(line)) &&
    come.length > 1
    ? { form: "steps-new", parts: { "q-is": name } }
    : undefined;
};

/** A setting that comes or goes, in what is nothing but settings. */
export const setting: Form = ({ gone, come, language }) => {
  const all = gone.length === 0 ? come : come.length === 0 ? gone : [];
  const [only = "", below = "", ...others] = all;
  if (!settings.has(language) || others.length > 0) return undefined;
  if (below !== "") {
    const [, parent = ""] = /^([\w.-]+):$/.exec(only) ?? [];
    const [, child = "", is = ""] = /^([\w.-]+): ["']?([^"'{}[\]]+?)["']?$/.exec(below) ?? [];
    const isSaid = gone.length === 0 && [parent, child, is].every(isSayable);
    return isSaid ? { form: "sets-below", parts: { parent, name: child, is } } : undefined;
  }
  const [, name = "", is = ""] =
    /^["']?([\w.@/-]+)["']?\s*[:=]\s*["']?([^"'{}[\]]+?)["']?,?$/.exec(only) ?? [];
  if (!isSayable(name) || !isSayable(is) || is.includes(" #")) return undefined;
  return { form: gone.length === 0 ? "sets" : "no-sets", parts: { name, is } };
};

/** A section that a document gets, with its heading above it. */
export const section: Form = ({ gone, come, isProse }) => {
  const [first = "", ...others] = come;
  const [, heading = ""] = /^#{1,5} (\p{L}[^#{}<>|[\]]{2,70}?)(?: #+)?$/u.exec(first) ?? [];
  if (!isProse || gone.length > 0 || heading === "") return undefined;
  const isRead = others.some((line) => /^\p{L}\S* \S+ \S/u.test(line));
  const isOne = !others.some((line) => /^#{1,5} \S/.test(line));
  return isRead && isOne ? { form: "section", parts: { "q-is": heading.trim() } } : undefined;
};

/** A field more in a literal of Go's, among others of its kind. */
export const field: Form = ({ gone, come, above, below, language }) => {
  const entry = /^(?<name>[A-Za-z_]\w*):\s+(?<is>.+),$/;
  const { name = "", is = "" } = entry.exec(come[0] ?? "")?.groups ?? {};
  const isKin = entry.test(above) || entry.test(below);
  return language === "go" &&
    gone.length === 0 &&
    come.length === 1 &&
    isKin &&
    isSayable(name) &&
    isSayable(is)
    ? { form: "sets-more", parts: { name, is } }
    : undefined;
};

/** A table more in a file of settings. */
export const table: Form = ({ gone, come, language }) => {
  const [first = "", ...others] = come;
  const [, name = ""] = /^\[([\w.-]+)\]$/.exec(first) ?? [];
  return /^(?:toml|ini)$/.test(language) &&
    gone.length === 0 &&
    isSayable(name) &&
    others.length > 0 &&
    others.every((line) => /^["']?[\w.()[\]{}-]+["']? ?= ?\S/.test(line))
    ? { form: "table", parts: { is: name } }
    : undefined;
};
