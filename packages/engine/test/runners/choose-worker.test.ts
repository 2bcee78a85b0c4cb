import { expect, test } from "vitest";
import { chooseWorker } from "../../src/runners/process-pool/choose-worker.ts";

const red = { environmentKey: "red" };
const blue = { environmentKey: "blue" };

test.each([
  ["reuses an idle worker of the same environment", [blue, red], 2, { kind: "reuse", worker: red }],
  ["starts a worker while there are slots", [], 1, { kind: "spawn" }],
  ["starts a worker rather than ending one of another environment", [blue], 1, { kind: "spawn" }],
  [
    "ends an idle worker of another environment for its slot",
    [blue],
    2,
    { kind: "replace", worker: blue },
  ],
  ["waits when every worker is busy", [], 2, { kind: "wait" }],
])("%s", (_title, idle, size, expected) => {
  expect(chooseWorker({ environmentKey: "red", idle, ending: 0, size, slots: 2 })).toEqual(
    expected,
  );
});

test("ends no other worker while one is on its way out already", () => {
  const choice = chooseWorker({
    environmentKey: "red",
    idle: [blue],
    ending: 1,
    size: 2,
    slots: 2,
  });
  expect(choice).toEqual({ kind: "wait" });
});
