import type { EvidencePack } from "@mea-culpa/formats";
import type { UsedUp } from "../writer.ts";

/**
 * The case as one JSON text of at most `characters`: what a model may know. When it is too long,
 * exhibits that prove no charge go first, from the last on; charges and figures always stay.
 */
export function caseForModel(
  { pack, usedUp }: { readonly pack: EvidencePack; readonly usedUp: UsedUp },
  characters: number,
): string {
  const proving = new Set(
    [...pack.charges, ...pack.compliments].flatMap((charge) => charge.exhibits),
  );
  const spare = pack.exhibits.filter(({ id }) => !proving.has(id) && id !== "pr");
  const dropped = new Set<string>();
  for (;;) {
    const text = caseText({ pack, usedUp, dropped });
    if (text.length <= characters) return text;
    // Dropping by halves keeps this linear for a case of thousands of exhibits.
    const rest = spare.filter(({ id }) => !dropped.has(id));
    if (rest.length === 0) return text;
    for (const { id } of rest.slice(Math.floor(rest.length / 2))) dropped.add(id);
  }
}

function caseText(options: {
  readonly pack: EvidencePack;
  readonly usedUp: UsedUp;
  readonly dropped: ReadonlySet<string>;
}): string {
  const { pack, usedUp, dropped } = options;
  return JSON.stringify({
    case: {
      subject: pack.subject,
      who: { handle: pack.who, names: pack.names },
      broken_slot: pack.slot,
      authorship: pack.authorship,
      exhibits: pack.exhibits
        .filter(({ id }) => !dropped.has(id))
        .map((exhibit) => ({ ...exhibit, sha256: undefined })),
      figures: pack.figures.map(({ id, value, unit, label }) => ({ id, value, unit, label })),
      charges: pack.charges,
      compliments: pack.compliments,
    },
    used_up_by_earlier_roasts: {
      archetypes: usedUp.archetypes,
      titles: usedUp.titles,
      openings: usedUp.texts.slice(0, 12).map((text) => text.slice(0, 200)),
    },
  });
}
