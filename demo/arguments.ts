import { parseArgs } from "node:util";

/** What the person wants to see. */
export type Choice =
  | { readonly kind: "sample" | "recorded"; readonly fresh: boolean }
  | {
      readonly kind: "own";
      readonly devLog: string;
      readonly source: string;
      readonly author?: string;
    }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly reason: string };

/** Reads the arguments behind `npm start --`. */
export function parseArguments(args: readonly string[]): Choice {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        "dev-log": { type: "string" },
        source: { type: "string" },
        author: { type: "string" },
        writer: { type: "string" },
        fresh: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }));
  } catch (error) {
    return { kind: "wrong", reason: error instanceof Error ? error.message : String(error) };
  }
  const { "dev-log": devLog, source, author, writer, fresh, help } = values;
  if (help) return { kind: "help" };
  if (devLog !== undefined && source !== undefined) {
    return { kind: "own", devLog, source, ...(author !== undefined && { author }) };
  }
  if (devLog !== undefined || source !== undefined || author !== undefined) {
    return { kind: "wrong", reason: "--dev-log and --source go together." };
  }
  if (writer !== undefined && writer !== "recorded") {
    return { kind: "wrong", reason: "--writer: the sample has a `recorded` one." };
  }
  return { kind: writer === undefined ? "sample" : "recorded", fresh };
}
