import type { Cases, ChangePlan } from "../../cases.ts";
import type { TouchedDefinition } from "../../../history/touched-definitions.ts";

type Sides = Readonly<Record<"before" | "after", string>>;

/** A function on both sides of a change, as the parser hands it over. */
function plan(
  { before, after }: Partial<Sides>,
  {
    path = "src/lamp.py",
    language = "python",
    name = "light",
    ...own
  }: Partial<TouchedDefinition> = {},
): ChangePlan {
  const define = (side: "before" | "after", text: string): TouchedDefinition => ({
    kind: "function",
    name,
    path,
    language,
    side,
    role: "source",
    text,
    from: 1,
    to: text.split("\n").length,
    line: text.split("\n").findIndex((line) => line.includes("light(")) + 1,
    doc: readDoc(text),
    changedLines: 1,
    isOnlyTalk: false,
    isOnBothSides: before !== undefined && after !== undefined,
    isKnown: true,
    ...own,
  });
  const definitions = [
    ...(after === undefined ? [] : [define("after", after)]),
    ...(before === undefined ? [] : [define("before", before)]),
  ];
  return { files: { [path]: { diff: "-old\n+new", language } }, history: { definitions } };
}

function readDoc(text: string): string {
  const [, python, block] = /"""([^]*?)"""|\/\*\*([^]*?)\*\//.exec(text) ?? [];
  return (python ?? block ?? "")
    .replaceAll(/\n\s*\*?/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

const script = { path: "src/lamp.ts", language: "typescript" };

const sphinx = (parameters: string, doc = ":param oil: What burns.") =>
  `def light(lamp, ${parameters}):\n    """Light a lamp.\n\n    :param lamp: The lamp.\n    ${doc}\n    """\n    lamp.burn()`;
const google = (parameters: string) =>
  `def light(${parameters}):\n    """Light a lamp.\n\n    Args:\n        lamp: The lamp.\n        oil (str): What burns.\n            Mind the wick: it drips.\n\n    Returns: a flame\n    """\n    lamp.burn()`;
const jsdoc = (parameters: string) =>
  `/**\n * Lights a lamp.\n * @param lamp the lamp\n * @param {Oil} oil - what burns\n */\nexport function light(${parameters}): void {\n  lamp.burn();\n}`;
const says = (sentence: string, code: string) =>
  `def light(lamp):\n    """Light a lamp. ${sentence}"""\n    ${code}`;
const raises = 'raise ValueError("no oil")';

export const cases: Cases = {
  finds: {
    "a parameter that went and is still described": plan({
      before: sphinx("oil"),
      after: sphinx("wick"),
    }),
    "one in a list of arguments": plan({ before: google("lamp, oil"), after: google("lamp") }),
    "one of TypeScript": plan(
      { before: jsdoc("lamp: Lamp, oil: Oil"), after: jsdoc("lamp: Lamp") },
      script,
    ),
    "one of a new function": plan({ after: google("lamp") }),
    "one that was taken before, beside what is collected": plan({
      before: google("lamp, oil"),
      after: google("lamp, **rest"),
    }),
    "what never raises, and does": plan({
      before: says("It never raises.", "lamp.burn()"),
      after: says("It never raises.", raises),
    }),
    "what has no side effects, and has": plan(
      { after: says("Has no side effects.", "self.lit = lamp") },
      { name: "Keeper.light" },
    ),
    "what returns None, and does not": plan({ after: says("Returns None.", "return lamp.burn()") }),
    "what is not exported, and is": plan(
      {
        after:
          "/** Lights a lamp. It is not exported. */\nexport function light(lamp: Lamp) {\n  lamp.burn();\n}",
      },
      script,
    ),
    "a promise that was taken out as it was broken": plan({
      before: says("It never raises.", "lamp.burn()"),
      after: says("", raises),
    }),
  },
  leavesAlone: {
    "a parameter that is no longer meant for everybody": plan({
      before: sphinx("oil"),
      after: sphinx("_oil"),
    }),
    "what the code has without a parameter": plan(
      {
        after:
          "/**\n * Lights a lamp.\n * @param {...Lamp} arguments the lamps\n */\nfunction light() {\n  return burn(arguments[0]);\n}",
      },
      { path: "src/lamp.js", language: "javascript" },
    ),
    "what a function inside documents": plan(
      {
        after:
          'def light(lamp):\n    def drip(oil):\n        """Drip.\n\n        Args:\n            oil: What burns.\n        """\n    lamp.burn()',
      },
      { doc: "" },
    ),
    "what is taken": plan({ before: sphinx("oil"), after: sphinx("oil, wick") }),
    "a type in front of the name, or behind it": plan({
      after: sphinx("oil", ":param str oil: What burns.\n    :param lamp Lamp: The lamp."),
    }),
    "what was described in vain before": plan({
      before: sphinx("wick"),
      after: sphinx("wick, glass"),
    }),
    "what may be in the rest": plan({ after: google("lamp, **rest") }),
    "what is taken apart": plan({ after: jsdoc("{ lamp, oil }: Options") }, script),
    "a section behind the arguments": plan({ after: google("lamp, oil") }),
    "a condition": plan({ after: says("It never raises if the lamp is full.", raises) }),
    "what it catches itself": plan({
      after: says(
        "It never raises.",
        `try:\n        ${raises}\n    except ValueError:\n        pass`,
      ),
    }),
    "what a function inside does": plan({
      after: says("It never raises.", `def burn():\n        ${raises}\n    lamp.burn = burn`),
    }),
    "what returns None at times": plan({
      after: says("Returns None.", "if lamp:\n        return\n    return lamp"),
    }),
    "what was so before": plan({
      before: says("It never raises.", raises),
      after: says("It never raises.", `lamp.burn()\n    ${raises}`),
    }),
    "what only a comment speaks of": plan({
      after: says("It never raises.", `lamp.burn()  # ${raises}`),
    }),
    "a test": plan({ after: says("It never raises.", raises) }, { role: "test" }),
    overloads: {
      ...plan({ after: jsdoc("lamp: Lamp") }, script),
      history: {
        definitions: [
          ...(plan({ before: jsdoc("lamp: Lamp, oil: Oil"), after: jsdoc("lamp: Lamp") }, script)
            .history?.definitions ?? []),
          ...(plan({ before: jsdoc("lamp: Lamp") }, script).history?.definitions ?? []),
        ],
      },
    },
    "what nobody has followed": { files: { "src/lamp.py": "-old\n+new" } },
  },
};
