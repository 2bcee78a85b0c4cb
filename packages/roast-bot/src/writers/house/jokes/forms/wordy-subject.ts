import type { JokeForm } from "../joke-form.ts";

/** A subject's length beside what it is the subject of. */
export const wordySubject: JokeForm = {
  name: "wordy-subject",
  fit: ({ commits }) => (commits.some(({ exhibit }) => exhibit.subject.length > 60) ? 6 : 0),
  lines: [
    "{wordy-subject} takes {wordy-words} to bring in {wordy-added}.",
    "With {wordy-words}, {wordy-subject} is a subject and its own press conference.",
    "{wordy-words} of subject, {wordy-added} of news: {wordy-subject}.",
    "The subject {wordy-subject} has {wordy-words}. It could do with a chair.",
  ],
};
