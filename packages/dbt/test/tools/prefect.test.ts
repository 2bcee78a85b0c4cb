import { setTimeout } from "node:timers/promises";
import { launchChromium } from "@mea-culpa/test-browser/chromium";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PrefectServer } from "../../bench/prefect/prefect-server.ts";
import type { BuildResult } from "../../src/results/build-result.ts";
import { prefectWindow } from "../../src/windows/prefect-window.ts";
import { runCommand, startCommand } from "../rig/command-line.ts";
import { dbtPython, ENVIRONMENT_TIMEOUT, toolPython } from "../rig/dbt-python.ts";
import { FakeExecutor } from "../rig/fake-executor.ts";
import { Jetty } from "../rig/jetty.ts";
import { over, until } from "../rig/orchestrate.ts";

let python = "";
let server: PrefectServer;
beforeAll(async () => {
  const [dbt, prefect] = await Promise.all([dbtPython(), toolPython("prefect")]);
  python = dbt;
  server = await PrefectServer.start({ python: prefect });
  await server.resume();
}, ENVIRONMENT_TIMEOUT);
afterAll(() => server[Symbol.asyncDispose]());

interface FlowRun {
  readonly id: string;
  readonly name: string;
  readonly state: { readonly type: string; readonly name: string; readonly message: string };
}

interface TaskRun {
  readonly id: string;
  readonly name: string;
  readonly state_name: string;
  readonly run_count: number;
  readonly start_time: string | null;
  readonly end_time: string | null;
  readonly state: { readonly message: string | null };
  readonly task_inputs: { readonly needs?: readonly { readonly id: string }[] };
}

/** Asks Prefect's own interface for what it holds. */
async function ask<Answer>(path: string, body: object): Promise<Answer> {
  const response = await fetch(`${server.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(response.status).toBeLessThan(300);
  return (await response.json()) as Answer;
}

/** The only flow run of a project, once there is one in such a state. */
async function findFlowRun(project: string, ...states: readonly string[]): Promise<FlowRun> {
  for (;;) {
    const runs = await ask<FlowRun[]>("/flow_runs/filter", {
      flows: { name: { any_: [`dbt ${project}`] } },
    });
    expect(runs.length).toBeLessThan(2);
    const [run] = runs;
    if (run !== undefined && states.includes(run.state.type)) return run;
    await setTimeout(100);
  }
}

/** All task runs of a flow run by name, once so many have ended: the server records them in its own time. */
async function findTaskRuns(
  { id }: FlowRun,
  ended: number,
): Promise<Readonly<Record<string, TaskRun>>> {
  for (;;) {
    const tasks: TaskRun[] = [];
    for (let offset = 0; offset === tasks.length; offset += 200) {
      const flow_runs = { id: { any_: [id] } };
      tasks.push(...(await ask<TaskRun[]>("/task_runs/filter", { flow_runs, limit: 200, offset })));
      if (tasks.length < offset + 200) break;
    }
    if (tasks.filter(({ end_time }) => end_time !== null).length >= ended) {
      return Object.fromEntries(tasks.map((task) => [task.name, task]));
    }
    await setTimeout(100);
  }
}

/** Builds over a fake dbt with Prefect as a window. */
function build(executor: FakeExecutor, project: string): Promise<BuildResult> {
  const settings = { url: server.url, authorization: undefined };
  const windows = [prefectWindow({ settings, project, command: "build" })];
  return over(executor, { windows, retries: { models: 1 }, concurrency: 8 }).build();
}

describe("Prefect", () => {
  test("sees each node as a task run of its own, with its needs, retries, times and lines", async () => {
    const jetty = await Jetty.build({ crews: "select nothing from {{ ref('boats') }}" });
    const args = ["build", "--retries", "1", "--retry-delay", "0", "--prefect", server.url];
    const { exitCode, stdout, stderr } = await runCommand(args, { folder: jetty.folder, python });
    expect([exitCode, stderr]).toEqual([1, ""]);
    const run = await findFlowRun("jetty", "FAILED");
    expect(stdout).toContain(`/runs/flow-run/${run.id}`);
    expect(run).toMatchObject({
      name: expect.stringMatching(/^build \d{4}-/),
      state: { name: "Failed", message: "Failed: model.jetty.crews" },
    });
    const tasks = await findTaskRuns(run, 5);
    expect(tasks).toMatchObject({
      "model.jetty.boats": { state_name: "Completed", run_count: 1 },
      "model.jetty.crews": { state_name: "Failed", run_count: 2 },
      "model.jetty.trips": { state_name: "Skipped", run_count: 0 },
    });
    const [boats, crews] = [tasks["model.jetty.boats"], tasks["model.jetty.crews"]];
    expect(crews?.state.message).toContain('"nothing" not found');
    expect(crews?.task_inputs.needs).toContainEqual({ input_type: "task_run", id: boats?.id });
    expect(Date.parse(boats?.end_time ?? "")).toBeLessThanOrEqual(
      Date.parse(crews?.start_time ?? ""),
    );
    const states = await fetch(`${server.url}/task_run_states/?task_run_id=${crews?.id}`);
    const names = ((await states.json()) as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(["Pending", "Running", "AwaitingRetry", "Retrying", "Failed"]);
    const logs = await ask<{ message: string }[]>("/logs/filter", {
      logs: { task_run_id: { any_: [boats?.id] } },
    });
    expect(logs.map(({ message }) => message).join("\n")).toContain("main.boats");
    const artifacts = await ask<{ key: string; data: string }[]>("/artifacts/filter", {
      artifacts: { flow_run_id: { any_: [run.id] } },
    });
    const data = new Map(artifacts.map((one) => [one.key, one.data]));
    expect(data.get("dbt-jetty-summary")).toContain("**`model.jetty.crews`** (2 attempts)");
    expect(data.get("dbt-jetty-nodes")).toContain('"node":"model.jetty.crews","status":"failed"');
  });

  test("cancels the build when somebody clicks Cancel there, and says that it was", async () => {
    const endless = "select count(*) as n from range(1000000000000) t(i) where i * i % 7 = 3";
    const jetty = await Jetty.build({ crews: `${endless} -- {{ ref('boats') }}` });
    await jetty.write(
      "dbt_project.yml",
      (await jetty.read("dbt_project.yml")).replace("jetty", "pier"),
    );
    await using browser = await launchChromium();
    const { ended } = startCommand(["build", "--prefect", server.url], {
      folder: jetty.folder,
      python,
    });
    const run = await findFlowRun("pier", "RUNNING");
    const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
    await page.goto(`${server.url.replace("/api", "")}/runs/flow-run/${run.id}`);
    await page.getByText("model.pier.crews").first().waitFor();
    await page.getByRole("button", { name: "Cancel" }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
    const clickedAt = Date.now();
    // Its process has ended, and with it its query.
    const { exitCode } = await ended;
    expect(Date.now() - clickedAt).toBeLessThan(60_000);
    expect(exitCode).toBe(1);
    const cancelled = await findFlowRun("pier", "CANCELLED");
    expect(cancelled.state.name).toBe("Cancelled");
    const tasks = await findTaskRuns(cancelled, 5);
    expect(tasks["model.pier.crews"]?.state_name).toBe("Cancelled");
  });

  test("that is not there costs the build nothing but a line", async () => {
    const settings = { url: "http://127.0.0.1:9/api", authorization: undefined };
    const windows = [prefectWindow({ settings, project: "lost", command: "build" })];
    const result = await over(new FakeExecutor(["model a", "model b < a"]), { windows }).build();
    expect(result.status).toBe("succeeded");
    expect(result.consumerFailures).toMatchObject([
      {
        consumer: "prefect",
        error: { message: expect.stringContaining("127.0.0.1:9/api/flows/") },
      },
    ]);
  });

  test.each([
    [
      "stands still for six seconds",
      "still",
      async (): Promise<void> => {
        server.pause();
        await setTimeout(6_000);
        await server.resume();
      },
    ],
    [
      "is killed, with what it had taken and not yet written, and started anew",
      "anew",
      (): Promise<void> => server.restart(),
    ],
  ])("that %s has all in the end", async (_, project, interrupt) => {
    const executor = new FakeExecutor(["model a", "model b < a", "model c < b", "model d < c"]);
    const [releaseB, releaseC, releaseD] = ["b", "c", "d"].map((name) => executor.hold(name));
    const building = build(executor, project);
    await findFlowRun(project, "RUNNING");
    const interrupted = interrupt();
    releaseB?.();
    await until(() => executor.started.includes("c"));
    await interrupted;
    releaseC?.();
    // What was tried meanwhile is tried again after five seconds of silence.
    await findTaskRuns(await findFlowRun(project, "RUNNING"), 3);
    releaseD?.();
    expect((await building).consumerFailures).toEqual([]);
    const tasks = await findTaskRuns(await findFlowRun(project, "COMPLETED"), 4);
    expect(Object.values(tasks).map(({ state_name }) => state_name)).toEqual(
      Array.from({ length: 4 }, () => "Completed"),
    );
  });

  test("has five hundred nodes, each once", async () => {
    const many = 500;
    const lines = Array.from({ length: many }, (_, at) =>
      at < 50 ? `model n${at}` : `model n${at} < n${at - 50} n${at - 50 + ((at * 7) % 40)}`,
    );
    const executor = new FakeExecutor(lines);
    const release = executor.hold(`n${many - 1}`);
    const building = build(executor, "large");
    // While the build goes on, not at its end: that has four seconds for what is left.
    await findTaskRuns(await findFlowRun("large", "RUNNING"), many - 1);
    release();
    expect((await building).consumerFailures).toEqual([]);
    const tasks = await findTaskRuns(await findFlowRun("large", "COMPLETED"), many);
    expect(Object.keys(tasks)).toHaveLength(many);
    expect(new Set(Object.values(tasks).map(({ state_name }) => state_name))).toEqual(
      new Set(["Completed"]),
    );
  });
});
