import { added, type Cases } from "../../../../test/support/change-builder.ts";

const python = (text: string) => ({ files: { "tests/test_a.py": added(text) } });
const typescript = (text: string) => ({ files: { "test/a.test.ts": added(text) } });

export const cases: Cases = {
  finds: {
    "a skipped test": typescript('it.skip("rings at high water", () => {});'),
    "a test that runs alone": typescript('describe.only("the bell", () => {});'),
    "a test crossed out": typescript('xit("rings at high water", () => {});'),
    "a Python test": python("@pytest.mark.skip\ndef test_ring():\n    pass"),
    "a Rust test": { files: { "tests/bell.rs": added("#[test]\n#[ignore]\nfn rings() {}") } },
    "a Rust test inside the source": {
      files: {
        "src/bell.rs": added(
          "#[cfg(test)]\nmod tests {\n    #[test]\n    #[ignore]\n    fn rings() {}\n}",
        ),
      },
    },
    "a Java test": { files: { "src/test/BellTest.java": added("@Disabled\nvoid rings() {}") } },
  },
  leavesAlone: {
    "a reason in the annotation": python(
      '@pytest.mark.skip(reason="rings twice")\ndef test_ring():\n    pass',
    ),
    "the same skip for another runner": {
      files: {
        "src/test/BellTest.java":
          "-  @Test @Ignore\n+  @Test\n+  @Disabled\n   public void rings() {}",
      },
    },
    "a test that no runner found before": {
      files: {
        "src/test/BellTest.java":
          "-  public void disable_testRing() {\n+  @Test\n+  @Ignore\n+  public void testRing() {",
      },
    },
    "a suite that moves to another runner": {
      title: "Port tests from JUnit 3 to JUnit 4",
      files: { "src/test/BellTest.java": added("@Ignore\nvoid rings() {}") },
    },
    "a title that says so": {
      title: "Add a failing test of the bell and @Ignore it",
      files: { "src/test/BellTest.java": added("@Disabled\nvoid rings() {}") },
    },
    "a condition": python("@pytest.mark.skipif(sys.platform == 'win32')\ndef test_ring(): ..."),
    "a test that is expected to fail": python(
      '@pytest.mark.xfail(reason="rings twice")\ndef test_ring():\n    pass',
    ),
    "a reason above it": typescript(
      '// The new bell hangs from Monday on.\nit.skip("rings", () => {});',
    ),
    "a reason of the environment": python('@pytest.mark.skip(reason="needs docker")'),
    "a link": typescript('it.skip("rings, see #12", () => {});'),
    "a reason beside it": typescript('it.skip("rings", () => {}); // until the bell is back'),
    "a skip that was renamed": {
      files: { "test/a.test.ts": '-it.skip("rings", () => {});\n+it.skip("does ring", () => {});' },
    },
    "a skip that is gone": { files: { "test/a.test.ts": '-it.skip("a", b);\n+it("a", b);' } },
    "a method called skip": typescript("page.skip(2);\nreader.only(3);"),
    source: { files: { "src/a.ts": added('it.skip("rings", () => {});') } },
  },
};
