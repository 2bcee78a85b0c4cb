import type { ChangedFile } from "../../../change/change.ts";
import type { Deed } from "./forms/deed.ts";

/** The parts of what is new, or gone, that must stand on one side only, by its form. */
const alone: readonly (readonly [form: RegExp, parts: readonly string[]])[] = [
  [/^(?:returns-early|skips|(?:does|only|steps)-if)$/, ["condition"]],
  [/^(?:raises|raises-on|catches|catches-more)$/, ["error"]],
  [/^(?:calls-if|calls|calls-again)$/, ["call"]],
  [
    /^(?:says-new|steps-new|asks|case|branch|lists|lists-two|has-more|section)$/,
    ["q-is", "is", "second"],
  ],
  [/^(?:marks)$/, ["mark"]],
];

/** Whether something is told as new that went elsewhere, or as gone that came elsewhere. */
export function standsOnOtherSide(files: readonly ChangedFile[], { form, parts }: Deed): boolean {
  if (form === "calls-other") {
    return hasLine("deleted", parts["is"] ?? "") || hasLine("added", parts["was"] ?? "");
  }
  const isLess = form.startsWith("no-");
  const [, names = []] = alone.find(([each]) => each.test(form.replace(/^no-/, ""))) ?? [];
  return names.some((name) => {
    // What is asked the other way round is asked.
    const text = parts[name]?.replace(/^(?:not |!\s*)(?=[\p{L}_$][\p{L}\p{N}_$.]*$)/u, "");
    return text !== undefined && hasLine(isLess ? "added" : "deleted", text);
  });

  function hasLine(side: "added" | "deleted", text: string): boolean {
    const whole = new RegExp(
      String.raw`(?<![\p{L}\p{N}_$])${RegExp.escape(text)}(?![\p{L}\p{N}_$])`,
      "u",
    );
    return files.some(({ hunks }) =>
      hunks.some(({ lines }) => lines.some((line) => line.kind === side && whole.test(line.text))),
    );
  }
}
