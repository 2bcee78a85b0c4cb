import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Mode } from "@mea-culpa/engine";
import { beforeEach, describe, expect, test } from "vitest";
import type { CacheOptions } from "../../src/cache/cache-settings.ts";
import type {
  BuildRequest,
  DbtOrchestratorOptions,
} from "../../src/orchestrate/orchestrator-options.ts";
import { broken, FakeExecutor } from "../rig/fake-executor.ts";
import { over, statuses } from "../rig/orchestrate.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

let file = "";
beforeEach(async () => {
  file = join(await scratchFolder(), "cache.sqlite");
});

interface Session {
  readonly select?: readonly string[];
  readonly request?: BuildRequest;
  readonly cache?: CacheOptions | false;
  readonly mode?: Mode;
  readonly prepare?: (executor: FakeExecutor) => unknown;
  /** Milliseconds since the epoch. */
  readonly at?: number;
}

const day = 24 * 60 * 60 * 1000;

/** One build of these nodes, as if by a process of its own; answers with what was executed. */
async function build(
  lines: readonly string[],
  {
    select,
    request = {},
    cache = {},
    mode = Mode.PER_NODE,
    prepare,
    at = Date.now(),
  }: Session = {},
): Promise<readonly string[]> {
  const executor = new FakeExecutor(lines, select);
  prepare?.(executor);
  const options = cache === false ? {} : { cache: { file, ...cache } };
  await over(executor, { mode, clock: { now: () => at }, ...options }).build(request);
  return executor.started;
}

/** Begins a build that is at `a` until it is let go; answers with a function that does, and waits for its end. */
async function beAtA(
  lines: readonly string[],
  options: Partial<DbtOrchestratorOptions> = { cache: { file } },
): Promise<() => Promise<void>> {
  const executor = new FakeExecutor(lines);
  const release = executor.hold("a");
  const built = over(executor, options).build();
  await expect.poll(() => executor.started).toContain("a");
  return async () => {
    release();
    await built;
  };
}

const breakA = (executor: FakeExecutor): unknown => executor.script("a", broken);
const moveAway = (executor: FakeExecutor): unknown => (executor.databases = ["another"]);
const callOtherwise = (executor: FakeExecutor): unknown =>
  (executor.facts = { place: "there", context: "as somebody else" });
const elsewhere = (executor: FakeExecutor): void => {
  executor.facts = { place: "there", context: "now" };
  moveAway(executor);
};
const attach = (one: string) => (executor: FakeExecutor) => {
  executor.facts = { place: one, context: one };
  executor.databases = ["main", one];
};
const beSilent = (executor: FakeExecutor): unknown => (executor.databases = []);
const beSilentElsewhere = (executor: FakeExecutor): void => {
  elsewhere(executor);
  beSilent(executor);
};
const refresh = (executor: FakeExecutor): unknown =>
  (executor.flags = { ...executor.flags, fullRefresh: true });
const defer = (executor: FakeExecutor): unknown =>
  (executor.flags = { ...executor.flags, defer: true });
const dropA = (executor: FakeExecutor): unknown => (executor.existing = new Set(["b"]));

/** A seed, two models above it, a test of the first, and something that has nothing to do with them. */
const chain = ["seed s", "model a < s", "test t < a", "model b < a", "model other"];

describe("a build with a cache", () => {
  test.each(Object.values(Mode))(
    "reuses in %s what has not changed, and tests it",
    async (mode) => {
      expect(await build(chain, { mode })).toEqual(["other", "s", "a", "t", "b"]);
      expect(await build(chain, { mode })).toEqual(["t"]);
    },
  );

  const edits: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ["a seed", ["seed s@2", ...chain.slice(1)], ["s", "a", "t", "b"]],
    ["a model", ["seed s", "model a@2 < s", ...chain.slice(2)], ["a", "t", "b"]],
    ["a leaf", [...chain.slice(0, 3), "model b@2 < a", "model other"], ["t", "b"]],
    ["nothing but the order of the files", chain.toReversed(), ["t"]],
  ];
  test.each(edits)(
    "builds after an edit of %s that, and what reads it",
    async (_, after, built) => {
      await build(chain);
      expect(await build(after)).toEqual(built);
      expect(await build(after)).toEqual(["t"]);
    },
  );

  test("goes through ephemeral models, and knows of nodes that are not selected", async () => {
    const lines = ["model a", "ephemeral e < a", "model b < e"];
    await build(lines);
    expect(await build(lines, { select: ["b"] })).toEqual([]);
    expect(await build(["model a@2", ...lines.slice(1)], { select: ["a"] })).toEqual(["a"]);
    expect(await build(["model a@2", ...lines.slice(1)], { select: ["b"] })).toEqual(["b"]);
    expect(await build(["model a@2", ...lines.slice(1)])).toEqual([]);
  });

  test("is never poisoned by a selective build of what stands on something old", async () => {
    const edited = ["model a@2", "model b < a"];
    await build(["model a", "model b < a"]);
    // b is built on the old a, although the new one is in the file already.
    await build(edited, { select: ["b"], request: { fullRefresh: true } });
    expect(await build(edited)).toEqual(["a", "b"]);
  });

  test("builds again what was edited and edited back", async () => {
    await build(["model a"]);
    await build(["model a@2"]);
    expect(await build(["model a"])).toEqual(["a"]);
  });

  describe("beside another build of the same relation", () => {
    test.each([
      [[1, 0], "model a"],
      [[1, 0], "model a@2"],
      [[0, 1], "model a"],
      [[0, 1], "model a@2"],
    ])("nobody knows whose rows stand there, where they end as %j: %s", async (order, text) => {
      const ends = [await beAtA(["model a"]), await beAtA(["model a@2"])];
      for (const index of order) await ends[index]?.();
      expect(await build([text])).toEqual(["a"]);
      expect(await build([text])).toEqual([]);
    });

    test("nor where a hook of one is at what the other builds", async () => {
      const lines = ["model a", "model b"];
      const end = await beAtA(lines);
      await build(lines, { select: ["b"], prepare: (one) => (one.changedAtEnd = ["a"]) });
      await end();
      expect(await build(lines)).toEqual(["a"]);
      expect(await build(lines)).toEqual([]);
    });

    test("nor after one that reuses nothing", async () => {
      const state = process.env["XDG_STATE_HOME"];
      process.env["XDG_STATE_HOME"] = await scratchFolder();
      file = join(process.env["XDG_STATE_HOME"], "dbt-per-node", "cache.sqlite");
      try {
        await build(["model a"]);
        const end = await beAtA(["model a@2"], {});
        expect(await build(["model a"])).toEqual(["a"]);
        await end();
        expect(await build(["model a"])).toEqual(["a"]);
        expect(await build(["model a"])).toEqual([]);
      } finally {
        process.env["XDG_STATE_HOME"] = state;
      }
    });

    test("nor after one that was killed at it, whenever that was", async () => {
      await build(["model a"]);
      using database = new DatabaseSync(file);
      database
        .prepare(
          "INSERT INTO marks SELECT ?, relation, 'killed', ?, 1, 'before', 0, 0 FROM placements",
        )
        .run("same", hostname());
      database.exec("DELETE FROM placements");
      for (const built of [["a"], ["a"], []]) expect(await build(["model a"])).toEqual(built);
    });
  });

  test("has no use for what another database or another context built", async () => {
    await build(chain);
    expect(await build(chain, { prepare: elsewhere })).toHaveLength(5);
    const later = { place: "here", context: "with other vars" };
    expect(await build(chain, { prepare: (one) => (one.facts = later) })).toHaveLength(5);
    expect(await build(chain, { prepare: (one) => (one.facts = later) })).toEqual(["t"]);
    expect(await build(chain, { prepare: elsewhere })).toEqual(["t"]);
  });

  test("knows a database that another profile calls by another name", async () => {
    await build(["model a"]);
    expect(await build(["model a@2"], { prepare: callOtherwise })).toEqual(["a"]);
    expect(await build(["model a"])).toEqual(["a"]);
  });

  test("knows of a database what was built while another one was attached to it", async () => {
    await build(["model a"], { prepare: attach("one") });
    expect(await build(["model a"], { prepare: attach("two") })).toEqual(["a"]);
    expect(await build(["model a"], { prepare: attach("two") })).toEqual([]);
    expect(await build(["model a"], { prepare: attach("one") })).toEqual(["a"]);
  });

  test("goes by places where no database says which one it is", async () => {
    await build(["model a"], { prepare: beSilent });
    expect(await build(["model a"], { prepare: beSilentElsewhere })).toEqual(["a"]);
    expect(await build(["model a"], { prepare: beSilent })).toEqual([]);
  });

  test("forgets what failed, and what a failing build left half done", async () => {
    await build(chain);
    const edited = ["seed s", "model a@2 < s", ...chain.slice(2)];
    expect(await build(edited, { prepare: breakA })).toEqual(["a"]);
    // The text is the old one again; what stands in the database, nobody knows.
    expect(await build(chain)).toEqual(["a", "t", "b"]);
  });

  test("does not believe a success that dbt's written results have no line of", async () => {
    await build(["model a"], { prepare: (one) => one.forget("a") });
    expect(await build(["model a"])).toEqual(["a"]);
  });

  test("does not take a failure that stops nothing for a success", async () => {
    const lines = ["model a!", "model b < a"];
    await build(lines, { prepare: (one) => one.script("a", broken) });
    expect(await build(lines)).toEqual(["a", "b"]);
    expect(await build(lines)).toEqual([]);
  });

  test("executes everything in a full refresh, which is known afterwards", async () => {
    await build(chain);
    expect(await build(chain, { request: { fullRefresh: true } })).toHaveLength(5);
    expect(await build(chain)).toEqual(["t"]);
  });

  test.each(["changedAtStart", "changedAtEnd"] as const)(
    "builds again what a hook of the project has changed, and what reads it: %s",
    async (moment) => {
      const lines = ["model a", "model b < a", "model other"];
      const change = (executor: FakeExecutor): unknown => (executor[moment] = ["a"]);
      await build(lines);
      await build(lines, { prepare: change });
      expect(await build(lines, { prepare: change })).toEqual(["a", "b"]);
      expect(await build(lines, { prepare: change, cache: false })).toHaveLength(3);
    },
  );

  test("builds again what a hook has changed before the build was broken off", async () => {
    const lines = ["model a", "model b"];
    await build(lines);
    const broken = build(lines, {
      prepare: (one) => {
        one.interruptAtStart();
        one.changedAtStart = ["a"];
      },
    });
    await expect(broken).rejects.toThrow("interrupted");
    expect(await build(lines)).toEqual(["a"]);
  });

  test("always executes snapshots, incremental models and whatever reads them", async () => {
    const lines = [
      "model a",
      "snapshot n < a",
      "model on_n < n",
      "incremental i < a",
      "model z < i",
    ];
    await build(lines);
    expect((await build(lines)).toSorted()).toEqual(["i", "n", "on_n", "z"]);
  });

  test("reuses nothing that reads what may come from another target", async () => {
    const lines = ["model a", "model b < a"];
    await build(lines);
    expect(await build(lines, { select: ["b"], request: { defer: true } })).toEqual(["b"]);
  });

  test("builds a node whose row cannot be read", async () => {
    await build(["model a"]);
    using database = new DatabaseSync(file);
    database.exec("UPDATE placements SET value = x'00'");
    expect(await build(["model a"])).toEqual(["a"]);
    expect(await build(["model a"])).toEqual([]);
  });

  test("builds what is not there any more", async () => {
    await build(["model a", "model b < a"]);
    expect(await build(["model a", "model b < a"], { prepare: dropA })).toEqual(["a", "b"]);
  });

  test("builds everything where another database has come to the same place", async () => {
    await build(chain);
    expect(await build(chain, { prepare: moveAway })).toEqual(["other", "s", "a", "t", "b"]);
    expect(await build(chain, { prepare: moveAway })).toEqual(["t"]);
    // The first one is there again.
    expect(await build(chain)).toEqual(["t"]);
  });

  test("forgets what was built in a database that no build has met for long", async () => {
    await build(["model a"], { at: 0 });
    await build(["model a"], { prepare: elsewhere, at: 60 * day });
    await build(["model a"], { prepare: elsewhere, at: 120 * day });
    using database = new DatabaseSync(file);
    expect(database.prepare("SELECT node_id, place FROM placements").all()).toHaveLength(1);
    expect(await build(["model a"], { prepare: elsewhere, at: 120 * day })).toEqual([]);
    expect(await build(["model a"], { at: 120 * day })).toEqual(["a"]);
  });

  test.each([
    // What can't be kept is built again.
    ["INSERT ON placements", ["a", "b"], ["a", "b"]],
    ["INSERT ON marks", ["a", "b"], ["a", "b"]],
    // What can't be forgotten is not begun.
    ["DELETE ON placements", [], []],
  ])("goes on where %s finds no room", async (statement, executed, again) => {
    const edited = ["model a@2", "model b < a"];
    await build(["model a", "model b < a"]);
    using database = new DatabaseSync(file);
    database.exec(
      `CREATE TRIGGER full BEFORE ${statement} BEGIN SELECT RAISE(FAIL, 'no room'); END`,
    );
    expect(await build(edited)).toEqual(executed);
    expect(await build(edited)).toEqual(again);
    database.exec("DROP TRIGGER full");
    expect(await build(edited)).toEqual(["a", "b"]);
    expect(await build(edited)).toEqual([]);
  });

  test("tells what was done where dbt ends without its results, and there is no room to forget it", async () => {
    await build(["model other"]);
    using database = new DatabaseSync(file);
    database.exec(
      "CREATE TRIGGER full BEFORE DELETE ON placements BEGIN SELECT RAISE(FAIL, 'no room'); END",
    );
    const warned: string[] = [];
    const executor = new FakeExecutor(["model a"]).crashAtEnd();
    const log = ({ message }: { readonly message: string }): unknown => warned.push(message);
    const result = await over(executor, { cache: { file }, log }).build();
    expect(statuses(result)).toEqual({ a: "succeeded" });
    expect(result.hostError?.code).toBe("HOST_DIED");
    expect(warned).toEqual([expect.stringMatching(/can not be written: no room.*or delete it\.$/)]);
  });

  test("goes by the flags that dbt resolved, whoever gave them", async () => {
    await build(["model a", "model b < a"]);
    expect(await build(["model a", "model b < a"], { prepare: refresh })).toEqual(["a", "b"]);
    expect(await build(["model a", "model b < a"], { prepare: defer, select: ["b"] })).toEqual([
      "b",
    ]);
  });

  test("learns from builds without one that something else stands there now", async () => {
    await build(["model a"]);
    const executor = new FakeExecutor(["model a@2"]);
    callOtherwise(executor);
    const state = process.env["XDG_STATE_HOME"];
    process.env["XDG_STATE_HOME"] = await scratchFolder();
    try {
      await over(new FakeExecutor(["model a"]), { cache: true }).build();
      await over(executor).build();
      const last = new FakeExecutor(["model a"]);
      await over(last, { cache: true }).build();
      expect(last.started).toEqual(["a"]);
    } finally {
      process.env["XDG_STATE_HOME"] = state;
    }
  });

  test("tells dbt's results and people what was reused, and of which run it is", async () => {
    await build(["model a"]);
    const executor = new FakeExecutor(["model a"]);
    const result = await over(executor, { cache: { file } }).build();
    expect(statuses(result)).toEqual({ a: "cached" });
    expect(result.nodes.get("a")).toMatchObject({
      report: { status: "success" },
      provenBy: { runId: expect.any(String), at: expect.any(Number) },
    });
    expect(executor.unexecuted).toMatchObject([
      { uniqueId: "a", status: "reused", message: expect.stringMatching(/^Not executed: the run/) },
    ]);
  });
});

describe("a plan with a cache", () => {
  test.each<readonly [string, readonly string[], readonly string[] | undefined]>([
    ["nothing new", chain, undefined],
    ["an edited seed", ["seed s@2", ...chain.slice(1)], undefined],
    ["an edited model", ["seed s", "model a@2 < s", ...chain.slice(2)], undefined],
    ["a selection below an edit", ["seed s", "model a@2 < s", ...chain.slice(2)], ["b", "other"]],
    ["a new node", [...chain, "model c < b"], undefined],
    ["an incremental model", [...chain, "incremental i < b", "model z < i"], undefined],
  ])("foretells for %s what the build does", async (_, lines, select) => {
    await build(chain);
    const plan = await over(new FakeExecutor(lines, select), { cache: { file } }).plan();
    const hits = plan.nodes.flatMap(({ node, cache }) => (cache === "hit" ? [node.uniqueId] : []));
    const never = plan.nodes.filter(({ cache }) => cache === "never").map(({ node }) => node.name);
    const result = await over(new FakeExecutor(lines, select), { cache: { file } }).build();
    const cached = [...result.nodes].flatMap(([id, { status }]) =>
      status === "cached" ? [id] : [],
    );
    expect(hits).toEqual(cached);
    expect(never.filter((id) => !["t", "i"].includes(id))).toEqual([]);
  });

  test("says of a full refresh that nothing is reused, and changes nothing", async () => {
    await build(chain);
    const plan = await over(new FakeExecutor(chain), { cache: { file } }).plan({
      fullRefresh: true,
    });
    expect(plan.nodes.filter(({ cache }) => cache === "hit")).toEqual([]);
    expect(await build(chain)).toEqual(["t"]);
  });
});
