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
