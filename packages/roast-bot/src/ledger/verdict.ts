/** What became of a slot's promise. */
export type Verdict = "kept" | "broken" | "excused";

/** What became of a broken slot. */
export type Penance =
  | { readonly kind: "roasted"; readonly entry: string }
  | { readonly kind: "owed" }
  | { readonly kind: "waived"; readonly reason: string };
