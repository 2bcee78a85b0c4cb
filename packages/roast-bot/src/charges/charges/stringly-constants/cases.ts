import { added, type Cases } from "../../cases.ts";

const python = (text: string) => ({ files: { "src/tides.py": added(text) } });
const typescript = (text: string) => ({ files: { "src/tides.ts": added(text) } });

export const cases: Cases = {
  finds: {
    "a class of two words": python(
      'class RingMode:\n    PER_TIDE = "per_tide"\n    PER_DAY = "per_day"',
    ),
    "a class with a docstring": python(
      'class RingMode:\n    """How to ring."""\n\n    PER_TIDE = "PER_TIDE"\n    PER_DAY = "PER_DAY"\n\nx = 1',
    ),
    "annotated constants": python('class Mode:\n    HIGH: str = "high"\n    LOW: str = "low"'),
    "static members": typescript(
      'export class Mode {\n  static readonly HIGH = "high";\n  static readonly LOW = "low";\n}',
    ),
  },
  leavesAlone: {
    "an enum": python('class Mode(Enum):\n    HIGH = "high"\n    LOW = "low"'),
    "a string enum": python('class Mode(str, Enum):\n    HIGH = "high"\n    LOW = "low"'),
    "a class that does something": python(
      'class Mode:\n    HIGH = "high"\n    LOW = "low"\n\n    def ring(self):\n        pass',
    ),
    "names of headers": python(
      'class Header:\n    AUTH = "Authorization"\n    KIND = "Content-Type"',
    ),
    "a decorated class": python('@unique_words\nclass Mode:\n    HIGH = "high"\n    LOW = "low"'),
    "one constant": python('class Mode:\n    HIGH = "high"'),
    "a TypeScript enum": typescript('enum Mode {\n  HIGH = "high",\n  LOW = "low",\n}'),
    "a test": {
      files: { "tests/test_a.py": added('class Mode:\n    HIGH = "high"\n    LOW = "low"') },
    },
  },
};
