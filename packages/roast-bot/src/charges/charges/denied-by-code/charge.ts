import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import type { TouchedDefinition } from "../../../history/touched-definitions.ts";
import { fileAt } from "../../requests.ts";
import { findDescribedInVain, findDenial } from "./denials.ts";

export { words } from "./words.ts";

export const meta = {
  code: "denied-by-code",
  title: "Documentation that the code denies",
  about: "code",
  meaning:
    "The documentation of a function says, or said until this change, what its code plainly does not do: it describes a parameter that is not taken, or says that nothing is raised, changed, returned or exported.",
  leavesAlone:
    "what was so before the change; conditions and exceptions to the rule; functions that take what they are given whole; nested functions; languages whose signatures we can’t read; tests",
  theme: "contradiction",
  severity: 5,
  figures: {},
  terms: ["function", "named?", "says?", "said?", "does?"],
} as const;

export function detect({ files }: Change, history?: History): Finding | undefined {
  const definitions = (history?.definitions ?? []).filter(
    ({ kind, role }) => kind === "function" && role === "source",
  );
  for (const after of definitions) {
    if (after.side !== "after" || !files.some(({ path }) => path === after.path)) continue;
    const twins = definitions.filter(
      ({ side, path, name }) => side === "before" && path === after.path && name === after.name,
    );
    // Of two that share a name, as overloads do, nobody knows which became which.
    if (twins.length > 1 || (twins.length === 0 && after.isOnBothSides)) continue;
    const finding = contradict(after, twins[0]);
    if (finding !== undefined) return finding;
  }
  return undefined;
}

/** What the documentation of a function says and its code denies, as far as it was not so before. */
function contradict(
  after: TouchedDefinition,
  before: TouchedDefinition | undefined,
): Finding | undefined {
  const told = { severity: meta.severity, figures: [] };
  const own = [functionAt(after), fileAt(after)];
  const name = after.name.slice(after.name.lastIndexOf(".") + 1);
  const known = new Set(before && findDescribedInVain(before));
  const named = findDescribedInVain(after, before).find((each) => !known.has(each));
  if (named !== undefined) {
    return {
      ...told,
      summary: `The documentation of \`${name}\` in \`${after.path}\` describes \`${named}\`, which it does not take.`,
      proof: own,
      terms: { function: name, named },
    };
  }
  const denial = findDenial(after, after);
  if (denial !== undefined && (before === undefined || findDenial(before, before) === undefined)) {
    const { says, does } = denial;
    return {
      ...told,
      summary: `The documentation of \`${name}\` in \`${after.path}\` says “${says}”, and its code says \`${does}\`.`,
      proof: own,
      terms: { function: name, says, does },
    };
  }
  const broken = before && findDenial(before, before) === undefined && findDenial(before, after);
  if (!before || !broken || after.text.replaceAll(/\s+/g, " ").includes(broken.says))
    return undefined;
  return {
    ...told,
    summary: `The documentation of \`${name}\` in \`${after.path}\` said “${broken.says}”; now its code says \`${broken.does}\`, and the documentation nothing.`,
    proof: [...own, functionAt(before)],
    terms: { function: name, said: broken.says, does: broken.does },
  };
}

function functionAt({ path, side, from, name }: TouchedDefinition): ExhibitRequest {
  return { kind: "function", path, side, from, name };
}
