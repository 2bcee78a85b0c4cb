import type { Cases, ChangePlan } from "../../cases.ts";
import type { TouchedDefinition } from "../../../history/touched-definitions.ts";

const python = { path: "src/lamp.py", language: "python" };
const old = `def light(lamp, oil=None, *, wick: str = "flax"):
    """Light a lamp with its oil and its wick."""
    trim(wick)
    lamp.fill(oil)
    return lamp.burn()`;
const now = `def light(lamp, oil=None, *, wick: str = "flax"):
    """Light a lamp with its oil and its wick."""
    trim(wick)
    lamp.connect()
    return lamp.burn()`;

/** A function on both sides of a change. */
function plan(
  [before, after]: readonly [string, string],
  {
    path,
    language,
    ...own
  }: { path: string; language: string } & Partial<TouchedDefinition> = python,
): ChangePlan {
  const define = (side: "before" | "after", text: string): TouchedDefinition => ({
    kind: "function",
    name: "light",
    path,
    language,
    side,
    role: "source",
    text,
    from: 1,
    to: text.split("\n").length,
    line: 1,
    doc: "",
    changedLines: 1,
    isOnlyTalk: false,
    isOnBothSides: true,
    isKnown: true,
    ...own,
  });
  return {
    files: { [path]: { diff: "-old\n+new", language } },
    history: { definitions: [define("after", after), define("before", before)] },
  };
}

export const cases: Cases = {
  finds: {
    "a parameter of Python that only the docstring still speaks of": plan([old, now]),
    "one whose signature spreads over lines": plan([
      old.replace("(lamp, ", "(\n    lamp,\n    "),
      now.replace("(lamp, ", "(\n    lamp,\n    "),
    ]),
    "one of TypeScript": plan(
      [
        "export function light(lamp: Lamp, oil?: Oil): Flame {\n  lamp.fill(oil);\n  lamp.trim();\n  return lamp.burn();\n}",
        "export function light(lamp: Lamp, oil?: Oil): Flame {\n  lamp.connect();\n  lamp.trim();\n  return lamp.burn();\n}",
      ],
      { path: "src/lamp.ts", language: "typescript" },
    ),
    "one of Go": plan(
      [
        "func light(oil, wick string) error {\n\ttrim(wick)\n\tfill(oil)\n\treturn burn()\n}",
        "func light(oil, wick string) error {\n\ttrim(wick)\n\tconnect()\n\treturn burn()\n}",
      ],
      { path: "lamp.go", language: "go" },
    ),
  },
  leavesAlone: {
    "a type that stands in the type of a parameter": plan(
      [
        "export function light(\n  lamp: Lamp<Array<Wick>, Oil, Flame>,\n): Flame {\n  lamp.trim();\n  const oil: Oil = lamp.oil;\n  return lamp.burn(oil);\n}",
        "export function light(\n  lamp: Lamp<Array<Wick>, Oil, Flame>,\n): Flame {\n  lamp.trim();\n  lamp.connect();\n  return lamp.burn();\n}",
      ],
      { path: "src/lamp.ts", language: "typescript" },
    ),
    "one that is still read": plan([old, now.replace("connect()", "connect(oil)")]),
    "one that went": plan([old, now.replace("oil=None, ", "")]),
    "one that was never read": plan([old.replace("fill(oil)", "fill()"), now]),
    "one of which a comment speaks": plan([
      old,
      now.replace("lamp.connect()", "lamp.connect()  # oil is for old callers"),
    ]),
    "one whose name says so": plan([old.replaceAll("oil", "_oil"), now.replaceAll("oil", "_oil")]),
    "one that an f-string reads": plan([old, now.replace("connect()", 'call(f"{oil}")')]),
    "a stub": plan([old, "def light(lamp, oil=None):\n    raise NotImplementedError"]),
    "a function that reads all that it was given": plan([
      old,
      now.replace("lamp.connect()", "lamp.connect(**locals())"),
    ]),
    "a method, which may override another": plan([old, now], { ...python, name: "Lamp.light" }),
    "a decorated function, which is called by its decorator": plan([
      `@lamps.task\n${old}`,
      `@lamps.task\n${now}`,
    ]),
    "a test": plan([old, now], { ...python, role: "test" }),
    "what is new": plan([old, now], { ...python, isOnBothSides: false }),
    "a language in which types come first": plan([old, now], {
      path: "Lamp.java",
      language: "java",
    }),
    "what nobody has followed": { files: { "src/lamp.py": "-old\n+new" } },
  },
};
