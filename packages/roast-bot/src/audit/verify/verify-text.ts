import type { VerificationFinding } from "@mea-culpa/formats";
import { codeOf, messageOf } from "../../receipts/check-sentence.ts";
import { findMarkUp } from "../../receipts/find-mark-up.ts";
import { inferCites } from "../../receipts/inference/infer-cites.ts";
import type { PackIndex } from "../../receipts/pack-index.ts";
import { proveLocated } from "../../receipts/prove-sentence.ts";
import { proofWords } from "./proof-words.ts";
import type { PassageText } from "./passages.ts";
import type { Verification } from "./verification.ts";

export interface VerifyTextOptions {
  readonly index: PackIndex;
  /** Names that the roast brings along: its archetype. */
  readonly free: readonly string[];
  readonly provenOrder?: ReadonlySet<string>;
}

/** Proves every claim of a published text by what can be found in the pack. */
export function verifyText(
  { text, links, placeOf }: PassageText,
  { index, free, provenOrder = new Set() }: VerifyTextOptions,
): Verification {
  const linked = links.flatMap((link) => {
    const { start, end, url } = link;
    const exhibits = index.pack.exhibits.filter((exhibit) => exhibit.url === url);
    return exhibits.map(({ id }) => ({
      range: { start, end },
      cite: { kind: "link" as const, text: text.slice(start, end), exhibit: id },
    }));
  });
  const located = [...inferCites(text, { index, free }), ...linked];
  const { cites, unproven } = proveLocated({ text, located }, { index, free, provenOrder });
  const semantic = (
    found: Pick<VerificationFinding, "code" | "text" | "message">,
    offset: number,
  ): VerificationFinding => ({ layer: "semantics", ...found, ...placeOf(offset) });
  return {
    claims: cites.flatMap(({ cite, proof, range }) =>
      proof.kind === "proven" && range !== undefined
        ? [{ ...placeOf(range.start), text: cite.text, proof: proofWords(cite, index) }]
        : [],
    ),
    findings: [
      ...findMarkUp(text).map((found) =>
        semantic(
          { code: "mark-up-not-allowed", text: found, message: `“${found}” is not plain prose` },
          Math.max(0, text.indexOf(found)),
        ),
      ),
      ...unproven.map((token) =>
        semantic(
          { code: codeOf(token.kind), text: token.text, message: messageOf(token) },
          token.start,
        ),
      ),
      // One address may belong to several exhibits; one of them has to be what the words name.
      ...links
        .filter(({ start, end }) =>
          cites.every(
            ({ cite, proof, range }) =>
              cite.kind !== "link" ||
              proof.kind !== "proven" ||
              range?.start !== start ||
              range.end !== end,
          ),
        )
        .map(({ start, url }) =>
          semantic(
            {
              code: "link-not-an-exhibit",
              text: url,
              message: "the words do not name what is linked",
            },
            start,
          ),
        ),
    ],
  };
}
