import { readMessage } from "../errors/read-message.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { BuildWindow } from "../windows/build-window.ts";
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
  const { spans } = flags;
  const windows: BuildWindow[] = [];
  try {
    if (spans !== undefined) {
      const service = { name: "dbt-per-node", version: io.version };
      const url = spans === true ? undefined : spans;
      const options = { command: `dbt-per-node ${command}`, service, url, environment: io.env };
      windows.push(spansWindow(options));
    }
  } catch (cause) {
    throw new UsageError(readMessage(cause), { cause });
  }
  return windows;
}
