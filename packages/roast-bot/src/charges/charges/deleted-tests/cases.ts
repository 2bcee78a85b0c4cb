import { added, deleted, repeated, type Cases } from "../../cases.ts";

const tests = (count: number, word = "rings") =>
  repeated(count, (at) => `it("${word} ${at}", () => {\n  expect(bell(${at})).toBe(true);\n});`);
const pythonTests = (count: number) =>
  repeated(count, (at) => `def test_ring_${at}():\n    assert bell(${at})`);
const grown = added(repeated(30, (at) => `ring(${at});`));

export const cases: Cases = {
  finds: {
    "tests gone while the code grew": {
      files: { "src/a.ts": grown, "test/a.test.ts": deleted(tests(4)) },
    },
    "Python tests": { files: { "src/a.py": grown, "tests/test_a.py": deleted(pythonTests(5)) } },
    "more gone than new": {
      files: {
        "src/a.ts": grown,
        "test/a.test.ts": `${deleted(tests(8))}\n${added(tests(1, "sounds"))}`,
      },
    },
    "tests of two files": {
      files: {
        "src/a.ts": grown,
        "test/a.test.ts": deleted(tests(2)),
        "test/b.test.ts": deleted(tests(2, "tolls")),
      },
    },
  },
  leavesAlone: {
    "two tests": { files: { "src/a.ts": grown, "test/a.test.ts": deleted(tests(2)) } },
    "tests that moved": {
      files: {
        "src/a.ts": grown,
        "test/a.test.ts": deleted(tests(5)),
        "test/b.test.ts": added(tests(5)),
      },
    },
    "tests renamed": {
      files: {
        "src/a.ts": grown,
        "test/a.test.ts": `${deleted(tests(5))}\n${added(tests(5, "sounds"))}`,
      },
    },
    "tests made a table": {
      files: {
        "src/a.ts": grown,
        "test/a.test.ts": `${deleted(tests(5))}\n+it.each([1, 2])("rings %s", () => {});`,
      },
    },
    "a feature that is removed": {
      title: "Remove the old bell",
      files: { "src/a.ts": grown, "test/a.test.ts": deleted(tests(5)) },
    },
    "tests of a deleted file": {
      files: { "src/a.ts": grown, "src/b.ts": "-ring();", "test/b.test.ts": deleted(tests(5)) },
    },
    "code that shrank with its tests": {
      files: {
        "src/a.ts": deleted(repeated(40, (at) => `a(${at});`)),
        "test/a.test.ts": deleted(tests(5)),
      },
    },
  },
};
