import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  assertions: `test tests tested suite code source outweigh outweighs lines excellent thorough long covered
    written write wrote good as much`,
  truths: [
    "Whoever put {f.tests} of {=tests} beside {f.source} of {=source} has met the world.",
    "{f.source} of {=source}, {f.tests} of {=tests}: a small town with a very good fire brigade.",
    "The {=tests} take {f.tests} to go through {f.source} of {=source}, and they wear gloves.",
    "{f.tests} of {=tests} stand against {f.source} of {=source}. Somebody wanted to know.",
    "There are {f.tests} of {=tests} in here, for {f.source} of {=source}, and they keep good manners.",
    "The {=tests} come to {f.tests} and the {=source} to {f.source}, and that is the right way round.",
    "Against {f.source} of {=source} it fields {f.tests} of {=tests}, in clean shirts.",
    "{f.tests} of {=tests}, which is {f.percent} of the {=source} in their care. It is beautiful, and it holds.",
    "For the {f.source} of {=source} there are {f.tests} of {=tests}, and they read like a person who has been hurt and has learned to write it down.",
  ],
  stings: [
    "The moat is lovely. There is talk of a castle.",
    "The understudies know the play.",
    "It is how people cross a bridge that they have met the builder of.",
    "They had to be good: they are the part that knows what the rest is for.",
    "It is as if the passenger had brought the brakes.",
    "The witness is in fine shape. It makes the rest of the room look tired.",
    "What that hand could do with the rest of it is a pleasant thought.",
    "It takes a certain kind of driver to fit that kind of bumper.",
    "A safety net of that quality raises an eyebrow at the trapeze.",
    "They guard {=source} the way some people guard a sleeping relative.",
    "The bodyguards are excellent, which says something about the neighbourhood.",
  ],
};
