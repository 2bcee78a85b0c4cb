import type { ExhibitRequest, Finding, FigureRequest } from "../../../src/case/charge.ts";
import type { ChargeCode } from "../../../src/charges/registry.ts";

/** A finding as a detector would bring it, with the lines that prove it. */
export interface ChargeKit {
  readonly code: ChargeCode;
  readonly path: string;
  /** The lines that are added to the file at `path`; a block for each place. */
  readonly blocks: readonly string[];
  /** Lines of the file at the merge, where that is what is found. */
  readonly linesAtMerge?: number;
  readonly finding: (proof: {
    readonly lines: readonly ExhibitRequest[];
    readonly file: ExhibitRequest;
  }) => Finding;
}

/** One kit of each charge that is proven by lines or a file. */
export const chargeKits: readonly ChargeKit[] = [
  kit("stringified-error", "src/report/send.py", {
    blocks: ["    except FetchError as problem:\n        raise RuntimeError(str(problem))"],
    summary: "an error becomes a string inside a new error, without its cause",
    terms: { expression: "str(problem)", class: "RuntimeError", error: "problem" },
    counted: "places",
  }),
  kit("swallowed-errors", "src/sync/queue.ts", {
    blocks: ["  } catch {\n    // \n  }", "  } catch (error) {\n    return undefined;\n  }"],
    summary: "errors are caught and nothing is done with them",
    terms: { handler: "catch", path: "src/sync/queue.ts" },
    counted: "places",
  }),
  kit("widened-errors", "src/import/read_rows.py", {
    blocks: ["    except Exception:\n        row = None"],
    summary: "a narrow exception was replaced by all of them",
    terms: { before: "ValueError", after: "Exception" },
    counted: "places",
  }),
  kit("stringly-constants", "src/mode.py", {
    blocks: ['class Mode:\n    FAST = "fast"\n    SAFE = "safe"\n    DRY = "dry"'],
    summary: "a class of string constants stands in for a closed set",
    terms: { name: "Mode", first: "FAST", second: "SAFE" },
    counted: "constants",
  }),
  kit("ignored-types", "src/forms/parse.ts", {
    blocks: [
      "const form = input as any;",
      "// @ts-ignore\nreturn form.fields;",
      "const values = fields as any;",
    ],
    summary: "type checks are switched off",
    terms: { marker: "as any" },
    counted: "places",
  }),
  kit("ignored-lints", "src/render/table.js", {
    blocks: ["/* eslint-disable */", "// eslint-disable-next-line\nvar table;"],
    summary: "linters are switched off",
    terms: { marker: "eslint-disable" },
    counted: "places",
  }),
  kit("sleeps-in-tests", "test/worker/test_pool.py", {
    blocks: ["    time.sleep(3)", "    time.sleep(1.5)", "    time.sleep(3)"],
    summary: "tests wait for a while and hope",
    terms: { call: "time.sleep(3)" },
    counted: "sleeps",
  }),
  kit("debug-prints", "src/match/score.py", {
    blocks: ['    print("got here", score)', '    print("!!!", rows)'],
    summary: "prints talk to their author",
    terms: { call: "print" },
    counted: "prints",
  }),
  kit("commented-out-code", "src/legacy/router.js", {
    blocks: [
      "// if (route.old) {\n//   return redirect(route.old);\n// }\n// const keep = route;\n// keep.done();",
    ],
    summary: "lines of code are kept as a comment",
    terms: { path: "src/legacy/router.js" },
    measured: "lines",
  }),
  kit("magic-numbers", "src/chart/scale.ts", {
    blocks: ["  if (width > 417 && depth < 0.83) {", "  return height * 1.37 + 29;"],
    summary: "numbers stand in conditions without a name",
    terms: { number: "417" },
    counted: "numbers",
    unit: "line",
  }),
  kit("new-todos", "src/mail/outbox.go", {
    blocks: ["\t// TODO: retry this properly", "\t// TODO handle bounce", "\t// FIXME"],
    summary: "there are more to-dos than before",
    terms: { marker: "TODO", text: "retry this properly" },
    counted: "marks",
  }),
  kit("empty-names", "src/etl/load.py", {
    blocks: ["    data2 = clean(data)", "    tmp_final = data2"],
    summary: "declared names say nothing",
    terms: { name: "data2", second: "tmp_final" },
    counted: "names",
    unit: "line",
  }),
  kit("deep-nesting", "src/plan/solve.ts", {
    blocks: [
      "for (const day of days) {\n  if (day.open) {\n    for (const slot of day.slots) {\n      if (slot.free) {\n        while (slot.next) {\n          if (slot.next.free) take(slot.next);\n        }\n      }\n    }\n  }\n}",
    ],
    summary: "control structures stand inside one another",
    terms: { path: "src/plan/solve.ts", deepest: "if (slot.next.free) take(slot.next);" },
    nested: "levels",
  }),
  kit("long-function", "src/export/write.go", {
    blocks: ["func WriteReport(rows []Row) error {\n\tif len(rows) == 0 {\n\t\treturn nil\n\t}"],
    summary: "a new function is very long and has many branches",
    terms: { function: "WriteReport", path: "src/export/write.go" },
    measured: "length",
  }),
  kit("copied-blocks", "src/api/orders.rb", {
    blocks: [
      "  order.items.each do |item|\n    item.total = item.price * item.count\n    item.tax = item.total * rate\n    item.save\n  end\n  order.touch",
      "  order.items.each do |item|\n    item.total = item.price * item.count\n    item.tax = item.total * rate\n    item.save\n  end\n  order.touch",
    ],
    summary: "the same block was added twice",
    terms: { path: "src/api/orders.rb" },
    counted: "copies",
    unit: "block",
    measured: "lines",
  }),
  kit("giant-file", "src/app/main_window.ts", {
    blocks: ["export class MainWindow {"],
    linesAtMerge: 2314,
    summary: "a source file is very long and grew",
    terms: { path: "src/app/main_window.ts", name: "main_window.ts" },
    ofFile: { length: "linesAtMerge", added: "additions" },
  }),
  kit("plan-bulk", "plans/rework.md", {
    blocks: ["# Phase 4\n\nWhat follows supersedes phase 3."],
    linesAtMerge: 912,
    summary: "a plan document grew by more lines than the source code it comes with",
    terms: { path: "plans/rework.md", name: "rework.md" },
    ofFile: { planned: "additions" },
  }),
  kit("generated-bulk", "package-lock.json", {
    blocks: ['    "node_modules/left": {\n      "version": "1.0.0"\n    },'],
    summary: "a lock file is most of the diff",
    terms: { path: "package-lock.json", name: "package-lock.json" },
    ofFile: { bulk: "additions" },
  }),
  kit("dependency-for-little", "src/text/pad.ts", {
    blocks: ['import { padEverything } from "pad-everything";\npadEverything(name);'],
    summary: "a new dependency is used in one place",
    terms: { dependency: "pad-everything", path: "src/text/pad.ts" },
    counted: "uses",
    unit: "line",
  }),
];

interface KitParts {
  readonly blocks: readonly string[];
  readonly summary: string;
  readonly terms: Readonly<Record<string, string>>;
  readonly linesAtMerge?: number;
  /** The figure that counts the blocks, and its unit. */
  readonly counted?: string;
  readonly unit?: FigureRequest["unit"];
  /** The figure that counts the lines of the first block. */
  readonly measured?: string;
  readonly nested?: string;
  /** Figures that are fields of the file. */
  readonly ofFile?: Readonly<Record<string, string>>;
}

function kit(code: ChargeCode, path: string, parts: KitParts): ChargeKit {
  return {
    code,
    path,
    blocks: parts.blocks,
    ...(parts.linesAtMerge !== undefined && { linesAtMerge: parts.linesAtMerge }),
    finding: ({ lines, file }) => ({
      severity: 4,
      summary: parts.summary,
      proof: [...lines, file],
      figures: figuresOf(parts, { lines, file }),
      terms: parts.terms,
    }),
  };
}

function figuresOf(
  { counted, unit = "occurrence", measured, nested, ofFile = {} }: KitParts,
  { lines, file }: { readonly lines: readonly ExhibitRequest[]; readonly file: ExhibitRequest },
): readonly FigureRequest[] {
  const first = lines.slice(0, 1).map((exhibit) => ({ exhibit }));
  const figures: FigureRequest[] = [];
  if (counted !== undefined) {
    const of = lines.map((exhibit) => ({ exhibit }));
    figures.push({ id: counted, unit, label: `${counted} found`, op: "count", of });
  }
  if (measured !== undefined) {
    figures.push({ id: measured, unit: "line", label: "lines of it", op: "lines", of: first });
  }
  if (nested !== undefined) {
    figures.push({ id: nested, unit: "level", label: "levels deep", op: "nesting", of: first });
  }
  for (const [id, field] of Object.entries(ofFile)) {
    const of = [{ exhibit: file, field }];
    figures.push({ id, unit: "line", label: "lines of the file", op: "field", of });
  }
  return figures;
}
