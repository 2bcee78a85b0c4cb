import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PythonHost } from "../../src/executors/python-host.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

test("what is interrupted while the project is read ends at once, and begins nothing", async () => {
  const folder = await scratchFolder();
  const python = join(folder, "python");
  // Reads the project, and would for ever.
  await writeFile(python, "#!/bin/sh\necho reading >&2\nexec sleep 1000\n");
  await chmod(python, 0o755);
  const controller = new AbortController();
  const opening = new PythonHost({ cwd: folder, python, environment: process.env }).open({
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
  await expect(opening).rejects.toMatchObject({ code: "INTERRUPTED" });
});
