import path from "node:path";
import { type FleetDocument, fleetSchema, gitAddressKind } from "@mea-culpa/formats";
import { type Document, LineCounter, parseDocument } from "yaml";
import { describePlace, describePromiseProblem } from "../../promise/promise-problem.ts";
import { findYamlPlace } from "../../promise/yaml-place.ts";
import { UsageError } from "../usage-error.ts";
import { withoutCredentials } from "../../git/git-error.ts";

/**
 * Reads the file of a fleet; folders in it start from its own.
 *
 * @throws {UsageError} with everything that is wrong, each with its line and column.
 */
export function parseFleet({
  text,
  file,
  isElsewhere = false,
}: {
  readonly text: string;
  readonly file: string;
  /** Whether other machines carry the runs out: they have no folders of this one. */
  readonly isElsewhere?: boolean;
}): FleetDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos: [at], message }) => {
      const { line, col } = lines.linePos(at);
      return `${file}:${line}:${col}: ${message}. Correct the YAML.`;
    });
    throw new UsageError(problems.join("\n"));
  }
  const parsed = fleetSchema.safeParse(readValue(document, file) ?? {});
  const fleet = parsed.success ? resolveFolders(parsed.data, path.dirname(file)) : undefined;
  const issues =
    fleet === undefined
      ? (parsed.error?.issues ?? []).map(describe)
      : [...findTwins(fleet), ...(isElsewhere ? findFolders(fleet) : [])];
  if (fleet !== undefined && issues.length === 0) return fleet;
  const problems = issues.map(({ path, message, advice }) => {
    const place = findYamlPlace({ document, lines }, path, "value");
    return describePromiseProblem({ file, ...place, place: describePlace(path), message, advice });
  });
  throw new UsageError(problems.join("\n"));
}

/** Thousands of promises may share their variables; what multiplies is to fill the memory. */
function readValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100_000 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new UsageError(
      `${file}:1:1: aliases stand for more values than a fleet has. Write the values out.`,
    );
  }
}

function resolveFolders({ promises }: FleetDocument, folder: string): FleetDocument {
  return {
    promises: promises.map((promise) => {
      const { dev_log } = promise;
      if (gitAddressKind(dev_log) !== "folder") return promise;
      return { ...promise, dev_log: path.resolve(folder, dev_log) };
    }),
  };
}

interface FleetProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly advice: string;
}

type Issue = NonNullable<ReturnType<typeof fleetSchema.safeParse>["error"]>["issues"][number];

function describe(issue: Issue): FleetProblem {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    const message = `unknown ${issue.keys.map((key) => `\`${key}\``).join(", ")}`;
    return { path, message, advice: "Known are `id`, `dev_log` and `variables` of `promises`." };
  }
  return { path, message: `expected ${issue.message}`, advice: "Correct the value." };
}

/** Two runs of one dev log would settle the same slots side by side. */
function findTwins({ promises }: FleetDocument): FleetProblem[] {
  const problems: FleetProblem[] = [];
  for (const key of ["id", "dev_log"] as const) {
    const known = new Map<string, number>();
    for (const [index, { [key]: value }] of promises.entries()) {
      const first = known.get(value);
      if (first === undefined) {
        known.set(value, index);
        continue;
      }
      const message = `\`${withoutCredentials(value)}\` is \`promises[${first}].${key}\`, too`;
      problems.push({ path: ["promises", index, key], message, advice: "Name each once." });
    }
  }
  return problems;
}

/** A folder is another one, or none, on the machine that carries the run out. */
function findFolders({ promises }: FleetDocument): FleetProblem[] {
  return promises.flatMap(({ dev_log }, index) => {
    if (gitAddressKind(dev_log) !== "folder") return [];
    const message = `expected an address that every worker reaches, found the folder \`${dev_log}\``;
    const advice = "Name its remote, or leave out --temporal.";
    return [{ path: ["promises", index, "dev_log"], message, advice }];
  });
}
