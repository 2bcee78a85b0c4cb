/** A part of the roast between the opening and the compliment. */
export type PlanPart = "story" | "exhibit" | "second" | "sums";

/**
 * A genre that a roast can be told in: its own order of parts, its headings and its transitions.
 * All of it is lines of the grammar; their slots are those of `content/case-slots.ts`, and
 * `{archetype}` is the character that the verdict will name.
 */
export interface DocumentPlan {
  /** Kebab-case: `trial`, `nature-film`. */
  readonly id: string;
  /** The order of the parts; a part for which the case has no material is left out. */
  readonly order: readonly PlanPart[];
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  readonly openingHeadings: readonly string[];
  /** That a promise was broken, and that this is what it costs. */
  readonly promises: readonly string[];
  /** What the change is for, told fairly. */
  readonly goals: readonly string[];
  /** The turn from what was meant to what was merged. */
  readonly falls: readonly string[];
  readonly storyHeadings: readonly string[];
  readonly storyLeads: readonly string[];
  readonly storyTails: readonly string[];
  /** Leads into a quoted exhibit, between heading and material. */
  readonly exhibitLeads: readonly string[];
  readonly secondLeads: readonly string[];
  readonly sumHeadings: readonly string[];
  readonly complimentHeadings: readonly string[];
  readonly complimentLeads: readonly string[];
}
