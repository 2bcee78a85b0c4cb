import path from "node:path";
import { type FleetDocument, fleetSchema, gitAddressKind } from "@mea-culpa/formats";
import {
  describePromiseProblem,
  type PromiseProblem,
  type SchemaProblem,
} from "../../promise/promise-problem.ts";
import { readYaml } from "../../promise/read-yaml.ts";
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
  const yaml = readYaml(text, { file, mostAliases: 100_000, owner: "a fleet" });
  if (yaml.kind === "invalid") throw refuse(yaml.problems);
  const parsed = fleetSchema.safeParse(yaml.value ?? {});
  const fleet = parsed.success ? resolveFolders(parsed.data, path.dirname(file)) : undefined;
  const issues =
    fleet === undefined
      ? (parsed.error?.issues ?? []).map(describe)
      : [...findTwins(fleet), ...(isElsewhere ? findFolders(fleet) : [])];
  if (fleet !== undefined && issues.length === 0) return fleet;
  throw refuse(issues.map((issue) => yaml.toProblem({ ...issue, spot: "value" })));
}

function refuse(problems: readonly PromiseProblem[]): UsageError {
  return new UsageError(problems.map(describePromiseProblem).join("\n"));
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

type FleetProblem = Omit<SchemaProblem, "spot">;

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
