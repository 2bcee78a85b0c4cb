import { machine, type Cases, type ChangePlan } from "../../cases.ts";

const path = "bells/bells.pb.go";
const plan = (diff: string, change: Omit<ChangePlan, "history" | "files"> = {}): ChangePlan => ({
  files: { [path]: { diff, role: "generated" } },
  ...change,
  history: { handEdited: [{ path, input: "bells.proto" }] },
});
const edit = "@@ 40\n // Rings.\n-// Recieves the tide.\n+// Receives the tide.";

export const cases: Cases = {
  finds: {
    "a line that was written anew": plan(edit),
    "a line that went": plan("@@ 40\n // Rings.\n-// Recieves the tide."),
    "one of several commits": plan(edit, {
      commits: [{ subject: "Spell", files: { [path]: [1, 1] } }, "Ring"],
    }),
  },
  leavesAlone: {
    "what nobody has looked at": { files: { [path]: { diff: edit, role: "generated" } } },
    "a machine’s commit": plan(edit, {
      commits: [{ subject: "Generate", author: machine, files: { [path]: [1, 1] } }, "Ring"],
    }),
  },
};
