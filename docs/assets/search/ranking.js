// The pages that have what is looked for, the best first: all that have any of it, and none is hidden.

import { split, stem, wanted } from "./words.js";

/** How much a page counts by its kind: about the site itself, or the short form of a full page. */
const KINDS = { last: 0.45, pictures: 0.7, term: 0.4, session: 0.85 };

/** How much a page about the service counts where somebody may want to learn. */
const OF_THE_SERVICE = ["The service", 0.92];

/** How much more a page counts that is for those among whose pages the search began. */
const BEGAN_THERE = 3;

/** How much more a page for families counts where somebody asks for themselves, wherever they began. */
const OF_THEIR_OWN = ["Families", 1.6];

/** How many of the first are read whole before they are shown, and how much it counts what is then seen. */
const READ = 8;
const IS_CALLED_SO = 1.8;
const BEGINS_SO = 1.3;
const IS_NAMED_SO = 1;
const SAYS_SO = 1.25;

/** How near a page that teaches a word must come to the entry of the glossary. */
const TEACHES = 0.45;

/** How much more a phrase that has other names counts than a word that has none: it is what the search is about. */
const NAMED = 1.6;

let pagefind;

/** The index, which is fetched in pieces, from this site, as it is needed. A search is too short for a worker of its own. */
function load() {
  pagefind ??= import(new URL("../../pagefind/pagefind.js", import.meta.url)).then(async (index) => {
    const weights = { title: 4, summary: 1.5, module: 0.5, address: 0, image: 0, image_alt: 0, language: 0.5 };
    await index.options({ noWorker: true, excerptLength: 24, ranking: { termSimilarity: 2, pageLength: 0.4, metaWeights: weights } });
    await index.init();
    return index;
  });
  return pagefind;
}

/** All results for a query as `asked` gives it, the best first; `began` is whose pages the search began among. */
export async function ranked(query, began) {
  const index = await load();
  const pagesInAll = Object.values((await index.filters()).for ?? {}).reduce((sum, many) => sum + many, 0);
  const found = new Map();
  const sought = await Promise.all(query.units.map((unit) => ofUnit(index, unit)));
  const weight = (unit) => Math.log(1 + pagesInAll / unit.size) * (sought.indexOf(unit) < query.named ? NAMED : 1);
  const whole = sought.filter((unit) => unit.size).reduce((sum, unit) => sum + weight(unit), 0);
  for (const unit of sought) {
    for (const [id, { score, result }] of unit) {
      const page = found.get(id) ?? { result, score: 0, has: 0 };
      page.score += score;
      page.has += weight(unit) / whole;
      found.set(id, page);
    }
  }
  const audiences = [OF_THE_SERVICE, [began, BEGAN_THERE], query.ofTheirOwn && !began ? OF_THEIR_OWN : []].filter(([audience]) => audience);
  const classes = await Promise.all([
    ...Object.entries(KINDS).map(([kind, by]) => members(index, query.units, { kind }, by)),
    ...audiences.map(([audience, by]) => members(index, query.units, { for: audience }, by)),
  ]);
  const pages = [...found.values()].map(({ result, score, has }) => ({
    result,
    score: classes.reduce((sum, { ids, by }) => (ids.has(result.id) ? sum * by : sum), score * has ** 1.5),
  }));
  pages.sort((one, other) => other.score - one.score);
  const shareOf = (name) =>
    query.units.reduce((sum, unit, at) => (unit.some((way) => way.words.split(" ").some((word) => name.includes(stem(word)))) ? sum + weight(sought[at]) / whole : sum), 0);
  const best = await Promise.all(pages.slice(0, READ).map((page) => readWhole(page, query, shareOf)));
  best.sort((one, other) => other.score - one.score);
  teachFirst(best, began ?? "Learning");
  const comesFirst = query.first.filter((page) => page.urgent || !began || page.for === began);
  const first = comesFirst.map(({ id, ...page }) => ({ id, data: async () => shown(page) }));
  const ids = new Set(first.map((result) => result.id));
  return [...first, ...[...best, ...pages.slice(READ)].map((page) => page.result).filter((result) => !ids.has(result.id))];
}

/** A page that comes first whatever words it has: what is shown of it comes from the file that says so. */
function shown({ address, title, summary, module, for: audience }) {
  return { meta: { address, title, module }, filters: { for: [audience] }, excerpt: summary, sub_results: [] };
}

/** Where the meaning of a word would come first, the page that teaches it comes before it, unless it says little of it. */
function teachFirst(pages, audience) {
  if (pages[0]?.kind !== "term") return;
  const at = pages.findIndex(({ kind, audiences, score }) => !kind && audiences?.includes(audience) && score >= pages[0].score * TEACHES);
  if (at > 0) pages.unshift(...pages.splice(at, 1));
}

/** What a unit finds, each page at its best. */
async function ofUnit(index, unit) {
  const found = new Map();
  for (const { words, counts } of unit)
    for (const result of (await index.search(words)).results) {
      const score = result.score * counts;
      if (score > (found.get(result.id)?.score ?? -1)) found.set(result.id, { score, result });
    }
  return found;
}

/** Which pages that have any of the words are of a class. Without words, pagefind would fetch all of its index. */
async function members(index, units, filters, by) {
  const found = await Promise.all(units.flat().map(async ({ words }) => (await index.search(words, { filters })).results));
  return { ids: new Set(found.flat().map((result) => result.id)), by };
}

/** A page counts more where its title or its name in the address is what was typed, and where it says that word for word. */
async function readWhole(page, query, shareOf) {
  const { meta, url, content, filters } = await page.result.data();
  const typed = key(query.words);
  const names = [typed, ...(query.units.length === 1 ? query.units[0].map((way) => key(way.words.split(" "))) : [])];
  const title = key(wanted(split(meta.title)));
  const name = split(url.split("/").at(-2)).map(stem);
  let score = page.score;
  if (!meta.address && names.includes(title)) score *= IS_CALLED_SO;
  else if (names.some((other) => `${title} `.startsWith(`${other} `))) score *= BEGINS_SO;
  if (!meta.address && name.length && name.every((word) => query.stems.has(word))) score *= 1 + IS_NAMED_SO * shareOf(name);
  if (query.words.length > 1 && ` ${key(wanted(split(content)))} `.includes(` ${typed} `)) score *= SAYS_SO;
  return { ...page, score, kind: filters.kind?.[0], audiences: filters.for };
}

function key(words) {
  return words.map(stem).join(" ");
}
