import { type EvidencePack, evidencePackSchema } from "@mea-culpa/formats";
import { sha256, sortedJson } from "../digest.ts";
import { readMessage } from "../read-message.ts";

/** A text that is no evidence pack, with every reason why. */
export class EvidencePackError extends Error {
  override readonly name = "EvidencePackError";
  readonly code = "EVIDENCE_PACK_INVALID";
  /** What is wrong, each with its place: `exhibits[3].sha256: ...`. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(
      `This is no evidence pack:\n${problems.map((problem) => `- ${problem}`).join("\n")}`,
      options,
    );
    this.problems = problems;
  }
}

/**
 * Reads an evidence pack and checks its shape, its exhibits' hashes and that no id stands twice.
 *
 * @throws {EvidencePackError} for anything else.
 */
export function parseEvidencePack(text: string): EvidencePack {
  const read = evidencePackSchema.safeParse(parseJson(text));
  if (!read.success) {
    throw new EvidencePackError(
      read.error.issues.map(({ path, message }) => `${writePlace(path)}: ${message}`),
    );
  }
  const pack: EvidencePack = read.data;
  const problems = [
    ...pack.exhibits.flatMap((exhibit, at) =>
      sha256(exhibit.text) === exhibit.sha256
        ? []
        : [`exhibits[${at}].sha256: the text of ${exhibit.id} was altered; its hash differs`],
    ),
    ...twice(pack.exhibits).map((id) => `exhibits: two have the id ${id}`),
    ...twice(pack.figures).map((id) => `figures: two have the id ${id}`),
  ];
  if (problems.length > 0) throw new EvidencePackError(problems);
  return pack;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EvidencePackError([`it is not JSON: ${readMessage(cause)}`], { cause });
  }
}

function writePlace(path: readonly PropertyKey[]): string {
  const place = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("");
  return place.replace(/^\./, "") || "the whole";
}

function twice(items: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => {
    if (seen.has(id)) return [id];
    seen.add(id);
    return [];
  });
}

/**
 * The one JSON text of an evidence pack: keys in the order of their UTF-16 code units, two spaces of
 * indentation, a newline at the end. Same pack, same bytes; and a person can read it.
 */
export function evidencePackText(pack: EvidencePack): string {
  return `${sortedJson(pack, 2)}\n`;
}
