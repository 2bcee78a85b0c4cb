import { added, type Cases } from "../../cases.ts";

const python = (text: string) => ({ files: { "src/tides.py": added(text) } });
const typescript = (text: string) => ({ files: { "src/tides.ts": added(text) } });

export const cases: Cases = {
  finds: {
    "two rules of ESLint": typescript(
      "// eslint-disable-next-line no-eval\na();\n/* eslint-disable */",
    ),
    "noqa on its own": python("a()  # noqa\nb()  # noqa"),
    pylint: python("a()  # pylint: disable=broad-except\nb()  # pylint: disable=eval-used"),
    "everything allowed in Rust": {
      files: { "src/a.rs": added("#![allow(warnings)]\n#![allow(clippy::all)]") },
    },
    "warnings suppressed in Java": {
      files: {
        "src/Bell.java": added(
          '@SuppressWarnings("all")\nint a;\n@SuppressWarnings("all")\nint b;',
        ),
      },
    },
  },
  leavesAlone: {
    "a title that brings a linter": {
      title: "Enable more lint rules",
      files: {
        "src/tides.ts": added(
          "// eslint-disable-next-line\na();\n// eslint-disable-next-line\nb();",
        ),
      },
    },
    "what a compiler warns of where generics leave no other way": {
      files: {
        "src/Bell.java": added(
          '@SuppressWarnings("unchecked")\nint a;\n@SuppressWarnings({"unchecked", "rawtypes"})\nint b;',
        ),
      },
    },
    "imports that may fail": python(
      "try:\n    import bell  # noqa\n    import rope  # noqa\nexcept ImportError:\n    bell = None",
    ),
    "a reason above it": typescript(
      "// The calculator has to run what was typed.\n// eslint-disable-next-line no-eval\na();\nb(); // eslint-disable-line",
    ),
    "one of them": typescript("// eslint-disable-next-line no-eval\na();"),
    "reasons given": typescript(
      "// eslint-disable-next-line no-eval -- it is a calculator\n// eslint-disable-next-line no-new -- registers itself",
    ),
    "re-exports": python("from a import b  # noqa: F401\nfrom a import c  # noqa: F401"),
    "a reason in brackets, or behind": python(
      "a()  # noqa: UP035 (for `get_args`)\nb()  # noqa: UP007  # bells are odd",
    ),
    "long lines": python("a()  # noqa: E501\nb()  # noqa: E501"),
    "a package's front door": { files: { "src/__init__.py": added("a  # noqa\nb  # noqa") } },
    "words in a text": python('say("# noqa")\nsay("# noqa")'),
    "suppressions that moved": {
      files: { "src/a.py": "-a()  # noqa\n-b()  # noqa", "src/b.py": "+a()  # noqa\n+b()  # noqa" },
    },
    "one dead item in Rust": {
      files: { "src/a.rs": added("#[allow(dead_code)]\n#[allow(non_snake_case)]") },
    },
  },
};
