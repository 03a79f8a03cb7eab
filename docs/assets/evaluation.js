// Evaluation sheets: writes the outcomes of a session onto them, and shows what the counted answers come to.
// A classic script that finds all it needs on the page. Nothing is stored, and nothing is sent.

(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";

  /** When people were asked, in the order in which they are shown. */
  const WHEN = { before: "Before", back: "Thinking back", after: "After", later: "Eight weeks later" };

  const POINTS = [1, 2, 3, 4, 5];

  /** Below this many sheets a person could be known by an answer. */
  const FEW = 5;

  const choose = document.querySelector("form.choose");
  const chosen = choose.querySelector(".chosen");
  const counts = document.querySelector("form.counts");
  const result = document.querySelector(".result");
  const words = [...document.querySelectorAll("#sheet-before .rating:first-child label span")].map((span) => span.textContent.trim());
  const blank = document.querySelectorAll("#sheet-before .rating").length;
  const subjects = new Map([...document.querySelectorAll("[data-subject]")].map((box) => [`${box.dataset.kind}.${box.dataset.subject}`, read(box)]));
  const known = new Map([...subjects.values()].flatMap(({ outcomes }) => outcomes.map((outcome) => [outcome.name, outcome])));

  let subject = { title: "", outcomes: [] };

  function read(box) {
    return {
      kind: box.dataset.kind,
      title: box.querySelector("h3").textContent,
      outcomes: [...box.querySelectorAll("[data-outcome]")].map((said) => ({ name: said.dataset.outcome, title: said.textContent })),
    };
  }

  // Which session

  function fillChoice() {
    for (const [kind, label] of [["session", "Sessions"], ["module", "Modules"]]) {
      const options = [...subjects].filter(([, each]) => each.kind === kind).map(([name, each]) => new Option(each.title, name));
      if (options.length) choose.subject.append(element("optgroup", { label }, ...options));
    }
  }

  /** Takes the session from behind the # of the address: `for=module.aces`, or `outcomes=aces.pair,aces.list`. */
  function readAddress() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const names = (asked.get("outcomes") ?? "").split(",").filter(Boolean);
    const lost = names.filter((name) => !known.has(name));
    const found = names.filter((name) => known.has(name)).map((name) => known.get(name));
    const name = asked.get("for") ?? "";
    if (name && !subjects.has(name)) lost.push(name);
    choose.querySelector("option[value='own']")?.remove();
    if (found.length) {
      subjects.set("own", { kind: "own", title: "Your own session", outcomes: found });
      choose.subject.append(new Option("Your own session", "own"));
    }
    choose.subject.value = found.length ? "own" : subjects.has(name) ? name : "";
    show();
    if (lost.length) chosen.textContent += ` The address names ${lost.map((each) => `“${each}”`).join(", ")}, which is not here.`;
  }

  function show() {
    const name = choose.subject.value;
    const given = subjects.get(name);
    const empty = POINTS.slice(0, blank).map((number) => ({ name: `outcome-${number}`, title: "" }));
    subject = { name, title: given?.title ?? "", outcomes: given?.outcomes.length ? given.outcomes : empty };
    chosen.textContent = given ? `The sheets ask about ${counted(subject.outcomes.length, "outcome")} of “${subject.title}”.` : "The sheets have lines to write your outcomes on.";
    for (const line of document.querySelectorAll(".for-session .write")) line.textContent = subject.title;
    for (const box of document.querySelectorAll(".ratings")) box.replaceChildren(...subject.outcomes.map((outcome, at) => rating(box, outcome, at + 1)));
    counts.replaceChildren(...subject.outcomes.map(countsOf));
    total();
  }

  /** One outcome on a sheet, made from the first, so that all look the same. */
  function rating(box, outcome, number) {
    const made = box.firstElementChild.cloneNode(true);
    made.querySelector("legend").replaceChildren(...(outcome.title ? [outcome.title] : [`Outcome ${number}: `, element("span", { className: "write" })]));
    for (const radio of made.querySelectorAll("input")) Object.assign(radio, { name: `${box.dataset.when}-${number}`, checked: false });
    return made;
  }

  const titled = (outcome, at) => outcome.title || `Outcome ${at + 1}`;

  // The counts

  function countsOf(outcome, at) {
    const more = element("details", {}, element("summary", {}, "Thinking back, and eight weeks later", element("span", { className: "vh" }, `: ${titled(outcome, at)}`)), row(at, "back"), row(at, "later"));
    return element("fieldset", { className: "count" }, element("legend", {}, titled(outcome, at)), row(at, "before"), row(at, "after"), more);
  }

  /** Five fields: how many people marked each number. */
  function row(at, when) {
    const fields = POINTS.map((point) => {
      const input = element("input", { type: "number", min: 0, max: 999, step: 1, inputMode: "numeric", name: `${when}-${at}-${point}` });
      return element("label", {}, element("span", { className: "vh" }, `${WHEN[when]}, how many marked `), String(point), element("span", { className: "vh" }, `, ${words[point - 1]}`), input);
    });
    return element("div", { className: "five" }, element("p", {}, WHEN[when]), ...fields);
  }

  /** The figures that may be shown: one line for each outcome and time at which anybody answered. */
  function figures() {
    return subject.outcomes.flatMap((outcome, at) => {
      const lines = Object.keys(WHEN).map((when) => {
        const numbers = POINTS.map((point) => Math.max(0, Math.floor(Number(counts.elements[`${when}-${at}-${point}`].value) || 0)));
        return { outcome: titled(outcome, at), when, numbers, people: numbers.reduce((sum, each) => sum + each, 0), middle: middle(numbers) };
      });
      // People judge their own past harshly once they know more: that line is never shown without the one from the day.
      const before = lines.find(({ when }) => when === "before");
      return lines.filter(({ when, people }) => people && (when !== "back" || before.people));
    });
  }

  const heldBack = () => subject.outcomes.some((_, at) => typed("back", at) && !typed("before", at));
  const typed = (when, at) => POINTS.some((point) => Number(counts.elements[`${when}-${at}-${point}`].value) > 0);

  /** The answer in the middle when all are put in order; between two answers where they are even in number. */
  function middle(numbers) {
    const all = numbers.flatMap((many, at) => new Array(many).fill(at + 1));
    return all.length ? (all[Math.floor((all.length - 1) / 2)] + all[Math.floor(all.length / 2)]) / 2 : null;
  }

  // What they come to

  function total() {
    const lines = figures();
    result.hidden = !lines.length && !heldBack();
    result.querySelector(".save").hidden = !lines.length;
    result.querySelector(".said").textContent = said(lines);
    const most = Math.max(1, ...lines.flatMap(({ numbers }) => numbers));
    const outcomes = [...new Set(lines.map(({ outcome }) => outcome))];
    result.querySelector(".pictures").replaceChildren(...outcomes.map((outcome) => picture(outcome, lines.filter((line) => line.outcome === outcome), most)));
  }

  /** What a trainer must know to read the figures. */
  function said(lines) {
    const sheets = (when) => Math.max(0, ...lines.filter((line) => line.when === when).map(({ people }) => people));
    const [before, after] = [sheets("before"), sheets("after")];
    const found = [];
    if (before || after) found.push(`${counted(before, "person", "people")} answered before and ${after} after.`);
    if (before && after && before !== after) found.push("They are not all the same people, so part of the change may be who answered.");
    if (lines.length && Math.min(...lines.map(({ people }) => people)) < FEW) found.push(`Some lines have fewer than ${FEW} answers: keep them to yourself, because a person could be known by them.`);
    if (heldBack()) found.push("“Thinking back” is shown only beside answers from before the session.");
    if (lines.length) found.push("This is how sure people feel. It is not what they can do.");
    return found.join(" ");
  }

  /** One outcome: five places, and in each a bar for every time at which people were asked; then the figures. All share one scale. */
  function picture(outcome, lines, most) {
    const [place, tall, foot] = [56, 96, 124];
    const image = drawn("svg", { viewBox: "0 0 280 150", role: "img", "aria-label": `${outcome}. ${lines.map(spoken).join(" ")}` });
    image.append(drawn("line", { class: "axis", x1: 0, x2: 280, y1: foot, y2: foot }));
    const wide = Math.floor(44 / lines.length);
    for (const point of POINTS) {
      const from = (point - 1) * place + (place - wide * lines.length) / 2;
      lines.forEach(({ when, numbers }, at) => {
        const many = numbers[point - 1];
        const height = (tall * many) / most;
        if (many) image.append(drawn("rect", { class: `bar ${when}`, x: from + at * wide + 1, y: foot - height, width: wide - 2, height, "data-count": many }));
        if (many && lines.length < 3) image.append(drawn("text", { x: from + (at + 0.5) * wide, y: foot - height - 5 }, String(many)));
      });
      image.append(drawn("text", { x: (point - 0.5) * place, y: foot + 20 }, String(point)));
    }
    const key = lines.map(({ when }) => element("span", { className: `key ${when}` }, WHEN[when]));
    const scale = element("span", {}, `1 ${words[0].toLowerCase()}, 5 ${words[4].toLowerCase()}`);
    return element("figure", { className: "change" }, element("h4", {}, outcome), image, element("figcaption", {}, ...key, scale), table(outcome, lines));
  }

  const spoken = ({ when, numbers }) => `${WHEN[when]}: ${numbers.map((many, at) => `${many} marked ${at + 1}`).join(", ")}.`;

  const HEADS = ["Outcome", "When", ...POINTS.map(String), "People", "Middle answer"];
  const cells = ({ outcome, when, numbers, people, middle }) => [outcome, WHEN[when], ...numbers.map(String), String(people), String(middle)];

  /** The same figures as numbers, which can be scrolled where the screen is narrow. */
  function table(outcome, lines) {
    const end = (at) => (at ? "at-end" : "");
    const head = element("tr", {}, ...HEADS.slice(1).map((words, at) => element("th", { scope: "col", className: end(at) }, words)));
    const rows = lines.map((line) => element("tr", {}, ...cells(line).slice(1).map((words, at) => element("td", { className: end(at) }, words))));
    const made = element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows));
    return element("div", { className: "table", tabIndex: 0, role: "region", ariaLabel: `The figures: ${outcome}` }, made);
  }

  /** The figures as a table that any spreadsheet opens. */
  function csv() {
    const quote = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const lines = [["Session", ...HEADS], ...figures().map((line) => [subject.title, ...cells(line)])];
    return `\ufeff${lines.map((line) => line.map(quote).join(",")).join("\r\n")}\r\n`;
  }

  function save() {
    const href = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
    element("a", { href, download: `evaluation-${subject.name.replace(".", "-") || "session"}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  }

  /** Prints the sheets alone or the result alone. */
  function printed(what) {
    document.body.dataset.printed = what;
    print();
    delete document.body.dataset.printed;
  }

  const counted = (number, one, more = `${one}s`) => `${number} ${number === 1 ? one : more}`;

  function element(name, fields, ...children) {
    const made = Object.assign(document.createElement(name), fields);
    made.append(...children);
    return made;
  }

  function drawn(name, attributes, ...children) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  choose.subject.addEventListener("change", () => {
    show();
    history.replaceState(null, "", choose.subject.value === "own" ? `#outcomes=${subject.outcomes.map(({ name }) => name).join(",")}` : `#for=${choose.subject.value}`);
  });
  counts.addEventListener("input", total);
  for (const form of document.forms) form.addEventListener("submit", (event) => event.preventDefault());
  choose.querySelector(".print").addEventListener("click", () => printed("sheets"));
  result.querySelector(".print-result").addEventListener("click", () => printed("result"));
  result.querySelector(".save").addEventListener("click", save);
  addEventListener("hashchange", readAddress);

  fillChoice();
  choose.hidden = false;
  document.querySelector(".tally").hidden = false;
  readAddress();
})();
