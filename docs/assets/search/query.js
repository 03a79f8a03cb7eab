// What is looked for when somebody asks for some words: each word or phrase, with what else it is called.

import { meant, written } from "./spelling.js";
import { split, stem, wanted } from "./words.js";

/** What people type that the site calls something else: the phrases, what it calls them, and the page that comes first. */
let sought;

async function entries() {
  sought ??= fetch(new URL("../../pagefind/sought.json", import.meta.url)).then(async (answer) =>
    (answer.ok ? await answer.json() : []).map(([typed, means, page]) => ({ typed: typed.map(forms), means, page })),
  );
  return sought;
}

function forms(phrase) {
  return split(phrase).map(stem);
}

/** How much a word counts that was not typed: its other name, and a word that is spelt nearly so. */
const ANOTHER = 0.9;
const NEARLY = 0.7;

/** The units of a query, each a list of `{ words, counts }` of which one is enough; the pages that come first; what was read as what. */
export async function asked(text) {
  const typed = split(text);
  const phrases = await named(typed);
  const other = phrases.filter((phrase) => phrase.means.length);
  const rest = typed.filter((_, at) => !other.some((phrase) => at >= phrase.from && at < phrase.to));
  const read = [];
  const single = [...new Set(wanted(rest, other.length ? [] : rest))].map((word) => one(word, read));
  const units = [...other.map((phrase) => others(typed.slice(phrase.from, phrase.to), phrase.means)), ...(await Promise.all(single))];
  await joined(typed, units);
  return { units: units.filter((unit) => unit.length), first: phrases.map((phrase) => phrase.page).filter(Boolean), read, words: wanted(typed) };
}

/** Where in the words a phrase stands that is called something else, the longest first and none within another. */
async function named(typed) {
  const stems = typed.map(stem);
  const found = [];
  for (const { typed: ways, means, page } of await entries())
    for (const way of ways)
      for (let from = 0; from + way.length <= stems.length; from++)
        if (way.every((word, at) => word === stems[from + at])) found.push({ from, to: from + way.length, means, page });
  found.sort((one, other) => other.to - other.from - (one.to - one.from));
  const merged = [];
  for (const phrase of found) {
    const same = merged.find((other) => other.from === phrase.from && other.to === phrase.to && !other.page === !phrase.page);
    if (same && !phrase.page) same.means = [...same.means, ...phrase.means];
    else if (phrase.page || !merged.some((other) => other.means.length && phrase.from < other.to && other.from < phrase.to)) merged.push({ ...phrase });
  }
  return merged;
}

function others(words, means) {
  const known = new Map([[wanted(words).join(" "), 1]]);
  for (const name of means) {
    const other = wanted(split(name)).join(" ");
    if (!known.has(other)) known.set(other, ANOTHER);
  }
  return [...known].map(([name, counts]) => ({ words: name, counts }));
}

/** A word as the site writes it, or the words that were meant where nobody wrote it. */
async function one(word, read) {
  const known = await written(word);
  if (known.length) return known.includes(word) ? [{ words: word, counts: 1 }] : [word, ...known].map((form) => ({ words: form, counts: 1 }));
  const near = await meant(word);
  if (near.length) read.push([word, near[0]]);
  return near.map((other) => ({ words: other, counts: NEARLY }));
}

/** Two words in a row that the site writes as one are that one, too. */
async function joined(typed, units) {
  for (let at = 1; at < typed.length; at++) {
    const both = typed[at - 1] + typed[at];
    const known = both.length > 5 && typed[at - 1].length > 1 ? await written(both) : [];
    if (known.some((word) => stem(word) === stem(both))) units.find((unit) => unit.some((way) => way.words === typed[at - 1]))?.push({ words: known[0], counts: 1 });
  }
}
