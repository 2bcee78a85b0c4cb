import type { DevLogVerification } from "@mea-culpa/formats";

/** What a reader's audit of a dev log comes to; it holds if there are no findings. */
export type Audit = Pick<DevLogVerification, "slots" | "roasts" | "findings" | "notes">;
