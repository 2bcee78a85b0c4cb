import type { Cases } from "../../cases.ts";

const line = "+const bell = silence();";
const says = (
  subject: string,
  { body = "", merged = line }: { body?: string; merged?: string } = {},
) => ({
  commits: [{ subject: "Add tide alarms" }, { subject, body, diff: { "src/bell.ts": line } }],
  files: { "src/bell.ts": merged },
});

export const cases: Cases = {
  finds: {
    "for now": says("Silence the bell for now"),
    temporarily: says("Temporarily silence the bell"),
    "a mark in front": says("TEMP: silence the bell"),
    "a mark behind": says("Silence the bell (temporary)"),
    "a stopgap by name": says("Add a temporary workaround for the bell"),
    "a body": says("Silence the bell", { body: "The bell is silent for now." }),
    "a switch that is taken out": {
      commits: [{ subject: "Disable the bell for now", diff: { "src/bell.ts": "-ring(bell);" } }],
      files: { "src/bell.ts": "-ring(bell);" },
    },
  },
  leavesAlone: {
    "what the branch took back": says("Silence the bell for now", { merged: "+ring();" }),
    "what says until when": says("Silence the bell for now, until winter"),
    "what says where": says("Silence the bell for now (#12)."),
    "a removal": says("Remove the temporary silence hack"),
    "temporary files": says("Use a temporary folder for bells"),
    "from now on": says("Ring from now on"),
    "a status quo": says("Build with Go 1.20, keep minimum at 1.18 for now"),
    "a limit that is documented": says("Document that only bells are supported for now"),
    "a name in code": says("Call `temporarily` for bells"),
    "half a sentence before an abbreviation": says("Silence the bell", {
      body: 'The rope is, for now, one of the bell’s parts i.e. of "Bell".',
    }),
    "a replacement that was replaced": {
      commits: [
        {
          subject: "Temporarily pin the bell",
          diff: { "src/bell.ts": "-pin(main);\n+pin(branch);" },
        },
      ],
      files: { "src/bell.ts": "-pin(main);\n+pin(release);" },
    },
    "a commit whose diff we don't have": { commits: ["Silence the bell for now"] },
    "a squash whose commits we don't have": { ...says("Silence for now"), commitsKnown: false },
  },
};
