// What is looked for when somebody asks for some words: each word or phrase, with what else it is called.

import { known, meant, written } from "./spelling.js";
import { split, stem, wanted } from "./words.js";

/** What people type that the site calls something else: the phrases, what it calls them, and the page that comes first. */
let sought;

async function entries() {
  sought ??= fetch(new URL("../../pagefind/sought.json", import.meta.url)).then((answer) =>
    answer.ok ? answer.json() : { names: [], pages: {} },
  ).then(({ names, pages, help }) => names.map(([typed, means, id], at) => ({ typed: typed.map(forms), means, page: id && { id, ...pages[id], at, urgent: id === help } })));
  return sought;
}

function forms(phrase) {
  return split(phrase).map(stem);
}

/** How much a word counts that was not typed: its other name, and a word that is spelt nearly so. */
const ANOTHER = 0.9;
const NEARLY = 0.7;

/** Words with which somebody asks for themselves and their own baby, and not for their work. */
const OF_THEIR_OWN = new Set("i im ive id ill me my mine myself am he hes she shes him her".split(" "));

/**
 * What is looked for: `units`, each a list of `{ words, counts }` of which one is enough, the `named` first of them those with other names; `first`, the pages that come first,
 * help before all and then as the file has them; `ofTheirOwn`, whether somebody asks for themselves; `read`, which word was read as which; and `words`, those that say what is wanted, with all `stems` that may name a page.
 */
export async function asked(text) {
  const typed = split(text);
  const spelt = (await Promise.all(typed.map(spelling))).flat();
  const words = spelt.map(({ word }) => word);
  const phrases = apart([...(await phrasesIn(words)), ...(await joined(words))]);
  const other = phrases.filter((phrase) => phrase.means.length);
  const rest = [...words.keys()].filter((at) => !other.some((phrase) => at >= phrase.from && at < phrase.to));
  const kept = wanted(rest.map((at) => words[at]), other.length ? [] : words);
  const single = rest.filter((at, nth) => kept.includes(words[at]) && rest.findIndex((one) => words[one] === words[at]) === nth).map((at) => spelt[at]);
  const [named, plain] = (
    await Promise.all([
      Promise.all(other.map((phrase) => others(words.slice(phrase.from, phrase.to), phrase.means))),
      Promise.all(single.map((one) => one.ways ?? ways(one.word))),
    ])
  ).map((units) => units.filter((unit) => unit.length));
  const units = [...named, ...plain];
  const pages = phrases.map((phrase) => phrase.page).filter(Boolean);
  const all = units.flat().flatMap((way) => way.words.split(" "));
  return {
    units,
    named: named.length,
    first: pages.sort((one, other) => other.urgent - one.urgent || one.at - other.at),
    ofTheirOwn: typed.some((word) => OF_THEIR_OWN.has(word)),
    read: single.filter((one) => one.as).map((one) => [one.typed, one.as]),
    words: wanted(words),
    stems: new Set([...words, ...all].map(stem)),
  };
}

/** A word as it is, where the site or the file of other names has it; else the word or the two words that were meant, if any. */
async function spelling(word) {
  if ((await known(word)) || !wanted([word], []).length) return { word };
  const near = await meant(word);
  const [one, other] = near[0]?.split(" ") ?? [];
  if (other) return [{ typed: word, as: near[0], word: one }, { word: other }];
  return { typed: word, as: one, word: one ?? word, ways: near.map((words) => ({ words, counts: NEARLY })) };
}

/** Where in the words a phrase stands that is called something else. */
async function phrasesIn(typed) {
  const stems = typed.map(stem);
  const found = [];
  for (const { typed: forms, means, page } of await entries())
    for (const form of forms)
      for (let from = 0; from + form.length <= stems.length; from++)
        if (form.every((word, at) => word === stems[from + at])) found.push({ from, to: from + form.length, means, page });
  return found;
}

/** Where two words stand in a row that the site writes as one. */
async function joined(typed) {
  const found = [];
  for (let at = 1; at < typed.length; at++) {
    const both = typed[at - 1] + typed[at];
    const forms = both.length > 5 && wanted(typed.slice(at - 1, at + 1), []).length === 2 ? await written(both) : [];
    const same = forms.filter((word) => stem(word) === stem(both));
    if (same.length) found.push({ from: at - 1, to: at + 1, means: same });
  }
  return found;
}

/** The phrases, the longest first: no name within a longer one, and two names of the same words as one. */
function apart(phrases) {
  const kept = [];
  for (const phrase of phrases.sort((one, other) => other.to - other.from - (one.to - one.from))) {
    const over = kept.filter((other) => phrase.from < other.to && other.from < phrase.to);
    const same = over.find((other) => other.from === phrase.from && other.to === phrase.to);
    if (same) Object.assign(same, { means: [...same.means, ...phrase.means], page: same.page ?? phrase.page });
    else if (!over.length) kept.push({ ...phrase });
    else if (phrase.page?.urgent) kept.push({ ...phrase, means: [] });
  }
  return kept;
}

/** A phrase as it was typed, where the site has its words, and all that it is called besides. */
async function others(typed, means) {
  const own = wanted(typed);
  const has = (await Promise.all(own.map(written))).every((forms) => forms.length);
  const names = new Map(has ? [[own.join(" "), 1]] : []);
  for (const name of means) {
    const other = wanted(split(name)).join(" ");
    if (!names.has(other)) names.set(other, ANOTHER);
  }
  return [...names].map(([words, counts]) => ({ words, counts }));
}

/** A word in the forms in which the site writes it. */
async function ways(word) {
  const forms = await written(word);
  return (forms.includes(word) ? [word] : forms.length ? [word, ...forms] : []).map((words) => ({ words, counts: 1 }));
}
