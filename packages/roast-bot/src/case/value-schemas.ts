import { z } from "zod";
import type { Person } from "../change/change.ts";

/** A commit's id: SHA-1 or SHA-256 in lower-case hex. */
export const commitSchema: z.ZodType<string> = z.string().regex(/^[0-9a-f]{40,64}$/);

/** A number of things. */
export const countSchema: z.ZodType<number> = z.int().min(0);

/** A moment, ISO 8601 with an offset or `Z`. */
export const timeSchema: z.ZodType<string> = z.iso.datetime({ offset: true });

/** Somebody, by name and mail. */
export const personSchema: z.ZodType<Person> = z
  .strictObject({ name: z.string(), mail: z.string() })
  .readonly();
