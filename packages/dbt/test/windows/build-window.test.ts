import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { BuildEnd, BuildWindow } from "../../src/windows/build-window.ts";
import { FakeExecutor } from "../rig/fake-executor.ts";
import { over, statuses } from "../rig/orchestrate.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

/** Keeps what it is told, in order. */
class Sketch implements BuildWindow {
  readonly name = "sketch";
  readonly told: string[] = [];
  readonly #closing = new AbortController();
  readonly cancelled: AbortSignal = this.#closing.signal;

  begin(): void {
    this.told.push("begin");
  }

  planned(): void {
    this.told.push("planned");
  }

  handle({ kind }: { readonly kind: string }): void {
    if (kind.startsWith("run-")) this.told.push(kind);
    if (kind === "node-started" && this.cancelsAtOnce) this.cancel();
  }

  cancel(): void {
    this.#closing.abort(new Error("Enough seen."));
  }

  conclude(end: BuildEnd): Promise<void> {
    this.told.push(end.kind === "ended" ? end.result.status : String(end.error));
    return this.troubles.length === 0 ? Promise.resolve() : Promise.reject(this.troubles[0]);
  }

  cancelsAtOnce = false;
  readonly troubles: Error[] = [];
}

/** A dbt whose last build ended with this status of its only model. */
async function leftBehind(status: string): Promise<FakeExecutor> {
  const executor = new FakeExecutor(["model a"]);
  executor.targetFolder = await scratchFolder();
  await mkdir(executor.targetFolder, { recursive: true });
  const text = JSON.stringify({ results: [{ unique_id: "a", status }] });
  await writeFile(join(executor.targetFolder, "run_results.json"), text);
  return executor;
}

const whole = ["begin", "planned", "run-started", "run-finished", "succeeded"];

describe("a window", () => {
  test("is told a build from before dbt starts until its results are written", async () => {
    const sketch = new Sketch();
    await over(new FakeExecutor(["model a"]), { windows: [sketch] }).build();
    expect(sketch.told).toEqual(whole);
  });

  test.each(["error", "success"])(
    "is told a retry after a build whose node was %s",
    async (status) => {
      const again = new Sketch();
      await over(await leftBehind(status), { windows: [again] }).retry();
      expect(again.told).toEqual(whole);
    },
  );

  test.each(["build", "retry"] as const)(
    "cancels a %s while dbt still reads the project",
    async (command) => {
      const sketch = new Sketch();
      const executor = await leftBehind("error");
      executor.open = ({ signal }) => {
        sketch.cancel();
        return Promise.reject(signal?.aborted === true ? signal.reason : new Error("not heard"));
      };
      const going = over(executor, { windows: [sketch] })[command]();
      await expect(going).rejects.toThrow("Enough seen.");
      expect(sketch.told).toEqual(["begin", "Error: Enough seen."]);
    },
  );

  test("is told that dbt gave up, which is thrown all the same", async () => {
    const sketch = new Sketch();
    const executor = new FakeExecutor(["model a"]);
    executor.open = () => Promise.reject(new Error("no profile"));
    const building = over(executor, { windows: [sketch] }).build();
    await expect(building).rejects.toThrow("no profile");
    expect(sketch.told).toEqual(["begin", "Error: no profile"]);
  });

  test("that fails is told in the result, and the others see the build to its end", async () => {
    const [broken, other] = [new Sketch(), new Sketch()];
    broken.begin = () => {
      throw new Error("no glass");
    };
    broken.troubles.push(new Error("no light"));
    const windows = [broken, other];
    const result = await over(new FakeExecutor(["model a"]), { windows }).build();
    expect(result.status).toBe("succeeded");
    expect(result.consumerFailures).toEqual([
      { consumer: "sketch", error: new Error("no glass") },
      { consumer: "sketch", error: new Error("no light") },
    ]);
    expect(other.told).toEqual(whole);
  });

  test("may ask for the build's end, as an interrupt does", async () => {
    const sketch = new Sketch();
    sketch.cancelsAtOnce = true;
    const executor = new FakeExecutor(["model a", "model b < a"]);
    const result = await over(executor, { windows: [sketch] }).build();
    expect(statuses(result)).toMatchObject({ b: "cancelled" });
    expect(result.nodes.get("b")).toMatchObject({ reason: { message: "Enough seen." } });
    expect(sketch.told.at(-1)).toBe("cancelled");
  });
});
