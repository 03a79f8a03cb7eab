// Which words of the site somebody may have meant who typed a word that nobody wrote.

import { folded, stem } from "./words.js";

/** The list of the words that begin with a letter, each with how often it stands on the site. Fetched once. */
const lists = new Map();
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

function list(letter) {
  if (!lists.has(letter)) lists.set(letter, fetched(letter));
  return lists.get(letter);
}

async function fetched(letter) {
  const answer = await fetch(new URL(`../../pagefind/words/${letter}.txt`, import.meta.url));
  if (!answer.ok) return [];
  const lines = (await answer.text()).trimEnd().split("\n");
  return lines.map((line) => {
    const [written, many] = line.split(" ");
    return { written, many: Number(many), word: folded(written) };
  });
}

function first(word) {
  return /^\d/.test(word) ? "0" : /^[a-z]/.test(word) ? word[0] : "other";
}

/** Whether a word is written on the site in any form, or in the file of other names. */
export async function known(word) {
  return (await found(word)).length > 0;
}

/** How the site writes a word: exactly so, with accents, in another form, or as the beginning of a longer word. */
export async function written(word) {
  return (await found(word)).filter((entry) => entry.many).map((entry) => entry.written);
}

async function found(word) {
  const all = await list(first(word));
  const same = all.filter((entry) => entry.word === word);
  if (same.length) return same;
  const base = stem(word);
  const forms = all.filter((entry) => stem(entry.word) === base);
  return commonest(forms.length || word.length < 3 ? forms : all.filter((entry) => entry.word.startsWith(word)), 2);
}

/** How short a word may be whose first letter is taken for a slip: dummy is not mummy, and fever is not never. */
const FIRST_MAY_BE_WRONG = 6;

/** The words of the site that are most like a word: a letter differs, the beginning is the same, or two or three letters differ. */
export async function meant(word) {
  if (word.length < 5 || /\d/.test(word)) return parted(word);
  const same = await list(first(word));
  for (const found of [nearest(word, same, 1), akin(word, same), nearest(word, same)]) if (found.length) return found;
  const two = await parted(word);
  if (two.length) return two;
  const all = (await Promise.all([...LETTERS, "other"].map(list))).flat();
  const near = word.length < FIRST_MAY_BE_WRONG ? [] : nearest(word, all);
  return near.length ? near : within(word, all);
}

/** How much of two words their beginning must be for them to be akin, as supervisor and supervision are; and how many letters. */
const BEGINS_ALIKE = 0.6;
const BEGINNING = 5;

function akin(word, known) {
  const alike = (other) => {
    let at = 0;
    while (at < word.length && word[at] === other[at]) at++;
    return at >= BEGINNING && at >= BEGINS_ALIKE * Math.max(word.length, other.length) ? at : 0;
  };
  const shared = known.map((entry) => [alike(entry.word), entry]).filter(([many]) => many);
  const most = Math.max(...shared.map(([many]) => many));
  return commonest(shared.filter(([many]) => many === most).map(([, entry]) => entry), 3).map((entry) => entry.written);
}

/** The longest word of the site that a word ends in, as neuroplasticity does in plasticity. */
function within(word, known) {
  const ends = known.filter((entry) => entry.word.length > BEGINNING && word.endsWith(entry.word));
  return ends.sort((one, other) => other.word.length - one.word.length).slice(0, 1).map((entry) => entry.written);
}

function nearest(word, known, most = word.length > 11 ? 3 : word.length > 7 ? 2 : 1) {
  let least = most + 1;
  let found = [];
  for (const entry of known) {
    if (Math.abs(entry.word.length - word.length) > least) continue;
    const away = distance(word, entry.word, least);
    if (away > least || away > most) continue;
    if (away < least) found = [];
    least = away;
    found.push(entry);
  }
  return commonest(found, 3).map((entry) => entry.written);
}

/** Two words that were typed as one. */
async function parted(word) {
  for (let at = word.length - 2; at > 1; at--) {
    const [one, other] = [word.slice(0, at), word.slice(at)];
    const both = await Promise.all([one, other].map(async (part) => (await list(first(part))).some((entry) => entry.word === part)));
    if (both.every(Boolean)) return [`${one} ${other}`];
  }
  return [];
}

function commonest(entries, many) {
  return entries.sort((one, other) => other.many - one.many).slice(0, many);
}

/** How many letters must be put in, left out, changed or swapped with the next to make one word of the other. */
function distance(one, other, enough) {
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > enough) return enough + 1;
    [before, row] = [row, next];
  }
  return row[other.length];
}
