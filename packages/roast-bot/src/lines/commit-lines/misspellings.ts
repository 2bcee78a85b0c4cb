/**
 * Misspellings that commits are made with, by how such a word begins, and what may be said behind a
 * subject that has one. Each line is about the letters in question, or turns the meaning of the
 * word on its spelling: it could stand behind no other.
 */
const table: readonly (readonly [beginnings: string, line: string])[] = [
  ["uneccess unneccess unneccesar", "There is a c in it that was not necessary."],
  ["unecess unecces", "The second n was the unnecessary part."],
  ["neccess neccesar necesary", "Not all of its letters were necessary, and one was."],
  ["seper seprat separ[^a]", "The letters have been separated from it."],
  ["recie reciev", "The i was received first."],
  ["occured occurence occuring", "One r did not occur."],
  [
    "succesful sucessful sucesful succesfull sucess succes\\b",
    "It is one letter short of success.",
  ],
  ["refrence referece refernce referene refence", "Part of the word is passed by reference."],
  ["dependan(?:cy|cies)", "The a depends on nobody."],
  ["depenenc depedenc dependec depdenenc dependend", "Not all of its letters have been resolved."],
  [
    "implemet implment impement implemnt impelment impliment implememt implentat",
    "Most of the word has been implemented.",
  ],
  ["lenght legnth", "The length is right. The order is not."],
  ["adress", "One d was not addressed."],
  [
    "compatability compatibilty compatiblity compatab compatib(?:i|l)t",
    "The word itself is not quite compatible.",
  ],
  [
    "depricat depracat depreact depercat",
    "It is not the spelling that is deprecated, but it should be.",
  ],
  ["depreciat", "It loses value, and goes on working."],
  ["existant existance", "It does exist, with an e."],
  ["accomodat acommod", "There was no room for the second m."],
  ["maintainance maintenence maintanance", "The word itself could do with some."],
  ["consistan", "All of it is but for the a."],
  ["defualt deafult defalt defult dafault", "It is not the default spelling."],
  ["retreiv retrive retirev", "Not every letter was retrieved in order."],
  ["explicite?ly(?<=explicitely) explicty explictl", "It could be spelled more explicitly."],
  [
    "documention documenation docuemnt documentaion documetat documantat docmentat",
    "The word for it is itself incomplete.",
  ],
  ["paramater parmeter paramter paremeter", "One letter was passed in the wrong position."],
  ["overriden overidden overide", "One letter has been overridden."],
  ["wierd", "It is now."],
  ["independan", "The a is."],
  ["persistan", "The a persists."],
  [
    "availible avaliable availble avaible availabe avalaible",
    "It is available under another spelling.",
  ],
  ["tpyo tyop", "With an illustration."],
  ["grammer gramar speling spellling mispell misspeling", "It knows what it is talking about."],
  ["enviroment enviorment envirnoment enviornment", "One letter did not survive in it."],
  ["refator refacor refctor refacotr reafactor", "The letters have been refactored, too."],
  ["improvment improvemnt", "There was room for another e."],
  ["optmi[sz] opimi[sz] optimzi optimze", "One letter has been optimised away already."],
  ["simplfy simplyf simplfi simlif simplyfing", "The spelling came first."],
  ["remvoe remoev", "It has moved a letter rather than removed it."],
  ["udpat upate\\b upadt updaet", "The letters are there, and could do with an update."],
  ["chnag chagne cahng chnge hcange", "The change begins with the word."],
  ["formating formater formated", "A t was lost in the formatting."],
  ["commited commiting comit\\b", "It is a letter short of full commitment."],
  ["sytax synatx snytax sintax", "No parser has seen this one."],
  ["verison vesrion", "It is one of the versions of that word."],
  ["writting", "One t more than needs to be written."],
  ["begining", "It has lacked an n from the beginning."],
  ["duplciat dupplic duplicte dulicat dublicat", "Nobody has spelled it like this twice."],
  ["extention", "The t is an extension."],
  ["arguement", "The e in the middle is open to argument."],
  ["cacheing", "The e was still in the cache."],
  ["asyncron asyncrhon", "The h has not arrived yet. It need not be waited for."],
  ["syncron syncrhon", "The h is out of step."],
  ["priviledg", "The d has no privileges here."],
  ["reponse resposne respone\\b resonse", "Not all of the letters came back."],
  ["reqeust requst reuqest requeset", "It was understood all the same."],
  ["sepcif speicf spefic specifc", "It could be spelled more specifically."],
  ["temporay tempory temporarely temprar", "One letter of it was only temporary."],
  ["transfered transfering", "One r was not transferred."],
  ["vaild valdi validaton validatoin", "It would not validate."],
  ["recurisv recusiv recursvie", "One has to come back to that word."],
  ["whitepsace whitesapce whitspace", "The letters, too, could be spaced better."],
  ["funciton funtion fucntion fuction", "It is called all the same."],
  ["delimeter delimter", "One letter has crossed the line."],
  ["heirarch hierachy heirachy", "The letters are not in order of rank."],
  [
    "initaliz initalis intializ intialis initilaiz initiliz",
    "One letter was not there from the start.",
  ],
  ["inheritence inherita?ted", "The a was not inherited."],
  ["manualy manaully", "It was typed by hand, and it shows."],
  [
    "automaticly automatical?y(?<=automaticaly) automtic",
    "No machine would have spelled it like this.",
  ],
  ["treshold", "The h did not make it over."],
  ["mesage messsage messge messgae", "The message gets across."],
  ["excpet exeption execption expection excepton", "The spelling is one, too."],
  ["corectl correclt corection", "That one, of all words."],
  [
    "algoritm algorythm alogrithm algoritth",
    "There is a shorter way to the same word, or a longer one.",
  ],
  ["resovl reslove", "The order of its letters is still open."],
  ["langauge lanugage langugae", "It is a language of its own."],
  ["intergrat integartion intergation", "The letters have not been fully integrated."],
  ["supress supressed", "One p has been suppressed."],
  ["beahv behvior behaivor behavoir", "The letters do not behave."],
  ["configuraiton confgur configuation configration", "It could be configured differently."],
  ["guarante?(?:e)?ing(?<=garanteeing) garante gaurant", "No guarantee is given for the spelling."],
  ["visiblity visibilty", "One i is not visible."],
  ["permision permisison permissons", "One s had no permission."],
  ["appropiat apropriat approriat", "There is a more appropriate spelling."],
  ["performace perfomance preformance", "The letters do not all perform."],
  ["inital\\b inital(?:ly)", "It is initially right."],
  ["decription desciption descripton", "It leaves a letter to the imagination."],
  ["emtpy empyt", "It is not empty: it has all its letters, somewhere."],
  ["contians cotnain contian", "It contains all the letters."],
  ["previos previosu prevous", "The next spelling of it will be better."],
  ["conditon condtion conditonal", "One i is conditional."],
  ["attribue atribut attirbut attibut", "The letters are wrongly attributed."],
  ["propery\\b propeties proprety propertes", "One letter of it belongs to somebody else."],
  ["reslut resutl", "The letters are all there as a result."],
  ["igonre ingore ignroe", "The order of the letters was ignored."],
  ["detech detct dectect", "It has not been detected."],
  ["missmatch mismtach", "That makes it one."],
  ["mutiple multple mulitple mutliple", "There are several ways to spell it."],
];

/** What may be said of a word that is misspelled; nothing of another, nor of a name in code. */
export function findMisspelling(text: string): string | undefined {
  const words = text.match(/(?<![\w./:$@#-])\p{L}\p{Ll}+(?![\w(/]|\.\w)/gu) ?? [];
  return misspellings.find(({ spelling }) => words.some((word) => spelling.test(word)))?.line;
}

const misspellings: readonly { readonly spelling: RegExp; readonly line: string }[] = table.map(
  ([beginnings, line]) => ({
    spelling: new RegExp(`^(?:${beginnings.replaceAll(" ", "|")})`, "i"),
    line,
  }),
);

/** All that is said of misspellings. */
export const misspellingLines: readonly string[] = table.map(([, line]) => line);
