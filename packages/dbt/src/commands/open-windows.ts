import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readMessage } from "../errors/read-message.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { BuildWindow } from "../windows/build-window.ts";
import { pageWindow } from "../windows/page-window.ts";
import { spansWindow } from "../windows/spans-window.ts";
import type { BuildFlags } from "./build-flags.ts";
import type { CommandIo } from "./command-io.ts";

/**
 * The windows that a command line asks for.
 *
 * @throws {UsageError} when the address of one is none.
 */
export function openWindows(
  flags: BuildFlags,
  { command, io }: { readonly command: string; readonly io: CommandIo },
): readonly BuildWindow[] {
  const { spans, page } = flags;
  const windows: BuildWindow[] = [];
  try {
    if (spans !== undefined) {
      const service = { name: "dbt-per-node", version: io.version };
      const url = spans === true ? undefined : spans;
      const options = { command: `dbt-per-node ${command}`, service, url, environment: io.env };
      windows.push(spansWindow(options));
    }
    if (page !== undefined) {
      const file = resolve(io.cwd, page);
      if (!existsSync(dirname(file)))
        throw new Error(`--page: there is no folder ${dirname(file)}.`);
      windows.push(pageWindow({ file, projectDir: resolve(io.cwd, flags.projectDir), command }));
    }
  } catch (cause) {
    throw new UsageError(readMessage(cause), { cause });
  }
  return windows;
}
