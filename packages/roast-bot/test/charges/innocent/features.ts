import { added, repeated, type ChangePlan } from "../../../src/charges/cases.ts";

const alarm = `
  import type { Harbour } from "./harbour.ts";
  import { TideError } from "./tide-error.ts";

  /** Minutes before high water at which an alarm rings unless told otherwise. */
  const defaultLead = 15;

  /** Rings at each harbour whose next high water is near. */
  export class TideAlarm {
    readonly #bell: Bell;

    constructor({ bell }: { readonly bell: Bell }) {
      this.#bell = bell;
    }

    async ring(harbours: readonly Harbour[], lead: number = defaultLead): Promise<number> {
      let rung = 0;
      for (const harbour of harbours) {
        const tide = await harbour.nextHighWater();
        if (tide.minutesLeft > lead) continue;
        try {
          await this.#bell.strike(harbour);
          rung += 1;
        } catch (error) {
          throw new TideError(harbour.name, { cause: error });
        }
      }
      return rung;
    }
  }`;

const alarmTest = `
  import { expect, it } from "vitest";

  it("rings at a harbour whose high water is near", async () => {
    const bell = new CountingBell();
    await new TideAlarm({ bell }).ring([harbourAt(10)]);
    expect(bell.strikes).toBe(1);
  });

  it("stays silent while high water is far", async () => {
    const bell = new CountingBell();
    await new TideAlarm({ bell }).ring([harbourAt(90)]);
    expect(bell.strikes).toBe(0);
  });`;

const parser = `
  """Reads tide tables as the harbour office prints them."""

  from __future__ import annotations

  import logging
  from collections.abc import Iterator

  logger = logging.getLogger(__name__)

  COLUMNS = 7


  class TableError(ValueError):
      """A row that can't be read, with its line number."""

      def __init__(self, line: int, text: str) -> None:
          super().__init__(f"line {line}: {text!r}")
          self.line = line


  def read_rows(lines: Iterator[str]) -> Iterator[Row]:
      """Yield one row per line; blank lines and comments are passed over."""
      for number, line in enumerate(lines, start=1):
          if not line.strip() or line.startswith("#"):
              continue
          try:
              yield Row.parse(line)
          except ValueError as error:
              raise TableError(number, line) from error
          except KeyError:
              logger.warning("unknown harbour on line %d", number)`;

/** New things, built as one would wish. */
export const features: Readonly<Record<string, ChangePlan>> = {
  "a clean feature with tests": {
    title: "Ring an alarm before high water",
    commits: ["Ring an alarm before high water", "Test what the alarm does while water is low"],
    files: {
      "src/tide-alarm.ts": added(alarm),
      "test/tide-alarm.test.ts": added(alarmTest),
      "docs/alarms.md": added(repeated(20, (at) => `Sentence ${at} about alarms.`)),
    },
  },
  "a parser in Python": {
    title: "Read the tables of the harbour office",
    files: {
      "src/tables.py": added(parser),
      "tests/test_tables.py": added("def test_rows(): ..."),
    },
  },
  "a long feature in many honest commits": {
    title: "Show tides on a map",
    commits: [
      "Draw the coast from its shape file",
      "Place harbours by their coordinates",
      "Colour harbours by the height of the tide",
      "Fix the projection near the date line",
      "Let readers choose the day",
      "Explain the colours in a legend",
      "Document the map for harbour masters",
    ],
    files: { "src/map.ts": added(alarm.replaceAll("TideAlarm", "TideMap")) },
  },
  "a command with output for people": {
    title: "Print the tides of a harbour",
    files: {
      "src/cli/tides.py": added('def main():\n    print("Tides of today")\n    print("=====")'),
    },
  },
};
