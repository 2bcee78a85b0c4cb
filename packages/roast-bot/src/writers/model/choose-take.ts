import { z } from "zod";

/** Which column is best, counted from 1. */
export interface Choice {
  readonly best: number;
  readonly why: string;
}

export const choiceSchema: z.ZodType<Choice> = z.object({
  best: z.number().describe("the number of the best column"),
  why: z.string().describe("in one sentence"),
});

export const choiceForm = `{"best":1,"why":"..."}`;
