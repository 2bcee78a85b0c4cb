import type { NodeContext } from "@mea-culpa/engine";
import type { RunProblem } from "../../audit/dev-log-state.ts";
import { evidencePackText } from "../../case/evidence-pack.ts";
import { sha256 } from "../../digest.ts";
import { renderEntry } from "../../entry/render-entry.ts";
import type { PreparedRoast } from "../../publish/commit-message.ts";
import { receiptsText } from "../../receipts/parse-receipts.ts";
import { describeSecret, findPublishedSecrets } from "../../secrets/find-published-secrets.ts";
import type { Assignment } from "../assignment.ts";
import { entryPath, proofPaths } from "../entry-paths.ts";
import { slotProblem } from "../problems.ts";
import type { StageSettings } from "../run-settings.ts";
import type { ProvenDrafts } from "./receipts-stage.ts";

/** A roast as the files that it consists of. */
export interface FinishedRoast extends Omit<PreparedRoast, "promise" | "slot"> {
  /** Absent for a time that is no promise's slot. */
  readonly slot: number | undefined;
  /** When that closed, ISO 8601. */
  readonly closes: string;
}

export interface Entries {
  readonly entries: readonly FinishedRoast[];
  readonly problems: readonly RunProblem[];
}

/** Renders every proven roast as an entry for where it goes, with its evidence and receipts. */
export function entryStage({
  input,
  inputs,
}: NodeContext<
  { readonly assign: Assignment; readonly receipts: ProvenDrafts },
  StageSettings
>): Entries {
  const { generator, siteFiles, entryKeys, destination } = inputs.assign;
  const entries: FinishedRoast[] = [];
  const problems: RunProblem[] = [...inputs.receipts.problems];
  for (const { pack, roast, writer, receipts } of inputs.receipts.proven) {
    const paths = proofPaths(destination, pack.slot);
    const evidence = { path: paths.evidence, content: evidencePackText(pack) };
    const rendered = renderEntry(roast, {
      pack,
      generator,
      siteFiles,
      ...(destination.kind === "dev-log" && { entryFolder: destination.paths.entries }),
      frontMatter: {
        date: input.at,
        writer,
        evidence: { path: evidence.path, sha256: sha256(evidence.content) },
        receipts: paths.receipts,
        ...(entryKeys !== undefined && { keys: entryKeys }),
      },
    });
    if (rendered.kind === "refused") {
      problems.push(slotProblem("entry", pack, rendered.reasons.join("; ")));
      continue;
    }
    const { title, markdown, name } = rendered;
    const files = {
      entry: { path: entryPath(destination, name), content: markdown },
      evidence,
      receipts: { path: paths.receipts, content: receiptsText(receipts) },
    };
    // Found here, it costs this roast; found in the commit, it would cost all of them.
    const [secret] = Object.values(files).flatMap((file) =>
      findPublishedSecrets(file.path, file.content),
    );
    if (secret !== undefined) {
      problems.push(
        slotProblem("entry", pack, `what looks like a secret stands in ${describeSecret(secret)}`),
      );
      continue;
    }
    entries.push({
      slot: pack.slot.number,
      closes: pack.slot.closes,
      title,
      writer,
      subject: pack.subject.id,
      ...files,
    });
  }
  return { entries, problems };
}
