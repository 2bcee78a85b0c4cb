import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import type { TouchedDefinition } from "../../../history/touched-definitions.ts";
import { fileAt } from "../../requests.ts";
import { readSignature } from "../../reading/read-signature.ts";

export { words } from "./words.ts";

export const meta = {
  code: "unread-parameter",
  title: "A parameter that nothing reads any more",
  about: "code",
  meaning: "A function still takes a parameter that it read before the change and no longer reads.",
  leavesAlone:
    "methods and decorated functions, whose parameters others ask for; new functions; parameters that were never read, or that a comment speaks of; names that begin with an underscore; stubs; tests",
  theme: "left-behind",
  severity: 5,
  figures: {},
  terms: ["parameter", "function"],
} as const;

export function detect({ files }: Change, history?: History): Finding | undefined {
  const definitions = (history?.definitions ?? []).filter(
    ({ kind, role, isOnBothSides, name, text }) =>
      kind === "function" && role === "source" && isOnBothSides && !isAskedFor(name, text),
  );
  const [found] = definitions.flatMap((after) => {
    const twins = definitions.filter(
      ({ path, name }) => path === after.path && name === after.name,
    );
    const [before, ...others] = twins.filter(({ side }) => side === "before");
    // Of two that share a name, as overloads do, nobody knows which became which.
    if (after.side !== "after" || before === undefined || others.length > 0) return [];
    const [parameter] = findUnread(before, after);
    return parameter === undefined ? [] : [{ after, parameter }];
  });
  const file = files.find(({ path }) => path === found?.after.path);
  if (found === undefined || file === undefined) return undefined;
  const { after, parameter } = found;
  const { name } = after;
  return {
    severity: meta.severity,
    summary: `The function \`${name}\` in \`${after.path}\` takes \`${parameter}\` and no longer reads it.`,
    proof: [fileAt(file), functionAt(after)],
    figures: [],
    terms: { parameter, function: name },
  };
}

/** A method or a decorated function may have to take what its callers hand it. */
function isAskedFor(name: string, text: string): boolean {
  return name.includes(".") || text.trimStart().startsWith("@");
}

function functionAt({ path, side, from, name }: TouchedDefinition): ExhibitRequest {
  return { kind: "function", path, side, from, name };
}

/** What both sides take, the one read and the other does not mention outside of its signature. */
function findUnread(before: TouchedDefinition, after: TouchedDefinition): readonly string[] {
  const [old, now] = [readSignature(before), readSignature(after)];
  if (old === undefined || now === undefined || isStub(now.body)) return [];
  return now.parameters.filter((name) => {
    const word = new RegExp(String.raw`(?<![\w$])${RegExp.escape(name)}(?![\w$])`);
    return (
      !name.startsWith("_") &&
      old.parameters.includes(name) &&
      word.test(old.body) &&
      !word.test(now.body)
    );
  });
}

/** What does next to nothing reads next to nothing; what hands on all that it was given reads it. */
function isStub(body: string): boolean {
  const lines = body.split("\n").filter((line) => /\w/.test(line));
  return lines.length < 3 || /\b(?:locals|vars)\(\)|\barguments\b/.test(body);
}
