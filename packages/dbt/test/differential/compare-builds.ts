import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import type { GeneratedProject, Step } from "./generate-project.ts";

const execute = promisify(execFile);
const command = join(import.meta.dirname, "../../bin/dbt-per-node.js");
const contentsScript = join(import.meta.dirname, "../rig/duckdb_contents.py");

/** What a command left: its exit, its results node by node, everything in the database. */
interface Left {
  readonly succeeded: boolean;
  readonly results: Readonly<Record<string, string>> | undefined;
  readonly contents: unknown;
  readonly output: string;
}

/** A step after which the two are not the same. */
export interface Difference {
  readonly project: GeneratedProject;
  readonly step: Step;
  readonly dbt: Left;
  readonly ours: Left;
}

/**
 * Carries a project's steps out with dbt and with dbt-per-node, side by side, and compares after each
 * what there is. Undefined if it is always the same.
 */
export async function compareBuilds(
  project: GeneratedProject,
  { python, warm, mode }: { readonly python: string; readonly warm: string; readonly mode: string },
): Promise<Difference | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "differential-"));
  try {
    const sides = [join(folder, "a"), join(folder, "b")] as const;
    for (const side of sides) await writeFiles(side, { ...project.files, "profiles.yml": profile });
    for (const step of project.steps) {
      for (const side of sides) await writeFiles(side, step.edits);
      const options = step.args[0] === "retry" ? [] : ["--mode", mode];
      const [dbt, ours] = await Promise.all([
        carryOut(sides[0], { step, program: warm, args: ["dbt", ...step.args], python }),
        carryOut(sides[1], {
          step,
          program: process.execPath,
          args: [...node, ...splitFlags(step.args), "--python", warm, ...options],
          python,
        }),
      ]);
      if (!isTheSame(dbt, ours)) return { project, step, dbt, ours };
    }
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const node = ["--conditions=@mea-culpa/source", "--disable-warning=ExperimentalWarning", command];

const profile = `quay:
  target: dev
  outputs:
    dev: { type: duckdb, path: quay.duckdb, threads: 3 }
`;

/** Flags of ours that dbt has, too; the others go after `--`. */
const own = new Set(["--select", "--exclude", "--selector", "--vars", "--full-refresh"]);

function splitFlags([name = "", ...args]: readonly string[]): readonly string[] {
  const [ours, others]: [string[], string[]] = [[], []];
  let current = ours;
  for (const arg of args) {
    if (arg.startsWith("--")) current = own.has(arg) ? ours : others;
    current.push(arg);
  }
  return [name, ...ours, ...(others.length === 0 ? [] : ["--", ...others])];
}

function isTheSame(dbt: Left, ours: Left): boolean {
  const { output: _, ...left } = dbt;
  const { output: __, ...right } = ours;
  return JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));
}

async function carryOut(
  folder: string,
  {
    step,
    program,
    args,
    python,
  }: {
    readonly step: Step;
    readonly program: string;
    readonly args: readonly string[];
    readonly python: string;
  },
): Promise<Left> {
  const results = join(folder, "target/run_results.json");
  // So that what is found afterwards is of this very step; `retry` needs what is there.
  if (step.args[0] !== "retry") await rm(results, { force: true });
  const env = {
    ...process.env,
    ...step.environment,
    DBT_SEND_ANONYMOUS_USAGE_STATS: "false",
    DBT_PER_NODE_DEBUG: "1",
  };
  let [succeeded, output] = [true, ""];
  try {
    const { stdout, stderr } = await execute(program, separate(args), {
      cwd: folder,
      env,
      maxBuffer: 1 << 26,
    });
    output = stdout + stderr;
  } catch (error) {
    succeeded = false;
    output =
      z.object({ stdout: z.string(), stderr: z.string() }).parse(error).stdout +
      z.object({ stderr: z.string() }).parse(error).stderr;
  }
  return {
    succeeded,
    results: await readResults(results),
    contents: await readContents(folder, python),
    output,
  };
}

/** Our own flags come before what goes on to dbt. */
function separate(args: readonly string[]): readonly string[] {
  const at = args.indexOf("--");
  const python = args.indexOf("--python");
  if (at === -1 || python === -1 || python < at) return args;
  return [...args.slice(0, at), ...args.slice(python), ...args.slice(at, python)];
}

const runResults = z.object({
  results: z.array(
    z.object({ unique_id: z.string(), status: z.string(), failures: z.number().nullish() }),
  ),
});

async function readResults(path: string): Promise<Left["results"]> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    return undefined;
  }
  const { results } = runResults.parse(JSON.parse(text));
  return Object.fromEntries(
    results.map(({ unique_id, status, failures }) => [unique_id, `${status} ${failures ?? ""}`]),
  );
}

async function readContents(folder: string, python: string): Promise<unknown> {
  const { stdout } = await execute(python, [contentsScript, folder], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** With the keys of objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
