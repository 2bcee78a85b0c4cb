import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { lockService, ServiceRunningError } from "../../src/serve/service-lock.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("the lock of a service", () => {
  it("keeps a second one off the same dev log, until the first has ended", async () => {
    const state = await temporaryFolder();
    const first = await lockService({ state, devLog: "/log" });
    await expect(lockService({ state, devLog: "/log" })).rejects.toThrow(ServiceRunningError);
    await using _other = await lockService({ state, devLog: "/other" });
    await first[Symbol.asyncDispose]();
    await using _again = await lockService({ state, devLog: "/log" });
  });

  it("is taken over by one alone of many that find it with its process gone", async () => {
    for (let round = 0; round < 20; round += 1) {
      const state = await temporaryFolder();
      const stale = await lockService({ state, devLog: "/log" });
      await stale[Symbol.asyncDispose]();
      const starters = Array.from({ length: 12 }, () => lockService({ state, devLog: "/log" }));
      const ended = await Promise.allSettled(starters);
      expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await readdir(state)).toHaveLength(1);
    }
  });

  it("is not the copy that somebody has made of one", async () => {
    const state = await temporaryFolder();
    const first = await lockService({ state, devLog: "/log" });
    const [name = ""] = await readdir(state);
    await writeFile(path.join(state, `${name}~`), "{}");
    await expect(lockService({ state, devLog: "/log" })).rejects.toThrow(ServiceRunningError);
    await first[Symbol.asyncDispose]();
  });

  it.each([
    ["whose process is gone", '{"pid":1,"start":"another boot"}'],
    ["that says nothing", ""],
    ["that is none", "[1]"],
  ])("is taken over from one %s", async (_what, text) => {
    const state = await temporaryFolder();
    await (await lockService({ state, devLog: "/log" }))[Symbol.asyncDispose]();
    await using held = await lockService({ state, devLog: "/log" });
    const [name = ""] = await readdir(state);
    await writeFile(path.join(state, name), text);
    await using _again = await lockService({ state, devLog: "/log" });
    expect(held).toBeDefined();
  });
});
