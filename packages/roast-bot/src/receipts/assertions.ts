/**
 * With which words each charge and compliment may be stated, beside those of its own title,
 * summary and terms. A row is read as a bag of words, so it holds only words that are true of every
 * case the detector finds, in any combination. Absolutes and denials (`only`, `no`, `not`) are
 * proven by a row alone. A code without a row has its own words.
 */
const rows: Readonly<Record<string, string>> = {
  "error-to-string":
    "error exception becomes became become turned turns into string text message lost loses cause stack type code only name leaves left returns thrown away",
  "parade-of-fixes": "fix fixes fixed fixing again commit commits after another repaired repairs",
  "review-parade": "address addressed addresses review reviews reviewer commit commits asked",
  "flip-flop":
    "approach replaced replaces replace reverted reverts undone undoes undo again back changed changes direction mind swapped swaps",
  "machine-co-author":
    "machine machines co-author co-authors co-authored wrote written helped commit commits",
  "tests-outweigh-code":
    "test tests tested longer more than code outweigh outweighs suite coverage",
  "giant-file": "file long longest lines grew giant big",
  "copied-block": "copied copy copies same block lines duplicate duplicated pasted paste",
};

/** The extra words of a charge's code, in small letters; none for codes without a row. */
export function assertionsOf(code: string): readonly string[] {
  return Object.hasOwn(rows, code) ? (rows[code] ?? "").split(/\s+/) : [];
}
