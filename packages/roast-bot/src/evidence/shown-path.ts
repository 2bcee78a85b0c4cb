import { cleanText } from "./clean-text.ts";
import { redactSecrets } from "./redact-secrets.ts";

/**
 * A path as it is shown and published: on one line, without control characters, secrets redacted.
 * Git allows anything but NUL in a path, so never look a file up by this.
 */
export function shownPath(path: string): string {
  return redactSecrets(cleanText(path.replaceAll("\n", "⟨U+000A⟩").replaceAll("\t", "⟨U+0009⟩")));
}

/** A file with its paths as they are shown. */
export function withShownPaths<
  File extends { readonly path: string; readonly previousPath?: string },
>(file: File): File {
  const { path, previousPath } = file;
  return {
    ...file,
    path: shownPath(path),
    ...(previousPath !== undefined && { previousPath: shownPath(previousPath) }),
  };
}
