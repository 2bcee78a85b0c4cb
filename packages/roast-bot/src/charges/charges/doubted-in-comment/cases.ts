import type { Cases, ChangePlan } from "../../cases.ts";

const script = (...lines: readonly string[]): ChangePlan => ({
  files: { "src/bell.ts": lines.map((line) => `+${line}`).join("\n") },
});
const says = (comment: string): ChangePlan => script(`// ${comment}`, "bell.ring(3);");

export const cases: Cases = {
  finds: {
    "what is not known": says("Not sure why this has to be rung three times"),
    "no idea": says("I have no idea what the second bell is for."),
    "what works for some reason": says("For some reason the first ring is lost"),
    "what calls itself a hack": says("This is a bit of a hack: the bell counts for us"),
    "a hack, asked": says("Is this a hack?"),
    "a to-do that asks": says("TODO: can we avoid this copy somehow?"),
    "what is asked behind code": script("ring(3); // do we need a third one?"),
    "what is to be done": says("We should probably look closer at the rope"),
    "what is thought": says("This is the same as ringing twice, I think."),
    "an ugly way": says("Ugly hack to get at the rope"),
    "one behind code, in Python": {
      files: { "src/bell.py": "+bell.ring(3)  # this is really ugly, but it rings" },
    },
    "one too long to be quoted": says(
      "The bell is rung three times here, whatever the harbour master says about it, and I don't know why it stops after that.",
    ),
    "one at the end of a comment": script(
      "// The bell is rung three times here.",
      "// Not sure why.",
      "bell.ring(3);",
    ),
    "one behind code, above another comment": script(
      "ring(3); // this is really ugly",
      "// The second bell",
      "ring(2);",
    ),
    "two of them": script(
      "// Not sure if this rings",
      "ring();",
      "// it somehow works",
      "ring(2);",
    ),
  },
  leavesAlone: {
    "one that says whom to ask": says("There must be a better way: tom@tide.example knows."),
    "a question that the code below it asks": {
      files: {
        "src/bell.ts": "+// Is there a rope left?\n+if (tower.ropes > 0) {\n+  pull();\n+}",
      },
    },
    "one that goes on with a plan and a number": script(
      "// It is not ideal that we ring the bell of the harbour",
      "// The bell is meant to be rung by its keeper",
      "// In future, we should start handing over the rope",
      "// TODO #793 - when completed, we should be able to get rid of the ringing below",
      "bell.ring(3);",
    ),
    "what the code is not told": says("We don't know how to ring a bell of this kind"),
    "one that says what is done about it": says(
      "We do not know what tide this is, so just ring the usual one",
    ),
    "one that goes on with a reason": script(
      "// This is a bit of a hack.",
      "// The bell counts from one, and the tide from zero.",
      "bell.ring(3);",
    ),
    "a question that is answered below it": script(
      "// Is this safe?",
      "// Yes: the rope is held by the keeper.",
      "bell.ring(3);",
    ),
    "a question with a number above it": script(
      "// The rope is too short, #41.",
      "// Can we avoid this somehow?",
      "bell.ring(3);",
    ),
    "a reason above it": script(
      "// The bell has no counter, because it is old.",
      "// This is a hack.",
      "bell.ring(3);",
    ),
    "a to-do above it": script("// TODO: ring by the tide.", "// This is a hack.", "bell.ring(3);"),
    "a part of a sentence": script(
      "// Whoever hears it must not think that",
      "// this is ugly",
      "bell.ring(3);",
    ),
    "one that goes on in a block": script(
      "/*",
      " * This is ugly.",
      " *",
      " * The bell counts for us.",
      " */",
      "bell.ring(3);",
    ),
    "one that goes on behind code": script(
      "ring(3); // this is ugly,",
      "         // but the rope is short",
      "ring(2);",
    ),
    "a comment that says what is done": says("Ring three times at low tide"),
    "a limit": says("Rings the bell by hand, works at high water only for now"),
    "a reason that is joined": says("Naive way to ring, as bells have one rope each"),
    "a reason": says("This is a hack because the bell has no counter"),
    "a reason that comes first": says("Because the bell has no counter, this is a hack"),
    "a reference that comes first": says("See the tower notes: this is ugly"),
    "a cause that comes first": says("Due to the tide this is ugly"),
    "what is asked of nobody": says("Rings at once, don't ask for permission here"),
    "what a chapter is called": says("How to ring the bell?"),
    "a doubt that cannot be quoted": says(
      "The bell is rung three times here, whatever the harbour master says about it, and I'm not sure if `ring` is the name.",
    ),
    "somebody else’s fault": says("Ugly workaround for a bug in the bell driver"),
    "what has a number": says("This is ugly, see #41"),
    "a to-do": says("TODO this is ugly"),
    "a question that the code answers": says("Is the bell there?"),
    "one of what there is": says("do we have a rope of that name in the tower?"),
    "one that a condition further down answers": {
      files: {
        "src/bell.ts":
          "+// Do we need a rope?\n+const tower = open();\n+if (tower.isLow) {\n+  pull();\n+}",
      },
    },
    "one above a function": script("// Should we ring?", "function isDue() {"),
    "what the title announces": {
      title: "A temporary hack for the bell",
      ...says("This is a hack"),
    },
    "a description that asks": {
      files: { "src/bell.rs": "+/// Should this bell be rung?\n+fn is_due() -> bool;" },
    },
    "one that was there": {
      files: { "src/bell.ts": "-// Not sure why\n-ring(2);\n+// Not sure why\n+ring(3);" },
    },
    "one that was copied": {
      ...says("Not sure why this has to be rung three times"),
      history: {
        copiedLines: new Set(["// Not sure why this has to be rung three times"]),
      },
    },
    "the word as a name": says("Reads the dirty flag of the bell"),
    "a naive time": says("This is a naive datetime"),
    "a text": script('say("not sure why");'),
    "a test": { files: { "test/bell.test.ts": "+// not sure why\n+ring();" } },
    "an example": { files: { "examples/bell.ts": "+// Not sure why\n+ring();" } },
    "what fails for a reason": says("Fails if for any reason the bell is gone"),
  },
};
