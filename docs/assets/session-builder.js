// The session builder: reads the modules from the page, asks for the wishes, and shows the plan that fits them.
// A classic script, after session-plan-maker.js. The choice stands behind the # of the address, which no server sees.

(() => {
  "use strict";

  const form = document.querySelector("form.builder");
  const status = document.querySelector(".built");
  const section = document.querySelector(".plan");
  const made = section.querySelector(".made");
  const address = section.querySelector("#address");
  const copied = section.querySelector(".copied");

  /** The pages that the plan leads to, as the page itself links to them: a bundle names files, a server folders. */
  const teach = document.querySelector("a.ready").getAttribute("href");
  const evaluation = document.querySelector("a.evaluation").getAttribute("href");

  const modules = [...document.querySelectorAll("[data-module]")].map(read);
  const bySlug = new Map(modules.map((module) => [module.slug, module]));

  /** A module as its table says it. */
  function read(box) {
    const title = box.querySelector("h3 a");
    return {
      slug: box.dataset.module,
      title: title.textContent,
      href: title.getAttribute("href"),
      notes: box.querySelector("a.notes").getAttribute("href"),
      prerequisites: box.dataset.after.split(" ").filter(Boolean),
      audience: [...box.querySelectorAll("[data-audience]")].map((who) => who.dataset.audience),
      parts: [...box.querySelectorAll("[data-part]")].map((link) => ({
        name: link.dataset.part,
        title: link.textContent,
        href: link.getAttribute("href"),
        minutes: Number(link.dataset.minutes),
        teaches: link.dataset.teaches.split(" ").filter(Boolean),
        neverLeftOut: [...box.querySelectorAll(`[data-words-of="${link.dataset.part}"]`)].map((words) => words.textContent),
      })),
    };
  }

  // The form

  const WISHES = { fits: "If it fits", keep: "Keep it", out: "Leave it out" };

  function fillForm() {
    const words = new Map([...document.querySelectorAll("[data-audience]")].map((who) => [who.dataset.audience, who.textContent]));
    for (const [name, said] of words) form.audience.append(new Option(said[0].toUpperCase() + said.slice(1), name));
    form.querySelector(".modules").append(...modules.map(choice));
  }

  /** One module to choose, and behind it each part with a wish. */
  function choice(module) {
    const box = element("input", { type: "checkbox", name: "module", value: module.slug, id: `choose-${module.slug}` });
    const minutes = module.parts.reduce((sum, part) => sum + part.minutes, 0);
    const label = element("label", { htmlFor: box.id }, module.title, " ", element("span", {}, `${said(minutes)} in ${counted(module.parts.length, "part")}`));
    const details = element("details", { hidden: true }, element("summary", {}, "Choose among its parts", element("span", { className: "vh" }, ` of ${module.title}`)));
    for (const part of module.parts) {
      const id = `wish-${module.slug}-${part.name}`;
      const wish = element("select", { id, name: "wish" }, ...Object.entries(WISHES).map(([name, words]) => new Option(words, name)));
      details.append(element("p", {}, element("label", { htmlFor: id }, `${part.title} (${said(part.minutes)})`), wish));
    }
    return element("div", { className: "choice" }, element("p", {}, box, label), details);
  }

  const chosen = (slug) => document.getElementById(`choose-${slug}`);
  const wish = (module, part) => document.getElementById(`wish-${module.slug}-${part.name}`);

  // The address

  /** The choice as it stands in the address. */
  function written() {
    const slugs = modules.filter((module) => chosen(module.slug).checked).map((module) => module.slug);
    const wished = (kind) => slugs.flatMap((slug) => bySlug.get(slug).parts.filter((part) => wish(bySlug.get(slug), part).value === kind).map((part) => `${slug}.${part.name}`));
    const fields = { minutes: form.minutes.value, start: form.start.value, audience: form.audience.value, modules: slugs.join(","), keep: wished("keep").join(","), without: wished("out").join(",") };
    return Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `${name}=${value}`).join("&");
  }

  /** Puts the choice of the address into the form. What the address names and nobody finds here is returned. */
  function readAddress() {
    const asked = new URLSearchParams(location.hash.slice(1) || location.search);
    const list = (name) => (asked.get(name) ?? "").split(",").filter(Boolean);
    const unknown = [];
    form.reset();
    if (asked.has("minutes")) form.minutes.value = asked.get("minutes");
    if (asked.has("start")) form.start.value = asked.get("start");
    if (asked.has("audience")) form.audience.value = asked.get("audience");
    if (form.audience.selectedIndex < 0) {
      unknown.push(asked.get("audience"));
      form.audience.value = "";
    }
    for (const slug of list("modules")) bySlug.has(slug) ? (chosen(slug).checked = true) : unknown.push(slug);
    for (const [name, kind] of [["keep", "keep"], ["without", "out"]]) {
      for (const each of list(name)) {
        const module = bySlug.get(each.split(".")[0]);
        const part = module?.parts.find((one) => one.name === each.split(".")[1]);
        part ? (wish(module, part).value = kind) : unknown.push(each);
      }
    }
    return unknown;
  }

  // The plan

  /** The parts of a module can be chosen among once the module is. */
  function reveal() {
    for (const module of modules) {
      const box = chosen(module.slug);
      box.closest(".choice").querySelector("details").hidden = !box.checked;
    }
  }

  function show(unknown = []) {
    reveal();
    const wanted = modules.filter((module) => chosen(module.slug).checked);
    const problem = missing(wanted, unknown);
    section.hidden = Boolean(problem);
    if (problem) {
      say(problem);
      made.replaceChildren();
      return;
    }
    const [hours, minutes] = form.start.value.split(":").map(Number);
    const plan = makeSessionPlan({
      minutes: Number(form.minutes.value),
      start: hours * 60 + minutes,
      modules: wanted.map((module) => ({ ...module, parts: module.parts.map((part) => ({ ...part, wish: wish(module, part).value })) })),
    });
    const parts = plan.rows.filter((row) => row.kind === "part");
    made.replaceChildren(...pieces(plan, wanted, unknown));
    address.value = location.href.split("#")[0].split("?")[0] + "#" + written();
    const evaluate = section.querySelector(".evaluate");
    const outcomes = new Set(parts.flatMap(({ module, part }) => part.teaches.map((name) => `${module.slug}.${name}`)));
    evaluate.hidden = !outcomes.size;
    evaluate.href = `${evaluation}#outcomes=${[...outcomes].join(",")}`;
    say(
      parts.length
        ? `${counted(parts.length, "part")}, from ${clock(plan.rows[0].starts)} to ${clock(plan.ends)}. ${plan.dropped.length ? `${counted(plan.dropped.length, "part")} left out.` : "Nothing is left out."}`
        : "No part fits into this time.",
    );
  }

  /** What the form still needs, in words. */
  function missing(wanted, unknown) {
    if (!form.minutes.validity.valid) return "Write a whole number of minutes from 20 to 480.";
    if (!form.start.validity.valid) return "Write the time at which you start.";
    const lost = unknown.length ? ` The address names ${unknown.map((name) => `“${name}”`).join(", ")}, which is not here.` : "";
    return wanted.length ? "" : `Choose at least one module.${lost}`;
  }

  function pieces(plan, wanted, unknown) {
    const parts = plan.rows.filter((row) => row.kind === "part");
    const who = form.audience.selectedOptions[0];
    const found = [];
    if (parts.length) {
      const spare = plan.spare ? ` ${counted(plan.spare, "minute")} of the ${form.minutes.value} ${plan.spare === 1 ? "is" : "are"} free: let people talk.` : "";
      found.push(element("p", { className: "lead" }, element("strong", {}, said(plan.minutes)), `, from ${clock(plan.rows[0].starts)} to ${clock(plan.ends)}${who.value ? `, for ${who.textContent.toLowerCase()}` : ""}.${spare}`));
      found.push(element("div", { className: "table", tabIndex: 0, role: "region", ariaLabel: "Times and parts" }, table(plan)));
      found.push(...list("Say. Never leave out.", parts.flatMap(({ part }) => part.neverLeftOut.map((words) => [link(part), `: ${words}`])), "never-left-out"));
    }
    found.push(...list("Left out, and why", plan.dropped.map(({ module, part, why }) => [link(part), ` (${said(part.minutes)}), from “${module.title}”. ${why}`]), "dropped"));
    found.push(...list("You left these out", plan.without.map(({ module, part }) => [link(part), `, from “${module.title}”`]), "without"));
    found.push(...list("Before you teach", [...notes(plan, wanted, unknown)], "notes-to-read"));
    return found;
  }

  function table(plan) {
    const heads = element("tr", {}, ...["Time", "Minutes", "What"].map((words) => element("th", { scope: "col" }, words)));
    const rows = plan.rows.map((row) =>
      element("tr", { className: row.kind }, element("td", {}, element("strong", {}, clock(row.starts))), element("td", { className: "at-end" }, String(row.minutes)), element("td", {}, ...what(row))),
    );
    const end = element("tr", {}, element("td", {}, element("strong", {}, clock(plan.ends))), element("td", { className: "at-end" }, String(plan.minutes)), element("td", {}, "End"));
    heads.children[1].className = "at-end";
    return element("table", {}, element("thead", {}, heads), element("tbody", {}, ...rows, end));
  }

  /** What happens in a row. */
  function what(row) {
    if (row.kind === "welcome") return ["Welcome, ", element("a", { href: `${teach}#open-with-a-content-note` }, "content note"), " and agreement"];
    if (row.kind === "break") return [row.minutes >= 40 ? "Break, with time to eat" : "Break"];
    if (row.kind === "close") return ["One thing that each of us will do, and ", element("a", { href: `${teach}#close-with-support` }, "where support is")];
    const spoken = element("span", { className: "vh" }, ` for “${row.part.title}”`);
    return [link(row.part), element("span", { className: "quiet" }, row.module.title, " · ", element("a", { href: `${row.module.notes}#${row.part.name}` }, "notes", spoken))];
  }

  /** What a trainer should know: what to study first, whom a module was written for, what to leave out if late. */
  function* notes(plan, wanted, unknown) {
    const who = form.audience.value;
    for (const { module, slug } of plan.first) {
      const other = bySlug.get(slug);
      yield [`“${module.title}” builds on `, other ? element("a", { href: other.href }, other.title) : `“${slug}”`, ", which is not in this session. Ask people to study it first."];
    }
    for (const module of wanted) if (who && !module.audience.includes(who)) yield [`“${module.title}” was not written for this audience. Read it with them in mind.`];
    if (plan.late) yield ["If you run late, leave out ", link(plan.late.part), `: ${said(plan.late.part.minutes)}.`];
    if (unknown.length) yield [`The address names ${unknown.map((name) => `“${name}”`).join(", ")}, which is not here. Ask whoever sent it.`];
  }

  function list(title, items, kind) {
    if (!items.length) return [];
    return [element("h3", {}, title), element("ul", { className: kind }, ...items.map((item) => element("li", {}, ...item)))];
  }

  const link = (part) => element("a", { href: part.href }, part.title);
  const said = (minutes) => counted(minutes, "minute");
  const counted = (number, thing) => `${number} ${thing}${number === 1 ? "" : "s"}`;

  /** Minutes after midnight as a time of day. */
  function clock(minutes) {
    const two = (number) => String(number).padStart(2, "0");
    return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  }

  /** Says a sentence once: a screen reader hears what has changed. */
  function say(words) {
    status.hidden = false;
    if (status.textContent !== words) status.textContent = words;
  }

  function element(name, fields, ...children) {
    const made = Object.assign(document.createElement(name), fields);
    made.append(...children);
    return made;
  }

  // What the trainer does

  let pause;
  form.addEventListener("input", () => {
    reveal();
    clearTimeout(pause);
    pause = setTimeout(() => {
      show();
      copied.textContent = "";
      history.replaceState(null, "", `#${written()}`);
    }, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => show(readAddress()));
  section.querySelector(".print").addEventListener("click", () => print());
  section.querySelector(".copy").addEventListener("click", async () => {
    address.select();
    try {
      await navigator.clipboard.writeText(address.value);
      copied.textContent = "Copied. Paste it into a message.";
    } catch {
      copied.textContent = "The address is marked. Copy it with Ctrl and C.";
    }
  });

  fillForm();
  form.hidden = false;
  show(readAddress());
})();
