import { added, deleted, repeated, type Cases } from "../../cases.ts";

const tests = (count: number, word = "rings") =>
  repeated(count, (at) => `it("${word} ${at}", () => {\n  expect(bell(${at})).toBe(true);\n});`);
const pythonTests = (count: number) =>
  repeated(count, (at) => `def test_ring_${at}():\n    assert bell(${at})`);
const javaTests = (count: number, mark = "@Test") =>
  repeated(count, (at) => `${mark}\npublic void rings${at}() {\n  bell.ring(${at});\n}`);
const grown = added(repeated(30, (at) => `ring(${at});`));

export const cases: Cases = {
  finds: {
    "tests gone while the code grew": {
      files: { "src/a.ts": grown, "test/a.test.ts": deleted(tests(4)) },
    },
    "Python tests": { files: { "src/a.py": grown, "tests/test_a.py": deleted(pythonTests(5)) } },
    "JUnit tests, annotated above or on the line": {
      files: {
        "src/main/java/Bell.java": grown,
        "src/test/java/BellTest.java": deleted(
          `${javaTests(2)}\n@Test(timeout = 9) public void tolls() throws Exception {\n}`,
        ),
      },
    },
    "JUnit 3 tests": {
      files: {
        "src/main/java/Bell.java": grown,
        "src/test/java/BellTest.java": deleted(
          repeated(3, (at) => `public void testRing${at}() {\n}`),
        ),
      },
    },
    "Kotlin tests named in words": {
      files: {
        "src/main/kotlin/Bell.kt": grown,
        "src/test/kotlin/BellTest.kt": deleted(
          repeated(3, (at) => `@Test\nfun \`rings ${at} times\`() = runTest {\n}`),
        ),
      },
    },
    "C# tests": {
      files: {
        "src/Bell.cs": grown,
        "test/BellTests.cs": deleted(
          repeated(3, (at) => `[Fact]\npublic async Task Rings_${at}()\n{\n}`),
        ),
      },
    },
    "Go tests": {
      files: {
        "bell.go": grown,
        "bell_test.go": deleted(repeated(3, (at) => `func TestRing${at}(t *testing.T) {\n}`)),
      },
    },
    "Rust tests": {
      files: {
        "src/bell.rs": grown,
        "tests/bell.rs": deleted(repeated(3, (at) => `#[test]\nfn rings_${at}() {\n}`)),
      },
    },
    "tests whose import went with them": {
      files: {
        "src/a.ts": grown,
        "test/a.test.ts": `-import { a, bell } from "../a.ts";\n+import { a } from "../a.ts";\n${deleted(tests(4))}`,
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
    "what prepares and cleans up, in Java": {
      files: {
        "src/main/java/Bell.java": grown,
        "src/test/java/BellTest.java": deleted(
          ["@After", "@Before", "@BeforeEach\n@Override", "// as always\n@AfterAll"]
            .map((mark) => javaTests(1, mark))
            .join("\n"),
        ),
      },
    },
    "helpers of tests, in Java": {
      files: {
        "src/main/java/Bell.java": grown,
        "src/test/java/BellTest.java": deleted(
          repeated(4, (at) => `@Mock Bell bell${at};\npublic void ring${at}() {\n}`),
        ),
      },
    },
    "Java tests that came elsewhere on lines of their own": {
      files: {
        "src/main/java/Bell.java": grown,
        "src/test/java/BellTest.java": deleted(javaTests(5)),
        "src/test/java/TowerTest.java": added("@Test public void tolls() {\n  tower.toll();\n}"),
      },
    },
    "tests that were skipped": {
      files: {
        "src/main/java/Bell.java": grown,
        "src/test/java/BellTest.java": deleted(javaTests(4, "@Ignore\n@Test")),
      },
    },
    "skipped C# tests": {
      files: {
        "src/Bell.cs": grown,
        "test/BellTests.cs": deleted(
          repeated(4, (at) => `[Fact(Skip = "slow")]\npublic void Rings_${at}()\n{\n}`),
        ),
      },
    },
    "fixtures, in Python": {
      files: {
        "src/a.py": grown,
        "tests/test_a.py": deleted(
          repeated(4, (at) => `@pytest.fixture\ndef test_bell_${at}():\n    return Bell(${at})`),
        ),
      },
    },
    "helpers of tests, in Rust": {
      files: {
        "src/bell.rs": grown,
        "tests/bell.rs": deleted(repeated(4, (at) => `fn bell_${at}() -> Bell {\n}`)),
      },
    },
    "what runs tests, in Go": {
      files: {
        "bell.go": grown,
        "bell_test.go": deleted(
          repeated(
            4,
            (at) => `func TestMain${at}(m *testing.M) {\n}\nfunc TestBell${at}() *Bell {\n}`,
          ),
        ),
      },
    },
    "what is still to be written": {
      files: {
        "src/a.ts": grown,
        "test/a.test.ts": deleted(repeated(4, (at) => `it("rings ${at} times");`)),
      },
    },
    "more gone than new": {
      files: {
        "src/a.ts": grown,
        "test/a.test.ts": `${deleted(tests(8))}\n${added(tests(1, "sounds"))}`,
      },
    },
    "what they checked, checked in another test": {
      files: {
        "src/a.ts": grown,
        "test/a.test.ts": `${deleted(tests(4))}\n it("rings", () => {\n${added(repeated(4, (at) => `  expect(bell(${at})).toBe(true);`))}\n });`,
      },
    },
    "tests that came in a language that is not read": {
      files: {
        "src/a.ts": grown,
        "test/a.test.ts": deleted(tests(5)),
        "test/bell.feature": { additions: 20, deletions: 0, role: "test", language: "gherkin" },
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
