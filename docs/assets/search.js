// Search as you type, on the search page only. The index is fetched in pieces, from this site, as it is needed.

const form = document.querySelector("form.search");
const input = form.querySelector("input");
const found = document.querySelector("#found");
const results = document.querySelector("#results");

/** How many results a first look shows; the button shows as many again. */
const PAGE = 8;

let pagefind;
let latest = 0;

async function load() {
  pagefind ??= import(new URL("../pagefind/pagefind.js", import.meta.url)).then(async (search) => {
    await search.options({ excerptLength: 24, ranking: { termSimilarity: 2 } });
    await search.init();
    return search;
  });
  return pagefind;
}

/** Shows what was found for the words in the box; a slower, older answer never replaces a newer one. */
async function search() {
  const words = input.value.trim();
  const turn = ++latest;
  if (!words) {
    found.textContent = "";
    results.replaceChildren();
    return;
  }
  found.textContent = "Searching …";
  try {
    const answer = await (await load()).search(words);
    if (turn === latest) await show(words, answer.results, PAGE, turn);
  } catch {
    if (turn === latest) found.textContent = "Search could not be loaded. The menu leads to every page.";
  }
}

async function show(words, all, many, turn) {
  const pages = await Promise.all(all.slice(0, many).map((result) => result.data()));
  if (turn !== latest) return;
  if (pages.length && !resembles(words, pages[0].excerpt)) all = [];
  found.textContent = all.length
    ? `${all.length} ${all.length === 1 ? "page" : "pages"} for “${words}”`
    : `Nothing was found for “${words}”. Try another word, or part of one.`;
  const list = document.createElement("ul");
  list.className = "results";
  if (all.length) list.append(...pages.map(item));
  results.replaceChildren(list);
  if (all.length > many) {
    const more = document.createElement("button");
    more.type = "button";
    more.className = "btn line";
    more.textContent = "Show more";
    more.addEventListener("click", async () => {
      await show(words, all, many + PAGE, turn);
      results.querySelectorAll(".results > li")[many]?.querySelector("a").focus();
    });
    results.append(more);
  }
}

/** Where nothing has the word, pagefind shortens it until something matches; a letter in common is no answer. */
function resembles(words, excerpt) {
  const wanted = words.toLowerCase().split(/\s+/).map((word) => word.slice(0, 3));
  const found = marked(excerpt).filter((node) => node.nodeName === "MARK");
  return found.some((node) => wanted.some((start) => node.textContent.toLowerCase().startsWith(start)));
}

/** One page: for whom it is, its title, where in it the words stand, and a few words around them. */
function item(page) {
  const row = document.createElement("li");
  const who = document.createElement("p");
  who.className = "who";
  who.textContent = page.filters.for?.[0] ?? "";
  const title = page.meta.title;
  const heading = document.createElement("h2");
  heading.append(link(page.url, title));
  row.append(who, heading);
  if (page.meta.module) {
    row.append(Object.assign(document.createElement("p"), { className: "crumb", textContent: page.meta.module }));
  }
  const within = page.sub_results.filter((result) => result.anchor?.text && result.title !== title).slice(0, 2);
  const excerpt = document.createElement("p");
  excerpt.append(...marked(within[0]?.excerpt ?? page.excerpt));
  row.append(excerpt);
  for (const result of within) {
    const line = document.createElement("p");
    line.className = "within";
    line.append("In ", link(result.url, result.title));
    row.append(line);
  }
  return row;
}

function link(url, text) {
  return Object.assign(document.createElement("a"), { href: url, textContent: text });
}

/** An excerpt as nodes: pagefind marks the words that were found, and everything else in it is text. */
function marked(excerpt) {
  const nodes = new DOMParser().parseFromString(excerpt, "text/html").body.childNodes;
  return [...nodes].map((node) =>
    node.nodeName === "MARK"
      ? Object.assign(document.createElement("mark"), { textContent: node.textContent })
      : node.textContent,
  );
}

let pause;
input.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, 150);
});
input.addEventListener("focus", load, { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
const asked = new URLSearchParams(location.search).get("q");
if (asked) {
  input.value = asked;
  search();
}
