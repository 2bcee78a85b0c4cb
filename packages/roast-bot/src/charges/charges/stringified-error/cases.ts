import { added, otto, type Cases } from "../../cases.ts";

const inPython = (line: string) => ({ files: { "src/tides.py": added(line) } });
const inTypeScript = (line: string) => ({ files: { "src/tides.ts": added(line) } });

export const cases: Cases = {
  finds: {
    "a Python error made of another's text": inPython("safe = RuntimeError(str(result.error))"),
    "a comment above that gives no reason": inTypeScript(
      "// eslint-disable-next-line no-throw -- by the way\nthrow new TideError(err.message);",
    ),
    "a line that the author wrote again": {
      files: { "src/tides.ts": added("throw new TideError(err.message);") },
      commits: [
        { subject: "A", diff: { "src/tides.ts": added("throw new TideError(err.message);") } },
        {
          subject: "B",
          author: otto,
          diff: { "src/tides.ts": added("throw new TideError(err.message);") },
        },
      ],
    },
    "an error that is handed back": inPython("        return TideError(str(self.error))"),
    "a JavaScript error made of another's text": inTypeScript("throw new Error(String(error));"),
    "a message passed on": inTypeScript("throw new TideError(err.message);"),
    "a Go error made of another's text": {
      files: { "tides.go": added("return errors.New(err.Error())") },
    },
    "a Java message passed on": {
      files: { "Tides.java": added("throw new TideException(e.getMessage());") },
    },
  },
  leavesAlone: {
    "a text that names its type": inPython("        return TideError(repr(self.error))"),
    "a stack that goes along": inTypeScript("throw new TideError(err.stack);"),
    "a raise of what stands in a module": inPython("        raise tides.TideError(str(exc))"),
    "a cause given in Python": inPython("raise TideError(str(exc)) from exc"),
    "a cause given in TypeScript": inTypeScript("throw new Error(err.message, { cause: err });"),
    "a cause on a later line": inTypeScript(
      "throw new Error(String(error), {\n  cause: error,\n});",
    ),
    "a raise that Python chains by itself": inPython("        raise TideError(str(exc))"),
    "what may be no error yet": inTypeScript(
      "return error instanceof Error ? error : new Error(String(error));",
    ),
    "a reason above it": inTypeScript(
      "// The worker can only be sent plain text.\nthrow new TideError(err.message);",
    ),
    "a reason above the condition around it": inTypeScript(
      "// A worker can only be sent plain text.\nif (isWorker) {\n  const port = open();\n  throw new TideError(err.message);\n}",
    ),
    "a reason above the try": inPython(
      "# Callers show only the text of it.\ntry:\n    ring()\nexcept TideError as exc:\n    result = RuntimeError(str(exc))",
    ),
    "a line that somebody else wrote": {
      files: { "src/tides.ts": added("throw new TideError(err.message);") },
      commits: [
        "Add alarms",
        {
          subject: "Ring",
          author: otto,
          diff: { "src/tides.ts": added("throw new TideError(err.message);") },
        },
      ],
    },
    "a log": inPython("logger.error(str(exc))"),
    "an answer to a user": inTypeScript("response.json({ error: String(error) });"),
    "a wrapped Go error": { files: { "tides.go": added('return fmt.Errorf("tide: %w", err)') } },
    "the same inside a text": inPython('hint = "write RuntimeError(str(error))"'),
    "a reason given": inPython("raise TideError(str(exc))  # exc can't be pickled"),
    "a line that was only moved": {
      files: { "src/a.py": "-raise E(str(exc))", "src/b.py": "+    raise E(str(exc))" },
    },
    "a test": { files: { "tests/test_tides.py": added("raise TideError(str(exc))") } },
  },
};
