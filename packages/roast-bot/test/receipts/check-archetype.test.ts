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

test.each([
  ["The Last Guest", true],
  ["The Registry Guest", false],
])("a place is no word of the work, whatever the code orders: %s", (archetype, isHeld) => {
  const exhibits = ferrymanPack.exhibits.map((each) =>
    each.id === "h1" ? { ...each, text: `${each.text}\n# the last guest of the registry` } : each,
  );
  const verdict = { archetype, oneLiner: say("keeps the lamps.") };
  expect(checkArchetype(verdict, { ...ferrymanPack, exhibits }).length === 0).toBe(isHeld);
});
