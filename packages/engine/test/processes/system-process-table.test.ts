import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { systemProcessTable } from "../../src/process-table.ts";

test("knows itself as alive, by number and start", () => {
  const self = systemProcessTable.self();
  expect(self.pid).toBe(process.pid);
  expect(systemProcessTable.isAlive(self)).toBe(true);
});

test("knows a process that has ended as gone", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  const pid = child.pid ?? 0;
  await once(child, "exit");
  expect(systemProcessTable.isAlive({ pid, start: systemProcessTable.self().start })).toBe(false);
});

test("does not take a later process for the one that had its number", () => {
  const { pid } = systemProcessTable.self();
  expect(systemProcessTable.isAlive({ pid, start: "some other day" })).toBe(false);
});
