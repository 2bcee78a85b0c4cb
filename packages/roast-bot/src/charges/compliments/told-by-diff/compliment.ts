import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { tellFile } from "./tell-file.ts";
import { tellLine, tellSwap } from "./tell-lines.ts";
import { tellMessage } from "./tell-message.ts";
import { tellParameter } from "./tell-parameter.ts";
import { tellRun } from "./tell-run.ts";
import { tellSection } from "./tell-section.ts";
import { tellTurn } from "./tell-turn.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-by-diff",
  title: "A diff that can be told",
  about: "words",
  meaning:
    "The diff says in a few words what it does: what one line was and is, or many lines alike, a file or a section that is new or gone, a new message, a few new lines, a parameter.",
  severity: 1,
  figures: { "places?": "line" },
  terms: [
    "in?",
    "old?",
    "new?",
    "part-old?",
    "part-new?",
    "one-old?",
    "one-new?",
    "gone?",
    "come?",
    "out?",
    "into?",
    "came?",
    "went?",
    "section-in?",
    "section?",
    "page?",
    "file-new?",
    "file-gone?",
    "message?",
    "run-in?",
    "asks?",
    "takes?",
    "drops?",
  ],
  isCommon: true,
  tellsBy: "diff",
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const told = [
    history && tellParameter(change, history),
    tellTurn(change, 2) ??
      tellSwap(change) ??
      tellTurn(change, 1) ??
      tellLine(change) ??
      tellMessage(change, history) ??
      tellRun(change),
    tellSection(change),
    tellFile(change),
  ].filter((each) => each !== undefined);
  if (told.length === 0) return undefined;
  return {
    severity: meta.severity,
    summary: "The diff says in a few words what it does.",
    proof: told.flatMap(({ proof }) => proof),
    figures: told.flatMap(({ figures = [] }) => figures),
    terms: Object.assign({}, ...told.map(({ terms }) => terms)),
  };
}
