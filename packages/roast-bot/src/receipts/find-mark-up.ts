import { scanMarks } from "./tokens/scan-marks.ts";

/**
 * Stretches of a sentence that are marks other than `code`, “quotes” and *emphasis*, or that a
 * site generator could read as something else than prose.
 */
export function findMarkUp(text: string): readonly string[] {
  const plain = scanMarks(text).flatMap(({ kind, inner }) => (kind === "plain" ? [inner] : []));
  const found = plain.flatMap((inner) => inner.match(forbidden) ?? []);
  const stars = plain.join("").match(/\*/g)?.length ?? 0;
  const lines = /[\r\n\u2028\u2029]/.test(text) ? ["\\n"] : [];
  const hidden = text.match(/[\p{Cc}\p{Cf}\p{Co}]/gu) ?? [];
  return [...found, ...(stars % 2 === 1 ? ["*"] : []), ...lines, ...hidden];
}

const forbidden = /["<>[\]{}|\\~`“”]|\*\*|https?:\S*|www\.\S*|:[a-z_+-]+:/g;
