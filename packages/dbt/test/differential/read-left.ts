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
  /** Node by node; undefined if there are none. */
  readonly results: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
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
    counts: /^.*?(Done\. PASS=.*)$/m.exec(stripVTControlCharacters(output))?.[1],
    results: await readResults(folder, target),
    contents: await readContents(),
    executed: await readExecuted(folder, target),
  };
}

/** Whether two commands left the same, whatever they said meanwhile. */
export function isTheSame(dbt: Left, ours: Left): boolean {
  return isDeepStrictEqual({ ...dbt, output: "" }, { ...ours, output: "" });
}

const runResults = z.object({
  results: z.array(z.looseObject({ unique_id: z.string(), message: z.string().nullish() })),
});

/** What dbt's results say by the clock, or by a thread's name. */
const byTheClock = new Set(["timing", "thread_id", "execution_time"]);

async function readResults(folder: string, target: string): Promise<Left["results"]> {
  let text: string;
  try {
    text = await readFile(join(folder, target, "run_results.json"), "utf8");
  } catch {
    return undefined;
  }
  const { results } = runResults.parse(JSON.parse(settle(text)));
  return Object.fromEntries(
    results.map(({ unique_id, message, ...result }) => [
      unique_id,
      Object.fromEntries([
        // dbt colours what a unit test says by whether somebody looks. Of several reasons to skip a node
        // it tells the one that comes last.
        ["message", result.status === "skipped" ? "" : stripVTControlCharacters(message ?? "")],
        ...Object.entries(result).filter(([name]) => !byTheClock.has(name)),
      ]),
    ]),
  );
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
    .replaceAll(/(__dbt_tmp)\d+/g, "$1")
    .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{8}_\d{6}_\d{5}_[a-z\d]{5}/g, "ID");
}
