/** A manifest that is missing, unreadable or of another form than dbt writes. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
  readonly code = "MANIFEST_UNREADABLE";
  /** The file, as it was given. */
  readonly path: string;

  constructor(message: string, options: { readonly path: string; readonly cause?: unknown }) {
    super(`${options.path}: ${message}`, { cause: options.cause });
    this.path = options.path;
  }
}
