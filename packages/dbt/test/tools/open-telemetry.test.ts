import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { runCommand } from "../rig/command-line.ts";
import { ENVIRONMENT_TIMEOUT, toolPython } from "../rig/dbt-python.ts";
import { Harbour } from "../rig/harbour.ts";
import { Receiver } from "../../../engine/test/rig/receiver.ts";

const { duckdb: python } = inject("warmDbt");
let protocol = "";
beforeAll(async () => {
  protocol = await toolPython("opentelemetry");
}, ENVIRONMENT_TIMEOUT);

describe("--spans", () => {
  test("tells a collector each node in OpenTelemetry's own messages, beside a page", async () => {
    await using collector = await Receiver.start();
    const harbour = await Harbour.copy(python);
    await harbour.write("models/staging/ships_clean.sql", "select nothing from {{ ref('ships') }}");
    const { folder } = harbour;
    const args = ["build", "--select", "ships", "ships_clean", "--spans", collector.url];
    const shown = [...args, "--page", "build.html"];
    const { exitCode, stderr } = await runCommand(shown, { folder, python });
    expect([exitCode, stderr]).toEqual([1, ""]);
    // dbt's message and the SQL that it sent.
    const page = await readFile(join(folder, "build.html"), "utf8");
    expect(page).toMatch(/"state":"failed"[^]*"sql":"select nothing from \\"harbour\\"/);
    const script = join(import.meta.dirname, "../rig/parse_otlp.py");
    const input = collector.received.map((one) => JSON.stringify(one)).join("\n");
    const told: unknown = JSON.parse(execFileSync(protocol, [script], { input, encoding: "utf8" }));
    expect(told).toMatchObject({
      metrics: ["engine.attempt.duration", "engine.node.waiting", "engine.nodes"],
      spans: {
        "dbt-per-node build": { parent: null, code: 2, lasts: true },
        harbour: { parent: "dbt-per-node build", code: 2, lasts: true },
        "seed.harbour.ships": { parent: "harbour", code: 0, lasts: true },
        "model.harbour.ships_clean": { parent: "harbour", code: 2, lasts: true },
      },
    });
  });

  test("to a collector that is gone costs the build nothing but a line", async () => {
    const { folder } = await Harbour.copy(python);
    const args = ["build", "--select", "ports", "--spans", "http://127.0.0.1:9"];
    const { exitCode, stderr } = await runCommand(args, { folder, python });
    expect(stderr).toMatch(/^open-telemetry: 3 of what was to be told were lost: POST http/);
    expect(exitCode).toBe(0);
  });
});
