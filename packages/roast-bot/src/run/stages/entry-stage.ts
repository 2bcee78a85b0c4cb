import type { NodeContext } from "@mea-culpa/engine";
import { evidencePackText } from "../../case/evidence-pack-text.ts";
import { sha256 } from "../../digest.ts";
import { renderEntry } from "../../entry/render-entry.ts";
import type { PreparedRoast } from "../../publish/commit-message.ts";
import type { RunProblem } from "../../audit/dev-log-state.ts";
import { receiptsText } from "../../receipts/parse-receipts.ts";
import { freePath, proofPaths } from "../entry-paths.ts";
import type { RunSettings } from "../run-settings.ts";
import type { DevLogFacts } from "./read-stage.ts";
import type { ProvenDrafts } from "./receipts-stage.ts";

export interface Entries {
  readonly entries: readonly PreparedRoast[];
  readonly problems: readonly RunProblem[];
}

/** Renders every proven roast as an entry of the dev log, with its evidence and receipts. */
export function entryStage({
  input,
  inputs,
}: NodeContext<
  { readonly "read-dev-log": DevLogFacts; readonly receipts: ProvenDrafts },
  RunSettings
>): Entries {
  const { promise, promiseId, taken } = inputs["read-dev-log"];
  const entries: PreparedRoast[] = [];
  const problems: RunProblem[] = [...inputs.receipts.problems];
  for (const { slot, pack, roast, writer, receipts } of inputs.receipts.proven) {
    const paths = proofPaths(promise.paths.evidence, pack.slot);
    const evidence = { path: paths.evidence, content: evidencePackText(pack) };
    const rendered = renderEntry(roast, {
      pack,
      generator: promise.generator,
      frontMatter: {
        date: input.run.at,
        writer,
        evidence: { path: evidence.path, sha256: sha256(evidence.content) },
        receipts: paths.receipts,
      },
    });
    if (rendered.kind === "refused") {
      problems.push({ stage: "entry", message: `slot ${slot}: ${rendered.reasons.join("; ")}` });
      continue;
    }
    const { title, markdown, slug } = rendered;
    entries.push({
      promise: promiseId,
      slot,
      title,
      writer,
      subject: pack.subject.id,
      entry: { path: freePath(`${promise.paths.entries}/${slug}`, taken), content: markdown },
      evidence,
      receipts: { path: paths.receipts, content: receiptsText(receipts) },
    });
  }
  return { entries, problems };
}
