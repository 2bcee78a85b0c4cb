/** What the files of a roast that stands by itself are called; the entry names the other two. */
export const roastFileNames = {
  roast: "roast.md",
  evidence: "evidence.json",
  receipts: "receipts.json",
} as const;
