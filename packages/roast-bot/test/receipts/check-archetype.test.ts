import { expect, test } from "vitest";
import { checkArchetype } from "../../src/receipts/check-archetype.ts";
import { say } from "../support/proven-roasts/say.ts";
import { ferrymanPack } from "../support/proven-roasts/the-ferryman.ts";

test.each([
  ["The Ferryman", true],
  ["The Lamp Fitter", true],
  ["The Night Porter", true],
  ["The Sign On The Shop Door", true],
  ["The Sign On The Old Shop Door Handle", false],
  ["The Error Swallower of Lamps", false],
  ["The Registry Cache", false],
  ["The Third Registry", false],
  ["The Idiot", false],
  ["A Ferryman", false],
])("an archetype is a picture, and no charge: %s", (archetype, isHeld) => {
  const verdict = { archetype, oneLiner: say("keeps the lamps.") };
  expect(checkArchetype(verdict, ferrymanPack).length === 0).toBe(isHeld);
});
