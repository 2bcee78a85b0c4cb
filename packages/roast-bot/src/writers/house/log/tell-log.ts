import type { LogItem } from "@mea-culpa/formats";
import type { CaseFile } from "../content/case-file.ts";
import type { CommitFacts } from "../content/commit-facts.ts";
import type { LineChooser } from "../variety/line-chooser.ts";
import { commitSlots } from "./commit-slots.ts";
import { reactions } from "./reactions.ts";

/** The log as a story: each of these commits with a remark that reacts to that very subject. */
export function tellLog(
  commits: readonly CommitFacts[],
  { file, chooser }: { readonly file: CaseFile; readonly chooser: LineChooser },
): readonly LogItem[] {
  return commits.flatMap((commit) => {
    const slots = commitSlots(file, commit);
    const remark = chooser.offer(
      reactions
        .map(({ fit, lines }) => ({ fit: fit(commit), lines, slots }))
        .filter(({ fit }) => fit > 0),
    );
    return remark ? [{ exhibit: commit.exhibit.id, remark }] : [];
  });
}
