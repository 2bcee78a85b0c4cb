import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual, stripVTControlCharacters } from "node:util";
import { z } from "zod";

/** What a command left behind. Of each thing only what is not by the clock. */
export interface Left {
  readonly exitCode: number;
  readonly output: string;
  /** dbt's last line: how many nodes ended how. */
  readonly counts: string | undefined;
  /** How dbt's log says that the command ended. */
  readonly logged: string | undefined;
  /** Node by node; undefined if there are none. */
  readonly results: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
  /** dbt's flags, as its results tell them, but for the command as it was typed and a path in it. */
  readonly args: Readonly<Record<string, unknown>> | undefined;
  /** Everything in the database. */
  readonly contents: unknown;
  /** The SQL that was executed, by path. */
  readonly executed: Readonly<Record<string, string>>;
}

/** Reads a project's folder and its database after a command. */
export async function readLeft(
  { exitCode, output }: Pick<Left, "exitCode" | "output">,
  {
    folder,
    target = "target",
    readContents,
  }: {
    readonly folder: string;
    readonly target?: string;
    readonly readContents: () => Promise<unknown>;
  },
): Promise<Left> {
  return {
    exitCode,
    output,
    counts: /Done\. (PASS=[\w= -]+)/.exec(stripVTControlCharacters(output))?.[1],
    logged: await readLogged(folder),
    ...(await readRunResults(folder, target)),
    contents: await readContents(),
    executed: await readExecuted(folder, target),
  };
}

/** Whether two commands left the same, whatever they said meanwhile; dbt may have been told to say nothing. */
export function isTheSame(dbt: Left, ours: Left): boolean {
  const said = { output: "", ...(dbt.counts === undefined ? { counts: undefined } : {}) };
  return isDeepStrictEqual({ ...dbt, ...said }, { ...ours, ...said });
}

const runResults = z.object({
  args: z.looseObject({}),
  results: z.array(
    z.looseObject({
      unique_id: z.string(),
      status: z.string(),
      message: z.string().nullish(),
      thread_id: z.string(),
    }),
  ),
});

/** What dbt's results say by the clock. */
const byTheClock = new Set(["timing", "execution_time"]);

async function readRunResults(
  folder: string,
  target: string,
): Promise<Pick<Left, "results" | "args">> {
  let written: unknown;
  try {
    written = JSON.parse(settle(await readFile(join(folder, target, "run_results.json"), "utf8")));
  } catch {
    return { results: undefined, args: undefined };
  }
  const parsed = runResults.parse(written);
  const { invocation_command: _typed, state: _path, ...args } = parsed.args;
  const results = Object.fromEntries(
    parsed.results.map(({ unique_id, message, thread_id, ...result }) => [
      unique_id,
      Object.fromEntries([
        // Of several reasons to skip a node dbt tells the one that comes last, in whichever thread.
        ...(result.status === "skipped" ? [] : [["message", settleMessage(message ?? "")]]),
        ["thread_id", thread_id.replace(/\d+/, "")],
        ...Object.entries(result).filter(([name]) => !byTheClock.has(name)),
      ]),
    ]),
  );
  return { results, args };
}

/**
 * dbt colours what a unit test says by whether somebody looks. What DuckDB takes one for to have meant is
 * what happens to be there: a neighbour may be building it.
 */
function settleMessage(message: string): string {
  return stripVTControlCharacters(message).replaceAll(/\n *Did you mean ".*"\?/g, "");
}

async function readLogged(folder: string): Promise<string | undefined> {
  const log = await readFile(join(folder, "logs/dbt.log"), "utf8").catch(() => "");
  return [...log.matchAll(/Command `[^`]+` (?:succeeded|failed)/g)].at(-1)?.[0];
}

async function readExecuted(folder: string, target: string): Promise<Left["executed"]> {
  const top = join(folder, target, "run");
  const entries = await readdir(top, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((one) => one.isFile());
  const read = files.map(async (one): Promise<[string, string]> => {
    const path = join(one.parentPath, one.name);
    return [path.slice(top.length), settle(await readFile(path, "utf8"))];
  });
  return Object.fromEntries(await Promise.all(read));
}

/** A text without the moments at which another build of the same has others, and the ids of its queries. */
function settle(text: string): string {
  return text
    .replaceAll(/20\d\d-\d\d-\d\d[ T]\d\d:\d\d:\d\d\.\d+(\+00:00|Z)?/g, "TIME")
    .replaceAll(/(__dbt_tmp)_?\d+/g, "$1")
    .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{8}_\d{6}_\d{5}_[a-z\d]{5}/g, "ID");
}
