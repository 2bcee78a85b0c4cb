import type { Cases, ChangePlan } from "../../cases.ts";

const turn = (before: string, after: string, path = "test/bell.test.ts"): ChangePlan => ({
  files: { [path]: ` ring();\n-${before}\n+${after}\n stop();` },
});
const python = (before: string, after: string) => turn(before, after, "tests/test_bell.py");

export const cases: Cases = {
  finds: {
    "true that becomes false": turn(
      "expect(bell.rings).toBe(true);",
      "expect(bell.rings).toBe(false);",
    ),
    "one inside of a test with a name": {
      ...turn("expect(bell.rings).toBe(true);", "expect(bell.rings).toBe(false);"),
      history: {
        definitions: [
          {
            kind: "function",
            name: "testBell",
            path: "test/bell.test.ts",
            language: "typescript",
            side: "after",
            role: "test",
            text: "ring();\nexpect(bell.rings).toBe(false);\nstop();",
            from: 1,
            to: 3,
            line: 1,
            doc: "",
            changedLines: 1,
            isOnlyTalk: false,
            isOnBothSides: true,
            isKnown: true,
          },
        ],
      },
    },
    "a not that comes": turn("expect(bell).toRing();", "expect(bell).not.toRing();"),
    "an assertion of Python": python("    assert bell.rings", "    assert not bell.rings"),
    "an answer behind what is asserted": turn(
      "assert.strictEqual(ring(bell, 3), true);",
      "assert.strictEqual(ring(bell, 3), false);",
    ),
    "an answer before it": python(
      "    self.assertEqual(True, ring(bell))",
      "    self.assertEqual(False, ring(bell))",
    ),
    "an answer in brackets": python(
      "    assert (ring(3) is True)",
      "    assert (ring(3) is False)",
    ),
    "what is turned in an assertion of Rust": turn(
      "    assert!(bell.rings(low));",
      "    assert!(!bell.rings(low));",
      "tests/bell.rs",
    ),
    "one of unittest": python(
      "    self.assertTrue(bell.rings)",
      "    self.assertFalse(bell.rings)",
    ),
    "a comparison": python("    assert bell.tone == 'low'", "    assert bell.tone != 'low'"),
    "one of Go": turn("\tassert.Nil(t, err)", "\tassert.NotNil(t, err)", "bell_test.go"),
    "one of Rust": turn(
      "    assert!(bell.ring().is_ok());",
      "    assert!(bell.ring().is_err());",
      "tests/bell.rs",
    ),
    "the name of a test": turn(
      "it('should ring at low tide', () => {",
      "it('should not ring at low tide', () => {",
    ),
    "a name that a value follows": python(
      "def test_accepts_low_tide(bell):",
      "def test_rejects_low_tide(bell):",
    ),
  },
  leavesAlone: {
    "another value": turn("expect(bell.rings).toBe(3);", "expect(bell.rings).toBe(4);"),
    "another thing": turn("expect(bell.rings).toBe(true);", "expect(bell.hangs).toBe(false);"),
    "what is turned twice": python(
      "    assert not bell.rings == True",
      "    assert bell.rings == False",
    ),
    "tests that were swapped": {
      files: {
        "test/bell.test.ts":
          " a();\n-expect(bell).toBe(true);\n+expect(bell).toBe(false);\n b();\n-expect(bell).toBe(false);\n+expect(bell).toBe(true);\n c();",
      },
    },
    "a block that was written anew": {
      files: {
        "test/bell.test.ts":
          "-expect(bell.rings).toBe(true);\n-stop();\n+expect(bell.rings).toBe(false);\n+stop();\n+start();",
      },
    },
    "an assertion about something else": {
      files: {
        "test/bell.test.ts":
          "-ring(bell, 3);\n+ring(bell, 4);\n wait();\n-expect(bell.rings).toBe(true);\n+expect(bell.rings).toBe(false);",
      },
    },
    "what the file says in another place, as before": {
      files: {
        "test/bell.test.ts":
          " expect(bell.rings).toBe(true);\n muffle(bell);\n-expect(bell.rings).toBe(true);\n+expect(bell.rings).toBe(false);",
      },
    },
    "a title that announces it": {
      title: "Flip the default of the bell",
      ...turn("expect(bell.rings).toBe(true);", "expect(bell.rings).toBe(false);"),
    },
    "what a comment beside it calls surprising": {
      files: {
        "test/bell.test.ts":
          "-// This is the surprising part.\n ring();\n-expect(bell.rings).toBe(true);\n+expect(bell.rings).toBe(false);",
      },
    },
    "a named argument": python(
      "    assert bell.ring(twice=True) == 'low'",
      "    assert bell.ring(twice=False) == 'low'",
    ),
    source: turn("assert(bell.rings === true);", "assert(bell.rings === false);", "src/bell.ts"),
    "the same in other words": turn(
      "expect(bell.rings).toBe(true);",
      "expect(bell.rings).toBe( true );",
    ),
    "an argument": turn("expect(ring(bell, true)).toBe(3);", "expect(ring(bell, false)).toBe(3);"),
    "an argument in Python": python("    assert ring(True) == 3", "    assert ring(False) == 3"),
    "an argument that is turned": python(
      "    assert ring(not low) == 3",
      "    assert ring(low) == 3",
    ),
    "an argument of what is asserted": turn(
      "    assert_eq!(bell.ring(!low), 3);",
      "    assert_eq!(bell.ring(low), 3);",
      "tests/bell.rs",
    ),
    "what a call is expected to be given": python(
      "    ring.assert_called_with(True)",
      "    ring.assert_called_with(False)",
    ),
    "a field of what is given": turn(
      "expect(ring({ twice: true })).toBe(3);",
      "expect(ring({ twice: false })).toBe(3);",
    ),
    "an assertion that is commented out": turn(
      "// expect(bell.rings).toBe(true);",
      "// expect(bell.rings).toBe(false);",
    ),
    "a text": turn(
      "expect(bell.label).toContain('do not ring');",
      "expect(bell.label).toContain('do ring');",
    ),
    "a setting": turn("const bell = { rings: true };", "const bell = { rings: false };"),
  },
};
