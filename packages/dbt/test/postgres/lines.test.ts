import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { LogLines } from "../rig/log-lines.ts";
import { ownPostgres } from "../rig/own-postgres.ts";
import { Quay } from "../rig/quay.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

const execute = promisify(execFile);
const command = join(import.meta.dirname, "../../bin/dbt-per-node.js");
const own = ownPostgres();

/** Jinja that logs when the node is executed, and not when the project is parsed. */
const says = (words: string): string =>
  `{% if execute %}{% do log('${words}', info=true) %}{% endif %}`;

describe("lines of a build on Postgres", () => {
  test("come while their node still runs, each under its node, and outlive the worker", async () => {
    const project = await Quay.build(
      {
        talker: `${says("casting off")} select 1 as marked_talker from pg_sleep(600)`,
        other: `${says("making fast")} select 1 as id`,
      },
      own,
    );
    const lines = new LogLines();
    const heard = lines.heard("casting off");
    const building = project
      .orchestrator({ concurrency: 2, consumers: [lines], log: lines.takeOther })
      .build();
    await heard;
    // The query takes ten minutes: what was heard by now was heard live.
    await project.running("marked_talker");
    process.kill(await project.workerOf("marked_talker"), "SIGKILL");
    const result = await building;
    expect(result.nodes.get("model.quay.talker")?.status).toBe("failed");
    expect(lines.of("model.quay.talker")).toEqual([
      expect.stringContaining("START sql table model"),
      "casting off",
    ]);
    expect(lines.of("model.quay.other")).toEqual([
      expect.stringContaining("START sql table model"),
      "making fast",
      expect.stringContaining("OK created sql table model"),
    ]);
    expect(lines.others.join("\n")).not.toMatch(/casting off|making fast|START sql/);
  });

  test("and errors, results and files of ours have neither the profile's password nor secrets", async () => {
    const variable = "binnacle & oil 18";
    const secrets = [Quay.password, variable];
    const project = await Quay.build(
      {
        wrong: `{% do log(env_var('WORDS'), info=true) %}
          select '{{ env_var('WORDS') }}' as words from nowhere`,
        right: "select '{{ env_var('WORDS') }}'::text as words",
      },
      own,
    );
    const state = await scratchFolder();
    const flags = [
      "--profiles-dir",
      ".",
      "--python",
      own.python,
      "--concurrency",
      "pg=2",
      "--cache",
    ];
    const run = (...more: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
      execute(process.execPath, [command, "build", ...flags, ...more], {
        cwd: project.folder,
        env: {
          ...process.env,
          XDG_STATE_HOME: state,
          DBT_PER_NODE_DEBUG: "1",
          DBT_ENV_SECRET_WORD: variable,
          // The same values where nothing says that they are secret.
          WORDS: secrets.join(" and "),
        },
        maxBuffer: 1 << 28,
      }).catch((error) => error);
    const printed = [await run("--debug", "--events", "json"), await run("--json")];
    for (const { stdout, stderr } of printed) {
      expect({ stdout, stderr }).toMatchObject({
        stdout: expect.stringContaining('relation \\"nowhere\\" does not exist'),
      });
      // Postgres cuts the line that it shows, and the first of the two with it.
      expect(stdout).toContain("...***** and *****");
      for (const secret of secrets) expect(stdout + stderr).not.toContain(secret.slice(-5));
    }
    const ours = [join(project.folder, "target/dbt_per_node"), join(state, "dbt-per-node")];
    const files = (await Promise.all(ours.map(filesIn))).flat();
    expect(files.map((file) => file.replace(/.*\//, ""))).toEqual(
      expect.arrayContaining(["last_build.json", "cache.sqlite", "limits.sqlite"]),
    );
    for (const file of files) {
      const bytes = await readFile(file);
      for (const secret of secrets) expect([file, bytes.includes(secret)]).toEqual([file, false]);
    }
  });
});

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).map((name) => join(folder, name));
}
