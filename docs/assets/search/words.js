// What a search is asked for, as words: marks, capitals, accents and apostrophes make no difference.

/** Words that a question has and its answer need not: they are left out, unless there is nothing else. */
const PASSED_OVER = new Set(
  ("a about after again all also am an and any are arent as at be because been before being but by can cannot cant could couldnt did didnt do " +
    "does doesnt doing dont for from get give go going had happen happens happening has hasnt have havent having he her here hers him his how i id if ill im in " +
    "information into is isnt it its ive just know knows known let like look looking make me mean means meaning mine more most much must my need needs no not " +
    "of on or our ours page pages please say says she should shouldnt show so some tell than that thats the their them then there " +
    "these they theyre thing things this those to too up us use very want wants was wasnt we were werent what whats when where wheres which while who whos " +
    "why will with wont would wouldnt yes you your youre yours definition define explain explained find website site anything something").split(" "),
);

/** Letters that no accent makes, and how they are typed without them. */
const PLAIN = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

/** A text in small letters without accents, apostrophes, and commas within numbers. */
export function folded(text) {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[łøđßæœı]/g, (letter) => PLAIN[letter])
    .replace(/['’‘ʼ`´]/g, "")
    .replace(/(\d),(?=\d)/g, "$1");
}

/** The words of a text, in order; a hyphen parts words. */
export function split(text) {
  return folded(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Whether a word says what is wanted. */
function says(word) {
  return !PASSED_OVER.has(word) && (word.length > 1 || /\d/.test(word) || word > "{");
}

/** The words that say what is wanted; all of them where none does. */
export function wanted(words, all = words) {
  const kept = words.filter(says);
  return kept.length ? kept : all;
}

/** What a word has in common with its other forms: cry, cries, cried and crying are one. */
export function stem(word) {
  if (word.length < 4 || word > "{") return word;
  const short = word
    .replace(/(?:ies|ied|ying)$/, "y")
    .replace(/(?<=[^s])s$|(?<=[sxz]|ch|sh)es$/, "")
    .replace(/(?<=.{3})(?:ing|ed|ly)$/, "")
    .replace(/(?<=.{2}[^aeiou])e$/, "");
  return short.replace(/([bdgmnprt])\1$/, "$1");
}
