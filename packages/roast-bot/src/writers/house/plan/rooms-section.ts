import type { FileExhibit, Section } from "@mea-culpa/formats";
import type { CaseFile } from "../content/case-file.ts";
import { headingOf, paragraph, say, section, type Composition } from "./composition.ts";

/**
 * A tour of the files as the rooms of a house: what a change gets that has no log to tell, and one
 * with little else to tell gets as well.
 */
export function roomsSection(composition: Composition): readonly Section[] {
  const { file } = composition;
  if (file.files.length === 0) return [];
  const heading = headingOf(composition, { lines: headings });
  const entry = file.commits.length > 1 ? thresholds : entrances;
  // The two largest files have rooms of their own; who has been shown one isn't shown it again.
  const shown = file.files.slice(0, 2);
  const rooms = [
    ...(shown.some(({ id }) => id === firstOf(file, "doc")?.id) ? [] : [libraries]),
    ...(shown.some(({ id }) => id === firstOf(file, "test")?.id) ? [] : [wards]),
  ];
  const sentences = [entry, halls, sideRooms, ...rooms, exits].flatMap((lines) =>
    say(composition, { lines }),
  );
  return section(heading, paragraph(sentences));
}

function firstOf({ files }: CaseFile, role: FileExhibit["role"]): FileExhibit | undefined {
  return files.find((file) => file.role === role);
}

const headings = [
  "The rooms",
  "A walk through the files",
  "The house, room by room",
  "Floor plan",
  "Viewing by appointment",
  "Doors, open",
];

const entrances = [
  "It came as a parcel, so the story is in the rooms: {files}, lights on.",
  "The log is as short as the diary in a show home. There are {files} to walk through instead.",
  "It went in like a piano, in a piece. The floor it stands on is {files}.",
  "What happened in here happened out of sight. What is left is {files}, and the smell of paint.",
  "The making of it has been kept from the children. They may see {files}.",
  "However it was made, it was made with the door shut. Behind the door are {files}.",
];

const thresholds = [
  "That was how it was built. The house itself has {files}, lights on.",
  "So much for the builders. What they left is {files}, and the smell of paint.",
  "The scaffolding is down, and the doors of {files} stand open.",
  "There is a tour of the premises, {files} of it, in felt slippers.",
  "It can be walked through: {files}, mind the step.",
];

const halls = [
  "The hall is {big-file}, {big-lines} from wall to wall, {big-added} of it freshly papered.",
  "You come in by {big-file}, where {big-added} are still settling.",
  "The grand room is {big-file}: {big-added} came in by the window.",
  "In {big-file} the furniture, {big-added} of it, stands as the movers left it.",
  "People tend to stay in {big-file}, which has {big-added} and the fireplace.",
  "{big-file} is where the guests are put. It has {big-added} of new carpet.",
  "Through the front door is {big-file}, {big-added} deep at the time of viewing.",
];

const sideRooms = [
  "On the other side of the wall, {next-file} has {next-added} and a view of {big-file}.",
  "A passage leads to {next-file}, with {next-added} and a radio playing.",
  "{next-file} is the study: {next-added}, and a lamp.",
  "Off the landing there is {next-file}, which has {next-added} and keeps to itself.",
  "In {next-file} there are {next-added}, and somebody has left a coat.",
];

const libraries = [
  "For wet weather there is {doc-file}, {doc-added} of it, with a ladder.",
  "{doc-file} is for reading in, and has {doc-added} to do it with.",
  "On the shelf in the corner stands {doc-file}, thicker by {doc-added}.",
  "For those who ask there is {doc-file}: {doc-added}, in large print.",
];

const wards = [
  "In {test-file} sit {test-added}, with clipboards.",
  "{test-file} is the guard’s lodge. There are {test-added} in it, and they have seen your shoes.",
  "There are {test-added} in {test-file}, to see who comes and goes.",
  "{test-added} live in {test-file} and sleep in their boots.",
];

const exits = [
  "The way out is the way in, with a look over the shoulder.",
  "The stairs creak in a place that is on the plan.",
  "Mind the cat, which came with the {thing}.",
  "The garden is through there. The garden is a different branch.",
  "The {thing} is somewhere in the house. It can be heard at times, in the pipes.",
];

/** The lines of the tour, room by room. */
export const roomLines: readonly (readonly string[])[] = [
  [...entrances, ...thresholds],
  halls,
  sideRooms,
  libraries,
  wards,
  exits,
];
