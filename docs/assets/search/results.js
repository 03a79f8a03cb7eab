// One page that was found: for whom it is, its title, where in it the words stand, and a few words around them.

const SITE = new URL("../../", import.meta.url);

export function item(page) {
  const row = document.createElement("li");
  const [code, language] = parted(page.meta.language);
  const who = Object.assign(document.createElement("p"), { className: "who", textContent: page.filters.for?.[0] ?? "" });
  if (language) who.append(" · ", Object.assign(document.createElement("span"), { lang: code, textContent: language }));
  const title = page.meta.title;
  const heading = document.createElement("h2");
  heading.append(link(page.meta.address ? new URL(page.meta.address, SITE) : page.url, title));
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
  if (language) for (const part of row.querySelectorAll("h2, p:not(.who)")) Object.assign(part, { lang: code, dir: "auto" });
  return row;
}

/** The code and the name of a page's language, where it is not in English. */
function parted(language = "") {
  const at = language.indexOf(" ");
  return [language.slice(0, at), language.slice(at + 1)];
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
