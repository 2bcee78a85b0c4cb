import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PythonHost } from "../../src/executors/python-host.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

test("what is interrupted while the project is read ends at once, and begins nothing", async () => {
  // Reads the project, and would for ever.
  const opening = openInterrupted("echo reading >&2\nexec sleep 1000\n");
  await expect(opening).rejects.toMatchObject({ code: "INTERRUPTED" });
});

test("an interrupt after dbt has failed does not hide the failure", async () => {
  const error = {
    name: "DbtProfileError",
    message: "no profile",
    traceback: "",
    databaseCode: null,
    line: null,
    isFinal: false,
    cause: null,
  };
  const failed = JSON.stringify({ type: "failed", error });
  // Once it has failed, it is hung up on, and says so before it ends.
  const opening = openInterrupted(`echo '${failed}'\ncat >/dev/null\necho ending >&2\n`);
  await expect(opening).rejects.toMatchObject({
    code: "DBT_FAILED",
    message: "dbt gave up: no profile",
  });
});

/** Opens a project with a host of these commands, and interrupts it at the first line of its log. */
async function openInterrupted(commands: string): Promise<unknown> {
  const folder = await scratchFolder();
  const python = join(folder, "python");
  await writeFile(python, `#!/bin/sh\n${commands}`);
  await chmod(python, 0o755);
  const controller = new AbortController();
  return await new PythonHost({ cwd: folder, python, environment: process.env }).open({
    command: "build",
    flags: [],
    workers: 1,
    isolation: "auto",
    planOnly: false,
    isCaching: false,
    log: () => controller.abort(),
    signal: controller.signal,
    kill: undefined,
  });
}
