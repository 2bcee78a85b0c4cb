import { expect, it } from "vitest";
import { followLives, type CommitStep } from "../../src/history/lives.ts";

const define = (...names: readonly string[]) =>
  names.map((name) => ({ kind: "function" as const, name, from: 1, to: 2, line: 1, doc: "" }));

/** A commit as `path: names before -> names after`. */
function step(position: number, ...files: readonly string[]): CommitStep {
  return {
    position,
    files: files.map((file) => {
      const [path = "", rest = ""] = file.split(": ");
      const [before = [], after = []] = rest
        .split("->")
        .map((side) => define(...side.split(" ").filter(Boolean)));
      return { path, before, after };
    }),
  };
}

it.each([
  [
    "a definition that is born and stays",
    [step(1, "a.py: old -> old warm")],
    [{ name: "warm", path: "a.py", bornIn: 1, moves: [] }],
  ],
  [
    "one that is born and buried inside the branch",
    [
      step(1, "a.py: -> warm"),
      step(2, "a.py: warm -> warm cool"),
      step(4, "a.py: warm cool -> cool"),
    ],
    [
      { name: "warm", path: "a.py", bornIn: 1, moves: [], goneIn: 4 },
      { name: "cool", path: "a.py", bornIn: 2, moves: [] },
    ],
  ],
  [
    "one that is promoted and then abolished",
    [
      step(1, "test/rig.py: -> no_op"),
      step(2, "test/rig.py: no_op ->", "src/pool.py: close -> close no_op"),
      step(3, "src/pool.py: close no_op -> close"),
    ],
    [
      {
        name: "no_op",
        path: "test/rig.py",
        bornIn: 1,
        moves: [{ in: 2, to: "src/pool.py" }],
        goneIn: 3,
      },
    ],
  ],
  ["nothing that was only moved", [step(1, "a.py: warm ->", "b.py: -> warm")], []],
  [
    "a second life under the same name",
    [step(1, "a.py: -> warm"), step(2, "a.py: warm ->"), step(3, "a.py: -> warm")],
    [
      { name: "warm", path: "a.py", bornIn: 1, moves: [], goneIn: 2 },
      { name: "warm", path: "a.py", bornIn: 3, moves: [] },
    ],
  ],
  [
    "nothing of what the base had, the branch deletes and brings back",
    [step(1, "a.py: old ->"), step(2, "a.py: -> old"), step(3, "a.py: old ->")],
    [],
  ],
  ["nothing of what the base had and the branch deletes", [step(1, "a.py: old ->")], []],
] as const)("tells %s", (_, steps, expected) => {
  const told = followLives(steps).map(({ line: _line, lastPath: _lastPath, ...life }) => life);
  expect(told).toEqual(expected.map((life) => ({ kind: "function", ...life })));
});

it("follows a definition into a file that is renamed", () => {
  const rename = { ...step(2, "b.py: warm -> warm").files[0], previousPath: "a.py" };
  const steps = [
    step(1, "a.py: -> warm"),
    { position: 2, files: [{ path: "b.py", before: [], after: [], ...rename }] },
    step(3, "b.py: warm ->"),
  ];
  expect(followLives(steps)).toMatchObject([{ path: "a.py", lastPath: "b.py", goneIn: 3 }]);
});
