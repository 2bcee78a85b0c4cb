import { roastToDraft } from "../../../src/writers/model/roast-to-draft.ts";
import type { Statement } from "@mea-culpa/formats";
import { shown } from "../../receipts/hearings.ts";
import { exhibitsIn, ruleOn, sentencesIn } from "../../referee/rule-on.ts";
import { type Behaviour, ModelServer, type SeenRequest } from "../../writers/model/model-server.ts";
import type { RecordedCase } from "./recorded-case.ts";

/**
 * A model on loopback that speaks OpenAI's protocol and gives the recorded answers of the case that
 * it is asked about: by the question, not in turn, so that nothing is played that wasn't asked for.
 */
export function startRecordedModel(cases: readonly RecordedCase[]): Promise<ModelServer> {
  return ModelServer.start("openai", (request) => answerRecorded(request, cases));
}

/** What is recorded for one question; a refusal where nothing is. */
export function answerRecorded({ body }: SeenRequest, cases: readonly RecordedCase[]): Behaviour {
  if (sentencesIn(body).length > 0)
    return ruleOn(body, (sentence) => judge(sentence, { body, cases }));
  const asked = JSON.stringify(body);
  const found = cases.find(({ subject }) => subjectIn(asked).endsWith(subject));
  // The choice is made between drafts alone: it names no subject.
  if (asked.includes("DRAFT 1")) {
    const choosing = cases.find(({ takes }) =>
      takes.every(({ title }) => asked.includes(JSON.stringify(title.text).slice(1, -1))),
    );
    return choosing === undefined ? unknown : say({ best: choosing.best, why: choosing.why });
  }
  if (found === undefined) return unknown;
  if (asked.includes("Read the case.")) return say({ points: found.points });
  // Nothing is recorded for a repair: what was written by hand is accepted, or is mended by hand.
  const [, number] = /This is take (\d+) of/.exec(asked) ?? [];
  const take = found.takes[Number(number) - 1];
  return take === undefined ? unknown : say(roastToDraft(take));
}

/** The recorded ruling on a sentence; on a canary what stands before whoever looks. */
function judge(
  sentence: string,
  { body, cases }: { readonly body: object; readonly cases: readonly RecordedCase[] },
): readonly Statement[] | undefined {
  const recorded = cases.find(({ rulings }) => Object.hasOwn(rulings, sentence));
  if (recorded !== undefined) return recorded.rulings[sentence];
  const [, id = "", words = ""] = /^Exhibit (\w+) has the line “(.+)”\.$/.exec(sentence) ?? [];
  const exhibit = exhibitsIn(body).find((each) => each.id === id);
  if (exhibit?.text.includes(words) === true && words !== "") return [shown(sentence, id, words)];
  // A denial, a quote from elsewhere, and everything that nobody has recorded.
  return [{ text: sentence, verdict: "not-shown", proofs: [] }];
}

function subjectIn(asked: string): string {
  const [, id = ""] = /SUBJECT \S+ (.+?)\\n/.exec(asked) ?? [];
  return id;
}

const unknown: Behaviour = {
  kind: "status",
  status: 404,
  body: '{"error":{"message":"nothing is recorded for this question"}}',
};

function say(value: object): Behaviour {
  return { kind: "says", text: JSON.stringify(value) };
}
