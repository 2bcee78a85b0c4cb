import { expect, test } from "vitest";
import { isAuthorName } from "../../src/dev-log/person.ts";

const mara = { handle: "mara", names: ["Mara Vance"], mails: ["mara@tidepool.example"] };

test.each([
  "Mara Vance",
  "@mara",
  "Mara Vance (Tidepool Ltd)",
  "[Mara Vance](https://mara.example)",
  "Mara Vance, Tidepool Ltd",
  "Tom Ek / Mara Vance",
  "Tom Ek + Mara Vance",
  "Tom Ek with Mara Vance",
  "By Mara Vance",
  "Written by Tom Ek, Ana Ruiz, and Mara Vance — who rowed",
  "Mara Vance (Tidepool), Tom Ek (Pier Inc)",
  "Mara Vance <mara@tidepool.example>",
  "M. V. (@mara)",
  "Mara Vance @ Tidepool",
  "Mara Vance at Tidepool",
  "Mara Vance [Tidepool]",
  "**Mara Vance**",
  "Dr. Mara Vance",
  "Authors: Mara Vance, Tom Ek",
  "https://github.com/mara",
  "“Mara Vance”",
  "Mara Vance: CTO",
  "Mara Vance @tidepool",
  "Posted by Mara Vance on Monday",
  "Words by Mara Vance",
  "Tom Ek feat. Mara Vance",
  "Tom Ek\nMara Vance",
  "Mara Vance，Tom Ek",
  "Mara Vance 🌊",
  "mara-vance",
  "Mara_Vance",
  "@mara@pier.example",
  "mailto:mara@tidepool.example",
])("names Mara: %s", (byline) => {
  expect(isAuthorName(mara, byline)).toBe(true);
});

test.each([
  "Tom Ek",
  "Maram Vance",
  "Mara Vancey",
  "Tom Ek (mara)",
  "Friends of Mara Vance",
  "Tom Ek for Mara Vance",
  "Tom Ek on Mara Vance",
  "Photo: Mara Vance",
  "Tom Ek @mara-vance",
  "Tom Ek: Mara Vance",
  "Mara",
  "https://mara.example/mara",
  "x".repeat(2000),
])("names somebody else: %s", (byline) => {
  expect(isAuthorName({ ...mara, handle: "marav" }, byline)).toBe(false);
});
