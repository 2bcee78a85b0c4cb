import { existsSync, lstatSync } from "node:fs";
import { dirname } from "node:path";
import { readMessage } from "../errors/read-message.ts";
import { UsageError } from "../errors/usage-error.ts";
import { findProjectFolder } from "../executors/python-host/project-folder.ts";
import type { BuildWindow } from "../windows/build-window.ts";
import { dagsterWindow } from "../windows/dagster-window.ts";
import { readPipes } from "../windows/dagster/pipes.ts";
import { pageWindow } from "../windows/page-window.ts";
import { readPrefectSettings } from "../windows/prefect/prefect-api.ts";
import { prefectWindow } from "../windows/prefect-window.ts";
import { spansWindow } from "../windows/spans-window.ts";
import type { BuildFlags } from "./build-flags.ts";
import type { CommandIo } from "./command-io.ts";
import { readProjectName } from "./read-project-name.ts";

/**
 * The windows that a command line asks for, and Dagster, if that has started it.
 *
 * @throws {UsageError} when the address of one is none.
 */
export function openWindows(
  flags: BuildFlags,
  {
    command,
    io,
    print,
  }: {
    readonly command: string;
    readonly io: CommandIo;
    readonly print: (line: string) => void;
  },
): readonly BuildWindow[] {
  const { spans, page, prefect } = flags;
  const { cwd, env: environment } = io;
  const projectDir = findProjectFolder({ cwd, projectDir: flags.projectDir, environment });
  const windows: BuildWindow[] = [];
  try {
    if (spans !== undefined) {
      const service = { name: "dbt-per-node", version: io.version };
      const url = spans === true ? undefined : spans;
      const options = { command: `dbt-per-node ${command}`, service, url, environment: io.env };
      windows.push(spansWindow(options));
    }
    if (page !== undefined) {
      if (!existsSync(dirname(page)))
        throw new Error(`--page: there is no folder ${dirname(page)}.`);
      // The page is written by renaming a whole file into its place, which would take that of a device
      // or of a link: /dev/stdout is one.
      if (lstatSync(page, { throwIfNoEntry: false })?.isFile() === false) {
        throw new Error(`--page: ${page} is there and is no file.`);
      }
      windows.push(pageWindow({ file: page, projectDir, command }));
    }
    if (prefect !== undefined) {
      const settings = readPrefectSettings(io.env, prefect === true ? undefined : prefect);
      const { select, exclude, selector, target } = flags;
      const parameters = { select, exclude, selector, target };
      const project = readProjectName(projectDir);
      windows.push(prefectWindow({ settings, project, command, parameters, log: print }));
    }
    const pipes = readPipes(io.env);
    if (pipes !== undefined) windows.push(dagsterWindow({ pipes, print: io }));
  } catch (cause) {
    throw new UsageError(readMessage(cause), { cause });
  }
  return windows;
}
