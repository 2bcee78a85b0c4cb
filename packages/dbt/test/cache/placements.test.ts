import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { Placements } from "../../src/cache/placements.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

function openAt(file: string): Placements {
  const placements = new Placements({
    file,
    place: "here",
    findRelation: (id) => id,
    warn: () => undefined,
  });
  placements.meet(["same"], 0);
  return placements;
}

test("what a build keeps in the moment in which another begins is known to nobody", async () => {
  const file = join(await scratchFolder(), "cache.sqlite");
  using one = openAt(file);
  using other = openAt(file);
  const entry = { fingerprint: "of the other", nodeId: "a", runId: "other", at: 0, value: 1 };
  one.begin("a");
  one.put(entry);
  expect(one.get(entry.fingerprint)).toEqual(entry);
  using database = new DatabaseSync(file);
  database.exec(`
    CREATE TABLE kept AS SELECT * FROM placements;
    DELETE FROM placements;
  `);
  other.begin("a");
  // `other.put(entry)`, when `one` has forgotten what stood there and has not said yet that it is at it.
  database.exec(`
    CREATE TRIGGER put BEFORE INSERT ON placements BEGIN
      UPDATE placements SET (fingerprint, run_id, value) = (SELECT fingerprint, run_id, value FROM kept);
    END
  `);
  one.begin("a");
  expect(other.get(entry.fingerprint)).toBeUndefined();
  expect(other.builtBy("a")).toBeUndefined();
});
