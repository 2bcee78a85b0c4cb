import { type Cases, added } from "../../cases.ts";

const title = "Ring each bell in a process pool";
const python = (text: string, path = "src/tides.py") => ({
  title,
  files: { [path]: added(text) },
});
const open = (parameters: string) =>
  `class BellError(RuntimeError):\n    def __init__(self, ${parameters}):`;

export const cases: Cases = {
  finds: {
    "two asked for, one handed on": python(
      `${open("bell, message")}\n        super().__init__(message)`,
    ),
    "none handed on": python(`${open("bell")}\n        super().__init__()`),
    "a call and a head over several lines": python(
      `class BellError(Exception):\n    """A bell that broke."""\n\n    def __init__(\n        self,\n        bell: dict[str, int],\n        message: str,\n    ) -> None:\n        self.bell = bell\n        super().__init__(\n            f"{bell}: {message}"\n        )`,
    ),
    "one that has to be named": python(
      `${open("message, *, bell")}\n        super().__init__(message)`,
    ),
  },
  leavesAlone: {
    "as many handed on": python(
      `${open("bell, message")}\n        super().__init__(bell, message)`,
    ),
    "one with a default": python(
      `${open("message, bell=None")}\n        super().__init__(message)`,
    ),
    "all handed on": python(`${open("*args")}\n        super().__init__(*args)`),
    "one that says how it is pickled": python(
      `${open("bell, message")}\n        super().__init__(message)\n    def __reduce__(self):\n        return BellError, (self.bell, "")`,
    ),
    "one that sets what is kept": python(
      `${open("bell, message")}\n        super().__init__(message)\n        self.args = (bell, message)`,
    ),
    "a base of somebody's own": python(
      "class BellError(TideError):\n    def __init__(self, bell, message):\n        super().__init__(message)",
    ),
    "what never calls it, and so keeps all": python(
      `${open("bell, message")}\n        self.bell = bell`,
    ),
    "a change that has nothing to do with processes": {
      ...python(`${open("bell, message")}\n        super().__init__(message)`),
      title: "Ring each bell",
    },
    "a change that only starts programs": {
      ...python(
        `import subprocess\n${open("bell, message")}\n        super().__init__(message)\n\nsubprocess.run(["bell"])`,
      ),
      title: "Ring each bell",
    },
    "one that was there": {
      title,
      files: {
        "src/tides.py":
          " class BellError(Exception):\n     def __init__(self, bell, message):\n         super().__init__(message)\n+        self.bell = bell",
      },
    },
    "a test": python(
      `${open("bell, message")}\n        super().__init__(message)`,
      "tests/test_a.py",
    ),
  },
};
