import type { Writer } from "../writer.ts";
import { writeHouseRoast } from "./write-house-roast.ts";

/** The writer that needs no model and no network; it always has something to say. */
export const houseWriter: Writer = {
  name: "house",
  write: async (input) => ({ kind: "drafted", roast: writeHouseRoast(input), notes: [] }),
};
