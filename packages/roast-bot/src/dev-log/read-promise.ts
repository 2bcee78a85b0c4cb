import { CatFileBatch } from "../git/cat-file-batch.ts";
import { type ParsedPromise, parsePromise } from "../promise/parse-promise.ts";
import { dateExcuses } from "./date-excuses.ts";
import type { DevLog } from "./open-dev-log.ts";
import { promiseFile } from "../promise/promise.ts";
import { problemOfFile } from "../promise/promise-problem.ts";
import { readSiteFiles } from "./read-site-files.ts";

/** Bytes. */
export const largestPromise: number = 256 * 1024;

/** The promise a dev log holds at its tip, everything wrong with it, or that there is none. */
export type ReadPromise =
  | ParsedPromise
  | {
      readonly kind: "missing";
      readonly file: string;
      /** What may have been meant: files that are called almost so, or lie elsewhere. */
      readonly likely: readonly string[];
    };

/**
 * Reads the committed `roast-bot.yaml` of a dev log's default branch, with the moment at which
 * each excuse was declared.
 */
export async function readPromise(
  devLog: DevLog,
  {
    site = devLog,
    ...options
  }: {
    now: string;
    /** Whose files tell what the promise leaves open; those of the same commit when absent. */
    site?: DevLog;
  },
): Promise<ReadPromise> {
  await using objects = new CatFileBatch({ cwd: devLog.cwd, maxBytes: largestPromise });
  const object = await objects.read(`${devLog.branch.tip}:${promiseFile}`);
  if (object.kind !== "found" || object.type !== "blob") {
    const { paths } = await readSiteFiles(site);
    const likely = [...paths].filter((path) => /(?:^|\/)\.?roast[-_]?bot\.ya?ml$/i.test(path));
    return { kind: "missing", file: promiseFile, likely };
  }
  const siteFiles = await readSiteFiles(site);
  const text = object.bytes.toString("utf8");
  if (siteFiles.pointers?.get(promiseFile) === "link") {
    const message = `\`${promiseFile}\` is a symbolic link to \`${text.slice(0, 200)}\`, and links are not followed`;
    const advice = "Put the file itself there.";
    return { kind: "invalid", problems: [problemOfFile(promiseFile, message, advice)] };
  }
  const parsed = parsePromise({ text, file: promiseFile, siteFiles });
  if (parsed.kind === "invalid") return parsed;
  const { promise } = parsed;
  const excuses = await dateExcuses({ devLog, objects, excuses: promise.excuses, ...options });
  return { kind: "valid", promise: { ...promise, excuses } };
}

/** What to do where a dev log has no promise. */
export function adviseMissing({
  file,
  likely: [likely],
}: Extract<ReadPromise, { readonly kind: "missing" }>): string {
  return likely === undefined
    ? "Write one with `roast-bot init`, commit and push it; `roast-bot backtest` needs none."
    : `There is ${likely}: it has to lie at the top and to be called ${file}.`;
}
