/** A source that can't be read as asked: what was expected, what was found. */
export class EvidenceError extends Error {
  override readonly name = "EvidenceError";
  readonly code: "SOURCE_REFUSED" | "SOURCE_NOT_FOUND" | "BRANCH_NOT_FOUND" | "COMMIT_NOT_FOUND";

  constructor(code: EvidenceError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
