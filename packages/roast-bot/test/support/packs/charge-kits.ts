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
  kit("new-todos", "src/mail/outbox.go", {
    blocks: ["\t// TODO: retry this properly", "\t// TODO handle bounce", "\t// FIXME"],
    summary: "there are more to-dos than before",
    terms: { marker: "TODO", text: "retry this properly" },
    counted: "marks",
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
  kit("plan-bulk", "plans/rework.md", {
    blocks: ["# Phase 4\n\nWhat follows supersedes phase 3."],
    linesAtMerge: 912,
    summary: "a plan document grew by more lines than the source code it comes with",
    terms: { path: "plans/rework.md", name: "rework.md" },
    ofFile: { planned: "additions" },
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
  { counted, unit = "occurrence", measured, ofFile = {} }: KitParts,
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
  for (const [id, field] of Object.entries(ofFile)) {
    const of = [{ exhibit: file, field }];
    figures.push({ id, unit: "line", label: "lines of the file", op: "field", of });
  }
  return figures;
}
