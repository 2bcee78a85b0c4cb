import { createHash } from "node:crypto";
import type { Charge, EvidencePack, Exhibit, Figure } from "@mea-culpa/formats";

/** Removes a key from each member of a union, one by one. */
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** An exhibit without what can be computed of it. */
export type BareExhibit = Without<Exhibit, "sha256">;

interface PackParts extends Pick<EvidencePack, "subject" | "who" | "names" | "slot"> {
  readonly exhibits: readonly BareExhibit[];
  readonly figures: readonly Figure[];
  readonly charges: readonly Charge[];
  readonly compliments: readonly Charge[];
}

/** A pack made by hand: hashes are computed, everything else is as it was given. */
export function buildPack(parts: PackParts): EvidencePack {
  return {
    schema: "mea-culpa/evidence/1",
    authorship: { kind: "person" },
    leftOut: [],
    ...parts,
    exhibits: parts.exhibits.map((exhibit): Exhibit => {
      return { ...exhibit, sha256: createHash("sha256").update(exhibit.text).digest("hex") };
    }),
  };
}

interface CommitParts {
  readonly subject: string;
  /** ISO 8601 with an offset. */
  readonly at: string;
  readonly stat: readonly [additions: number, deletions: number, files: number];
}

/** Commit exhibits `c1`, `c2` ... of a branch, with urls below `web`. */
export function commitsOf(web: string, commits: readonly CommitParts[]): readonly BareExhibit[] {
  return commits.map(({ subject, at, stat }, index): BareExhibit => {
    const sha = createHash("sha1").update(`${web} ${index} ${subject}`).digest("hex");
    return {
      id: `c${index + 1}`,
      kind: "commit",
      text: subject,
      url: `${web}/commit/${sha}`,
      sha,
      position: index + 1,
      subject,
      authoredAt: at,
      committedAt: at,
      coAuthors: [],
      additions: stat[0],
      deletions: stat[1],
      files: stat[2],
    };
  });
}
