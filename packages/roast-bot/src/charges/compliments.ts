import type { Detector } from "../case/charge.ts";
import { debtRemoved } from "./compliments/debt-removed.ts";
import { documented } from "./compliments/documented.ts";
import { netDeletion } from "./compliments/net-deletion.ts";
import { oneThing } from "./compliments/one-thing.ts";
import { quickAnswer } from "./compliments/quick-answer.ts";
import { reasonGiven } from "./compliments/reason-given.ts";
import { rootFix } from "./compliments/root-fix.ts";
import { smallCommits } from "./compliments/small-commits.ts";
import { tellingSubjects } from "./compliments/telling-subjects.ts";
import { tellingTitle } from "./compliments/telling-title.ts";
import { testsAgainstCode } from "./compliments/tests-against-code.ts";

/** Every detector of compliments, the most telling first. */
export const compliments: readonly Detector[] = [
  testsAgainstCode,
  netDeletion,
  rootFix,
  quickAnswer,
  documented,
  debtRemoved,
  oneThing,
  smallCommits,
  tellingSubjects,
  reasonGiven,
  tellingTitle,
];
