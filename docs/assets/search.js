// Search as you type, on the search page only.

import { asked } from "./search/query.js";
import { ranked } from "./search/ranking.js";
import { item } from "./search/results.js";

const form = document.querySelector("form.search");
const input = form.querySelector("input[name=q]");
const found = document.querySelector("#found");
const results = document.querySelector("#results");
const ways = document.querySelector("#ways");
const asks = new URLSearchParams(location.search);

/** How many results a first look shows; the button shows as many again. */
const PAGE = 8;

let latest = 0;

/** Shows what was found for the words in the box; a slower, older answer never replaces a newer one. */
async function search() {
  const words = input.value.trim();
  const turn = ++latest;
  if (!words) {
    found.textContent = "";
    results.replaceChildren();
    ways.hidden = true;
    return;
  }
  found.textContent = "Searching …";
  try {
    const query = await asked(words);
    const all = await ranked(query, asks.get("from"));
    if (turn === latest) await show(words, query, all, PAGE, turn);
  } catch {
    if (turn === latest) found.textContent = "Search could not be loaded. The menu leads to every page.";
  }
}

async function show(words, query, all, many, turn) {
  const pages = await Promise.all(all.slice(0, many).map((result) => result.data()));
  if (turn !== latest) return;
  found.textContent = said(words, query, all.length);
  ways.hidden = all.length > 0;
  const list = document.createElement("ul");
  list.className = "results";
  list.append(...pages.map(item));
  results.replaceChildren(...(all.length ? [list] : []));
  if (all.length > many) {
    const more = document.createElement("button");
    more.type = "button";
    more.className = "btn line";
    more.textContent = "Show more";
    more.addEventListener("click", async () => {
      await show(words, query, all, many + PAGE, turn);
      results.querySelectorAll(".results > li")[many]?.querySelector("a").focus();
    });
    results.append(more);
  }
}

/** What the line above the results says: how many there are, and how a word was read that nobody wrote. */
function said(words, query, many) {
  if (!many) return `Nothing was found for “${words}”. Try another word, or part of one.`;
  const read = query.read.map(([typed, meant]) => ` Nobody wrote “${typed}” here, so this is for “${meant}”.`).join("");
  return `${many} ${many === 1 ? "page" : "pages"} for “${words}”.${read}`;
}

let pause;
input.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
if (asks.get("q")) {
  input.value = asks.get("q");
  search();
}
input.focus();
