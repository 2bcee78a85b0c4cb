import { findSecrets } from "./find-secrets.ts";

/** What looks like a secret in a file that is to be published, without the secret. */
export interface PublishedSecret {
  readonly kind: string;
  /** `path:line`, or in JSON `path#` with a JSON Pointer (RFC 6901). */
  readonly place: string;
}

/** In words, for whoever has to look. */
export function describeSecret({ kind, place }: PublishedSecret): string {
  return `${place} (${kind})`;
}

/**
 * The places of what looks like a secret in a file that is to be published, without the secrets.
 * Every text in JSON is looked at by itself, as it was when it was redacted: between quotes and
 * escapes, beside its neighbours, a text that is none could look like one.
 */
export function findPublishedSecrets(path: string, content: string): readonly PublishedSecret[] {
  const texts = /\.jsonl?$/.test(path) ? readTexts(path, content) : undefined;
  if (texts === undefined) {
    return findSecrets(content).map(({ kind, line }) => ({ kind, place: `${path}:${line}` }));
  }
  return texts.flatMap(({ place, text }) =>
    findSecrets(text).map(({ kind }) => ({ kind, place: `${path}#${place}` })),
  );
}

interface PlacedText {
  /** A JSON Pointer (RFC 6901); before it, in a file of lines, the line. */
  readonly place: string;
  readonly text: string;
}

/** `undefined` for what is no JSON after all. */
function readTexts(path: string, content: string): readonly PlacedText[] | undefined {
  const lines = path.endsWith(".jsonl") ? content.split("\n") : [content];
  try {
    return lines.flatMap((line, at) => {
      if (line.trim() === "") return [];
      const value: unknown = JSON.parse(line);
      return walkTexts(value, lines.length === 1 ? "" : String(at + 1));
    });
  } catch {
    return undefined;
  }
}

function walkTexts(value: unknown, place: string): readonly PlacedText[] {
  if (typeof value === "string") return [{ place, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    { place, text: key },
    ...walkTexts(inner, `${place}/${key}`),
  ]);
}
