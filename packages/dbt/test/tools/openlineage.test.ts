import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { runCommand } from "../rig/command-line.ts";
import { ENVIRONMENT_TIMEOUT, toolPython } from "../rig/dbt-python.ts";
import { Jetty } from "../rig/jetty.ts";
import { Receiver } from "../../../engine/test/rig/receiver.ts";

const execute = promisify(execFile);

const { duckdb: python } = inject("warmDbt");
let openLineage = "";
beforeAll(async () => {
  openLineage = await toolPython("openlineage");
}, ENVIRONMENT_TIMEOUT);

interface LineageEvent {
  readonly eventType: string;
  readonly job: { readonly name: string };
  readonly inputs: readonly { readonly name: string }[];
  readonly outputs: readonly { readonly name: string }[];
}

/** What `dbt-ol send-events` makes of a project's artifacts: kind, job, inputs, outputs, sorted. */
async function sendEvents({ folder }: Jetty): Promise<readonly string[]> {
  await using receiver = await Receiver.start();
  await execute(join(openLineage, "../dbt-ol"), ["send-events", "--profiles-dir", "."], {
    cwd: folder,
    env: { ...process.env, OPENLINEAGE_URL: receiver.url },
  });
  return receiver.received
    .map(({ body }) => body as LineageEvent)
    .map(({ eventType, job, inputs, outputs }) => {
      const names = [inputs, outputs].map((sets) => sets.map(({ name }) => name).join(" "));
      return [eventType, job.name, ...names].join(" | ");
    })
    .toSorted();
}

describe("OpenLineage", () => {
  test("has from dbt-ol, after a build, the very events that it has after dbt's own", async () => {
    const crews = "select nothing from {{ ref('boats') }}";
    const [ours, plain] = await Promise.all([Jetty.build({ crews }), Jetty.build({ crews })]);
    const dbt = ["-m", "dbt.cli.main", "build", "--profiles-dir", "."];
    const [{ exitCode }] = await Promise.all([
      runCommand(["build"], { folder: ours.folder, python }),
      execute(python, dbt, { cwd: plain.folder }).catch(() => undefined),
    ]);
    expect(exitCode).toBe(1);
    const events = await sendEvents(ours);
    expect(events).toEqual(await sendEvents(plain));
    expect(events).toContain("COMPLETE | jetty.main.jetty.boats.build.run |  | jetty.main.boats");
    expect(events).toContain("FAIL | jetty.main.jetty.crews.build.run | jetty.main.boats | ");
  });
});
