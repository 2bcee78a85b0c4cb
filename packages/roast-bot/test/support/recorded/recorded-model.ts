import { roastToDraft } from "../../../src/writers/model/roast-to-draft.ts";
import { type Behaviour, ModelServer, type SeenRequest } from "../../writers/model/model-server.ts";
import type { RecordedCase } from "./recorded-case.ts";

/**
 * A model on loopback that speaks OpenAI's protocol and gives the recorded answers of the case that
 * it is asked about: by the question, not in turn, so that nothing is played that wasn't asked for.
 */
export function startRecordedModel(cases: readonly RecordedCase[]): Promise<ModelServer> {
  return ModelServer.start("openai", (request) => answer(request, cases));
}

function answer({ body }: SeenRequest, cases: readonly RecordedCase[]): Behaviour {
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
