import { type Cases, added } from "../../cases.ts";

const python = (text: string) => ({ files: { "src/tides.py": added(text) } });
const typescript = (text: string) => ({ files: { "src/tides.ts": added(text) } });

export const cases: Cases = {
  finds: {
    "a handler of Python's": python("try:\n    ring()\nexcept BellError:\n    raise\nrest()"),
    "one that names what it raises": python(
      "try:\n    ring()\nexcept BellError as error:\n    raise error\nrest()",
    ),
    "a handler of TypeScript's": typescript(
      "try {\n  ring();\n} catch (error) {\n  throw error;\n}\nrest();",
    ),
    "a typed handler of Java's": {
      files: {
        "Tides.java": added("try {\n  ring();\n} catch (final BellException e) {\n  throw e;\n}"),
      },
    },
    "a handler of Ruby's": {
      files: { "lib/tides.rb": added("begin\n  ring\nrescue BellError => e\n  raise e\nend") },
    },
  },
  leavesAlone: {
    "a handler that lets one kind past a wider one": python(
      "try:\n    ring()\nexcept BellError:\n    raise\nexcept Exception:\n    wait()",
    ),
    "a second handler": python(
      "try:\n    ring()\nexcept KeyError:\n    wait()\nexcept BellError:\n    raise\nrest()",
    ),
    "another error": python("try:\n    ring()\nexcept BellError:\n    raise TideError()\nrest()"),
    "a line of log before": python(
      "try:\n    ring()\nexcept BellError:\n    log()\n    raise\nrest()",
    ),
    "an `else` behind it": python(
      "try:\n    ring()\nexcept BellError:\n    raise\nelse:\n    wait()",
    ),
    "a `finally` behind it": typescript(
      "try {\n  ring();\n} catch (error) {\n  throw error;\n} finally {\n  wait();\n}",
    ),
    "a next handler on a line of its own": typescript(
      "try {\n  ring();\n}\ncatch (error) {\n  throw error;\n}\nfinally {\n  wait();\n}",
    ),
    "a comment that says why": python(
      "try:\n    ring()\nexcept BellError:\n    raise  # a place to stop a debugger\nrest()",
    ),
    "a handler that was there": {
      files: {
        "src/tides.py": " try:\n-    ring()\n+    ring(2)\n except BellError:\n     raise\n rest()",
      },
    },
    "a test": {
      files: { "tests/test_tides.py": added("try:\n    ring()\nexcept E:\n    raise\nx()") },
    },
  },
};
