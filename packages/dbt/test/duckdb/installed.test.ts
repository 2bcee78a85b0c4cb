import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { installCommand } from "../../bench/install-command.ts";
import { dbtPython, ENVIRONMENT_TIMEOUT } from "../rig/dbt-python.ts";
import { Harbour } from "../rig/harbour.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

const execute = promisify(execFile);

test(
  "what npm installs, one file and no other package, builds a project and shows it in a page",
  { timeout: ENVIRONMENT_TIMEOUT },
  async () => {
    const python = await dbtPython();
    const harbour = await Harbour.copy(python);
    const folder = await scratchFolder();
    const command = await installCommand(folder);
    const args = [command, "build", "--select", "ports", "--python", python, "--page", "page.html"];
    const { stdout } = await execute(process.execPath, args, { cwd: harbour.folder });
    expect(stdout).toMatch(/^succeeded: 1 succeeded/m);
    await expect(harbour.query("select count(*) from main.ports")).resolves.toEqual([[2]]);
    expect(await readFile(join(harbour.folder, "page.html"), "utf8")).toContain(
      "seed.harbour.ports",
    );
    const licenses = await readFile(join(folder, "dist/commands/LICENSES.txt"), "utf8");
    const named = licenses.match(/^[@\w/-]+ [\d.]+ \(.+\)$/gm);
    const names = named?.map((line) => line.split(" ")[0]);
    expect(names).toEqual(expect.arrayContaining(["commander", "zod"]));
  },
);
