import { expect, it } from "vitest";
import { findUncounted } from "../../src/receipts/find-uncounted.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { figure } from "../support/proven-roasts/say.ts";
import { ferrymanPack } from "../support/proven-roasts/the-ferryman.ts";

const index = indexPack(ferrymanPack);

it.each([
  "The plan is 634 lines longer than the runner.",
  "It waits for as long as the process lives.",
  "It takes the first hat of every file.",
  "At no commit was there a lamp.",
  "In between, the lamps were dark.",
  "It stands between two lamps.",
  "`LampError` is still there at the merge.",
  "`close_all` is gone at the merge.",
  "`runner.py` stays.",
  "The lamp still says nothing of `close_all`.",
  "Every file that it opens stays open.",
  "All files of the harbour are deleted.",
  "All line endings are kept.",
  "Few lines later it returns.",
  "No line of the manual says so.",
  "All tests pass.",
  "The change mainly touches the lamp.",
])(
  "a picture, what code does and what a figure or the merge shows is nobody's count: %s",
  (text) => {
    const cites = [figure("634 lines", "runner.against-plan")];
    expect(findUncounted({ text, cites }, index)).toEqual([]);
  },
);

it.each([
  "Most commits are tests.",
  "All files are tests.",
  "Every file is touched.",
  "Nearly every file changed.",
  "Few of the commits have bodies, and hardly a commit has two.",
  "The majority of its lines are new.",
  "The diff is mostly deletions.",
  "Documents make up the larger share of the diff.",
  "Barely a file is source.",
  "“Add a lamp” closes the log.",
  "“Add a lamp” comes right behind “Add a bell”.",
])("how many of them, code could count: %s", (text) => {
  expect(findUncounted({ text, cites: [] }, index)).not.toEqual([]);
});
