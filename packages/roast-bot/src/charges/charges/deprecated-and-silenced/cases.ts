import { added, type Cases } from "../../cases.ts";

const python = (text: string, path = "src/bells.py") => ({ files: { [path]: added(text) } });
const warns = 'warnings.warn("ring() is old", TideDeprecationWarning, stacklevel=2)';
const ignores = 'warnings.filterwarnings("ignore", category=TideDeprecationWarning)';
const ordinary = 'warnings.warn("chime is deprecated", DeprecationWarning)';

export const cases: Cases = {
  finds: {
    "a warning and its filter": python(`${warns}\n${ignores}`),
    "a filter in another file": {
      files: { "src/bells.py": added(warns), "src/cli.py": added(ignores) },
    },
    "a decorator and its filter": python(
      '@deprecated("use chime", category=TideDeprecationWarning)\ndef ring(): ...\nwarnings.simplefilter("ignore", TideDeprecationWarning)',
    ),
    "a filter before the call that warns": {
      files: {
        "src/bells.py": added(
          'def ring_once():\n    warnings.warn(\n        tell(name="Bell.ring_once"),\n        DeprecationWarning,\n    )',
        ),
        "src/cli.py": added(
          'with warnings.catch_warnings():\n    warnings.simplefilter("ignore", DeprecationWarning)\n    bell.ring_once()',
        ),
      },
    },
    "a filter by message, over lines": python(
      `${ordinary}\nwarnings.filterwarnings(\n    "ignore",\n    message=".*chime.*",\n)`,
    ),
  },
  leavesAlone: {
    "a deprecation": python(warns),
    "a filter for others": python(ignores),
    "a filter for what others deprecate": python(
      `${ordinary}\nwarnings.filterwarnings("ignore", message="distutils is deprecated", category=DeprecationWarning)`,
    ),
    "a filter for all of them": python(
      `${ordinary}\nwarnings.simplefilter("ignore", DeprecationWarning)`,
    ),
    "a filter in a test": {
      files: { "src/bells.py": added(warns), "tests/test_bells.py": added(ignores) },
    },
    "warnings that are shown": python(
      `${warns}\nwarnings.simplefilter("always", TideDeprecationWarning)`,
    ),
    "another kind of warning": python(
      `${warns}\nwarnings.filterwarnings("ignore", category=UserWarning)`,
    ),
    "a filter that was there": {
      files: { "src/bells.py": `+${warns}\n-${ignores}\n+    ${ignores}` },
    },
    "an attribute that Rust asks for": {
      files: {
        "src/bells.rs": added(
          "#[deprecated]\npub struct Bell;\n#[allow(deprecated)]\nimpl Bell {}",
        ),
      },
    },
  },
};
