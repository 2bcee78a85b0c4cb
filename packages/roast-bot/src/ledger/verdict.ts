/** What became of a slot's promise. */
export type Verdict = "kept" | "broken" | "excused";
