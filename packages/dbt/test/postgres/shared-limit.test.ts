import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Readable } from "node:stream";
import { describe, expect, test, vi } from "vitest";
import { ownPostgres } from "../rig/own-postgres.ts";
import { Quay } from "../rig/quay.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

const command = join(import.meta.dirname, "../../bin/dbt-per-node.js");
const own = ownPostgres();

/** How many of the marked queries the server is executing at this moment. */
const active = (mark: string): string =>
  `select count(*) as active from pg_stat_activity where state = 'active' and backend_type = 'client backend' and query like '%${mark}%'`;

describe("a limit that two command lines name", { timeout: 180_000 }, () => {
  test("lets no more of their queries run at the same time than it has units", async () => {
    // Returns when two sessions have come to it: both command lines hold a unit then.
    await own.postgres.execute(`
      create sequence arrivals;
      create function meet() returns int language plpgsql as $$ begin
        perform nextval('public.arrivals');
        while (select last_value from public.arrivals) < 2 loop perform pg_sleep(0.01); end loop;
        return 1;
      end $$`);
    const models: Record<string, string> = { gate: "select public.meet() as met" };
    for (const name of ["a", "b", "c", "d", "e"]) {
      // Counted when the query begins; the last one to begin sees all that run beside it.
      models[name] =
        `-- marked_limited, after {{ ref('gate') }}\nselect active, pg_sleep(0.3)::text as slept from (${active("marked_limited")} offset 0) counted`;
    }
    const state = await scratchFolder();
    const projects = await Promise.all([quay(models), quay(models)]);
    const exits = projects.map((project) => once(startBuild(project, state), "exit"));
    expect(await Promise.all(exits)).toEqual([
      [0, null],
      [0, null],
    ]);
    const counts = projects.flatMap(({ schema }) =>
      Object.keys(models)
        .filter((name) => name !== "gate")
        .map((name) => `select active from ${schema}.${name}`),
    );
    const found = await own.postgres.query(
      `select max(active), count(*) from (${counts.join(" union all ")}) t`,
    );
    expect(found).toEqual([[2, 10]]);
  });

  test("has its units back when the process that holds them is killed", async () => {
    const state = await scratchFolder();
    const holder = await quay({
      one: "select 1 as marked_held from pg_sleep(600)",
      two: "select 2 as marked_held from pg_sleep(600)",
    });
    const waiting = await quay({ last: "select 1 as id" });
    const held = startBuild(holder, state);
    await holder.running("marked_held", 2);

    const build = startBuild(waiting, state);
    let events = "";
    build.stdout.setEncoding("utf8").on("data", (text: string) => {
      events += text;
    });
    await vi.waitUntil(() => queueIn(state).join() === "served,served,waiting", {
      timeout: 60_000,
    });
    expect(events).not.toContain("node-started");
    held.kill("SIGKILL");
    expect(await once(build, "exit")).toEqual([0, null]);
    expect(await own.postgres.query(`select id from ${waiting.schema}.last`)).toEqual([[1]]);
  });
});

/** What the file of the machine's limits says of each claim, in the order in which they came. */
function queueIn(state: string): readonly string[] {
  const file = join(state, "dbt-per-node", "limits.sqlite");
  using database = new DatabaseSync(file, { readOnly: true });
  const claims = database.prepare("SELECT is_granted FROM limit_requests ORDER BY ticket").all();
  return claims.map(({ is_granted }) => (is_granted === 1 ? "served" : "waiting"));
}

function quay(models: Readonly<Record<string, string>>): Promise<Quay> {
  return Quay.build(models, own);
}

/** Starts a command line that shares its limit with all others of the same state folder. */
function startBuild({ folder }: Quay, state: string): ChildProcessByStdio<null, Readable, null> {
  const flags = ["--profiles-dir", ".", "--python", own.python, "--concurrency", "pg=2"];
  return spawn(process.execPath, [command, "build", ...flags, "--events", "json"], {
    cwd: folder,
    env: { ...process.env, XDG_STATE_HOME: state },
    stdio: ["ignore", "pipe", "ignore"],
  });
}
