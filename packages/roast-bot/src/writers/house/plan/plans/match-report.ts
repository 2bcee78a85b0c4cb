import type { DocumentPlan } from "../document-plan.ts";

/** Ninety minutes between the author and the work, seen from the press box. */
export const matchReport: DocumentPlan = {
  id: "match-report",
  order: ["story", "sums", "exhibit", "second"],
  titles: [
    "{archetype} goes to extra time",
    "A winner in stoppage time for {archetype}",
    "{archetype}, substituted and back on",
    "Own goal by {archetype}",
    "{added} on aggregate, says {archetype}",
  ],
  descriptions: [
    "From the press box: {number} against itself, in {commits}.",
    "{number} wins on aggregate, {added} to {deleted}.",
    "The promise was broken, so the sports page has {number}.",
  ],
  openingHeadings: [
    "Kick-off",
    "A look at the pitch",
    "Fine weather for it",
    "The pitch, and who is on it",
  ],
  promises: [
    "The dev log stays at home, which hands the fixture to {pull}.",
    "With no entry on the sheet, the promise forfeits and {pull} takes the field.",
    "A broken promise means a replay, and the replay is of {pull}.",
    "There is no entry to field. {pull} warms up on the touchline, looking calm.",
  ],
  goals: [
    "The tactics fit on a napkin: {title}. It is a good napkin.",
    "The coach asks for {title}, and it is hard to argue with the coach.",
    "The tactics make sense on paper. The paper says {title}.",
    "The aim is clear and the aim is fair: {title}.",
  ],
  falls: [
    "The whistle goes, and with it {commits} of defending.",
    "It ends {added} to {deleted}, and the board has had to be extended.",
    "It takes {commits} to get the ball out of the penalty area.",
    "On the pitch the napkin meets {files}.",
    "A fine plan, and a fine ball to meet it with.",
  ],
  storyHeadings: [
    "Blow by blow",
    "The commentary",
    "How the goals fell",
    "The match, as the log saw it",
  ],
  storyLeads: [
    "Over to the log for the commentary:",
    "For those still looking for their seats:",
    "The highlights, in the order in which they hurt:",
    "The tape is honest, though it does wince:",
  ],
  storyTails: [
    "An official holds up a board with a shrug on it.",
    "The bench looks at its boots.",
    "The away fans are singing something about the fixtures.",
    "The coach chews on what is left of the napkin.",
    "They will be talking about this in the car.",
  ],
  exhibitLeads: [
    "Let us see that with the picture running backwards.",
    "The pundits have drawn a circle around it.",
    "The moment that will be shown in the pubs:",
    "From the camera behind the goal it looks like this.",
  ],
  secondLeads: [
    "And at the other end of the pitch:",
    "The panel would like to go back to something.",
    "Away from the ball, by the corner post, this.",
    "A yellow card was available, and stayed in the pocket:",
  ],
  sumHeadings: ["The statistics", "Possession and other figures", "The league table"],
  complimentHeadings: [
    "Player of the match",
    "Applause, and where it is due",
    "A moment of real elegance",
    "The part the crowd stood up for",
  ],
  complimentLeads: [
    "A word for what went right, because it did go right.",
    "The away end rose for this, and so does this report.",
    "Here the press box puts down its pens.",
    "A skill is a skill, also on a wet pitch.",
  ],
};
