import type { Exhibit, Roast, Statement } from "@mea-culpa/formats";
import { listLines } from "../../../src/receipts/walk-roast.ts";
import { describeGrounds } from "../../../src/writers/model/ground-lines.ts";
import { oneLine, type Point } from "../../../src/writers/model/read-case.ts";
import { shown } from "../../receipts/hearings.ts";
import { exhibitsIn, ruleOn, sentencesIn } from "../../referee/rule-on.ts";
import { type Behaviour, ModelServer, type SeenRequest } from "../../writers/model/model-server.ts";
import type { RecordedCase } from "./recorded-case.ts";
import { tellColumn } from "./tell-column.ts";

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
  const asked = textsIn(body);
  // The choice is made between columns alone: it names no subject.
  const found = asked.includes("COLUMN 1")
    ? cases.find(({ takes }) => takes.every(({ title }) => asked.includes(title.text)))
    : cases.find(({ subject }) => subjectIn(asked).endsWith(subject));
  if (found === undefined) return unknown;
  const { takes, points, best, why } = found;
  if (asked.includes("COLUMN 1")) return say({ best, why });
  const place = placeIn(exhibitsOf(asked), found);
  if (asked.includes("Read the case and list"))
    return say({ points: points.map((point) => placePoint(point, place)) });
  // Nothing is recorded for a repair: what was written by hand is accepted, or is mended by hand.
  if (asked.includes("Name the grounds")) return say(nameGrounds(asked, takes, place));
  const [, number] = /This is take (\d+) of/.exec(asked) ?? [];
  const take = takes[Number(number) - 1];
  if (take === undefined) return unknown;
  return { kind: "says", text: tellColumn(take, (id) => findSubject(asked, id)) };
}

/** The texts of a request, as the model reads them. */
function textsIn(body: object): string {
  const texts: string[] = [];
  JSON.stringify(body, (_, value: unknown) => {
    if (typeof value === "string") texts.push(value);
    return value;
  });
  return texts.join("\n");
}

/** The grounds of the lines that are asked about, as the takes have them. */
function nameGrounds(
  asked: string,
  takes: readonly Roast[],
  place: Place,
): { readonly lines: readonly object[] } {
  const known = takes.flatMap(listLines);
  const lines = asked.match(/^\d+ \((?:title|description|sections|verdict).*$/gm) ?? [];
  return {
    lines: lines.flatMap((line) => {
      const [, number, text] = /^(\d+) \(\S+\) (.*)$/.exec(line) ?? [];
      const own = known.find((each) => each.text === text);
      if (own === undefined) return [];
      const from = describeGrounds(own).from.map(place);
      return [{ number: Number(number), text: "", drop: false, from }];
    }),
  };
}

type Shown = Pick<Exhibit, "id" | "text">;
type Place = (id: string) => string;

/** The exhibits of a case file, without the bars before their lines. */
function exhibitsOf(asked: string): readonly Shown[] {
  return [...asked.matchAll(/^\[(\w+)\] .*\n((?:\|.*\n)*)/gm)].map(([, id = "", text = ""]) => {
    return { id, text: text.replaceAll(/^\| ?/gm, "") };
  });
}

/**
 * By which name an exhibit goes among those that are shown: the one that has all words that are recorded of it.
 * Which number lines get depends on what else is found in a change.
 */
function placeIn(exhibits: readonly Shown[], { points, rulings }: RecordedCase): Place {
  const quotes = [
    ...points.flatMap((point) =>
      point.quotes.map(({ exhibit, text }) => ({ exhibit, words: text })),
    ),
    ...Object.values(rulings).flatMap((statements) => statements.flatMap(({ proofs }) => proofs)),
  ];
  return (id) => {
    const words = quotes
      .filter(({ exhibit }) => exhibit === id)
      .map((quote) => oneLine(quote.words));
    const holding = exhibits.filter(({ text }) =>
      words.every((each) => oneLine(text).includes(each)),
    );
    return (holding.find((each) => each.id === id) ?? holding[0])?.id ?? id;
  };
}

function placePoint(point: Point, place: Place): Point {
  const quotes = point.quotes.map(({ exhibit, text }) => ({ exhibit: place(exhibit), text }));
  return { ...point, exhibits: point.exhibits.map(place), quotes };
}

function findSubject(asked: string, id: string): string {
  return (
    new RegExp(String.raw`^\[${id}\] (?:commit|listed)\b.*\n\| (.*)$`, "m").exec(asked)?.[1] ?? id
  );
}

/** The recorded ruling on a sentence; on a canary what stands before whoever looks. */
function judge(
  sentence: string,
  { body, cases }: { readonly body: object; readonly cases: readonly RecordedCase[] },
): readonly Statement[] | undefined {
  const recorded = cases.find(({ rulings }) => Object.hasOwn(rulings, sentence));
  if (recorded !== undefined) {
    const place = placeIn(exhibitsIn(body), recorded);
    return recorded.rulings[sentence]?.map((statement) => ({
      ...statement,
      proofs: statement.proofs.map(({ exhibit, words }) => ({ exhibit: place(exhibit), words })),
    }));
  }
  const [, id = "", words = ""] = /^Exhibit (\w+) has the line “(.+)”\.$/.exec(sentence) ?? [];
  const exhibit = exhibitsIn(body).find((each) => each.id === id);
  if (exhibit?.text.includes(words) === true && words !== "") return [shown(sentence, id, words)];
  // A denial, a quote from elsewhere, and everything that nobody has recorded.
  return [{ text: sentence, verdict: "not-shown", proofs: [] }];
}

function subjectIn(asked: string): string {
  const [, id = ""] = /^SUBJECT \S+ (.+)$/m.exec(asked) ?? [];
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
