import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { fileAt } from "../../requests.ts";
import { choosePatches, type Patches } from "./choose-patches.ts";
import { tellParameter } from "./tell-parameter.ts";
import { shortPath, type Told } from "./told.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-by-diff",
  title: "A diff that can be told",
  about: "words",
  meaning:
    "The diff shows what it does: all of it where that is short, or all of its source, else the lines that tell most; and a parameter that is new or gone.",
  severity: 1,
  figures: { "shown?": "line" },
  terms: [
    "whole?",
    "pair?",
    "trio?",
    "second?",
    "third?",
    "lone?",
    "source?",
    "source-pair?",
    "source-trio?",
    "single?",
    "part?",
    "cut?",
    "asks?",
    "takes?",
    "drops?",
  ],
  isCommon: true,
  tellsBy: "diff",
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const told = [showPatches(change), history && tellParameter(change, history)].filter(
    (each) => each !== undefined,
  );
  if (told.length === 0) return undefined;
  return {
    severity: meta.severity,
    summary: "The diff says in a few words what it does.",
    proof: told.flatMap(({ proof }) => proof),
    figures: told.flatMap(({ figures = [] }) => figures),
    terms: Object.assign({}, ...told.map(({ terms }) => terms)),
  };
}

/** The lines that are shown, in which files they are, and how many of them changed. */
function showPatches(change: Change): Told | undefined {
  const { kind, stretches, changed } = choosePatches(change) ?? nothing;
  const patches = stretches.map((stretch) => ({ kind: "patch", ...stretch }) as const);
  const paths = [...new Set(stretches.map(({ path }) => path))];
  const [first, second, third] = paths;
  if (first === undefined) return undefined;
  const isOne = changed === 1;
  const term = (
    kind === "source"
      ? [isOne ? "lone" : "source", "source-pair", "source-trio"]
      : [isOne && kind === "part" ? "single" : kind, "pair", "trio"]
  )[paths.length - 1];
  if (term === undefined) return undefined;
  return {
    terms: {
      [term]: shortPath(first, change.files),
      ...(second !== undefined && { second: shortPath(second, change.files) }),
      ...(third !== undefined && { third: shortPath(third, change.files) }),
    },
    proof: [...patches, ...paths.map((path) => fileAt({ path }))],
    figures: [
      {
        id: "shown",
        unit: "line",
        label: "changed lines that are shown",
        op: "sum",
        of: patches.flatMap((exhibit) => [
          { exhibit, field: "additions" },
          { exhibit, field: "deletions" },
        ]),
      },
    ],
  };
}

const nothing: Patches = { kind: "part", stretches: [], changed: 0 };
