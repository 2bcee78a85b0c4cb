import type { Signature } from "../fast-import.ts";

/** The author of the sample history: the developer who promised to write. */
export const tamsin: Signature = {
  name: "Tamsin Okoye",
  mail: "tamsin@slackwater.example",
  offsetMinutes: 60,
};

/** The same person from an older laptop; `.mailmap` joins the two. */
export const tamsinElsewhere: Signature = {
  name: "tamsin o.",
  mail: "t.okoye@laptop.example",
  offsetMinutes: 60,
};

export const bram: Signature = {
  name: "Bram Teuling",
  mail: "bram@slackwater.example",
  offsetMinutes: 120,
};

export const yuki: Signature = {
  name: "Yuki Sandoval",
  mail: "yuki@slackwater.example",
  offsetMinutes: -300,
};

/** A bot that moves dependency versions. */
export const dependabot: Signature = {
  name: "dependabot[bot]",
  mail: "49699333+dependabot[bot]@users.noreply.github.com",
};

/** The hosting service, which commits what is merged by button. */
export const host: Signature = { name: "Forge", mail: "noreply@forge.example" };

/** What a machine that helped leaves at the end of a commit message. */
export const machineTrailer = "Co-authored-by: pilot-fish[bot] <pilot-fish[bot]@forge.example>";
