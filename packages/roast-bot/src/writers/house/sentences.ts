import type { Block, Cite, Sentence } from "@mea-culpa/formats";

type Paragraph = Extract<Block, { readonly kind: "paragraph" }>;

export function paragraph(sentences: readonly (Sentence | undefined)[]): Paragraph {
  return { kind: "paragraph", sentences: sentences.filter((each) => each !== undefined) };
}

/** What licenses a sentence that is one of our lines. */
export function findLicence({
  cites,
}: Sentence): Extract<Cite, { readonly kind: "licensed" }> | undefined {
  return cites.find((cite) => cite.kind === "licensed");
}
