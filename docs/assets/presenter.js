/* The presenter view: shows this slide, the next one and the notes, keeps the time, and stays in step with the slides. */
"use strict";

(() => {
  const root = document.documentElement;
  const deck = document.body.dataset.deck;
  const pages = [...document.querySelectorAll(".page")];
  const bar = document.querySelector(".bar");
  const said = bar.querySelector('[role="status"]');
  const times = document.querySelector(".times");
  const start = document.querySelector('[data-do="start"]');
  const value = Object.fromEntries([...document.querySelectorAll("[data-show]")].map((e) => [e.dataset.show, e]));
  const control = (name) => bar.querySelector(`[data-do="${name}"]`);
  const within = (number) => Math.min(Math.max(number, 1), pages.length);
  const inAddress = () => within(parseInt(location.hash.slice(1), 10) || 1);
  const rowOf = (number) => pages[number - 1].dataset.row || "";
  let shown = 0;
  let size = 0;

  /* What the clock knows: since when it runs (0: it stands), and the milliseconds that each row has had so far. */
  let timer = { since: 0, row: "", rows: {} };

  function show(state, own) {
    const at = within(state.at);
    const before = shown;
    root.classList.toggle("dark", state.dark);
    root.classList.toggle("black", state.black);
    for (const name of ["dark", "black"]) control(name).setAttribute("aria-pressed", String(state[name]));
    // After a reload, what the other window remembers of the time is taken over.
    if (!own && state.timer && !timer.since && !Object.keys(timer.rows).length) timer = state.timer;
    if (at !== before) {
      shown = at;
      // Not a navigation: that would take the focus away and fill the history.
      history.replaceState(null, "", `#${at}`);
      pages.forEach((page, index) => {
        page.classList.toggle("now", index + 1 === at);
        page.classList.toggle("next", index === at);
      });
      pages[at - 1].querySelector(".notes").scrollTop = 0;
      document.querySelector(".next-caption").hidden = at === pages.length;
      document.querySelector(".last-caption").hidden = at !== pages.length;
      bar.querySelector(".where").textContent = `${at} of ${pages.length}`;
      control("back").toggleAttribute("disabled", at === 1);
      control("on").toggleAttribute("disabled", at === pages.length);
      control("slides").hash = String(at);
      if (before) said.textContent = `${at} of ${pages.length}: ${pages[at - 1].querySelector("h2").textContent.trim()}`;
      turn();
      // The slides' window keeps the time too, so that this one can be loaded again.
      if (!own && timer.since) setTimeout(() => together.change({ timer }));
    }
    tick();
  }

  /* Books the time of the row that is left to it, and begins with the new one. */
  function turn() {
    const now = Date.now();
    if (timer.since) {
      timer = { ...timer, since: now, rows: { ...timer.rows, [timer.row]: usedBy(timer.row, now) } };
    }
    if (timer.row !== rowOf(shown)) timer = { ...timer, row: rowOf(shown) };
  }

  function usedBy(row, now) {
    const running = timer.since && timer.row === row ? now - timer.since : 0;
    return (timer.rows[row] || 0) + running;
  }

  function used(now) {
    const booked = Object.values(timer.rows).reduce((sum, each) => sum + each, 0);
    return booked + (timer.since ? now - timer.since : 0);
  }

  const minutesAndSeconds = (ms) => {
    const seconds = Math.floor(ms / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };

  function tick() {
    const now = new Date();
    const page = pages[shown - 1];
    const row = rowOf(shown);
    value.clock.textContent = `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
    value["row-used"].textContent = minutesAndSeconds(usedBy(row, now.getTime()));
    const begins = page.dataset.clock ? `, planned for ${page.dataset.clock}` : "";
    value["row-planned"].textContent = row ? `of ${page.dataset.minutes} for “${page.dataset.title}”${begins}` : "not in the plan";
    value.used.textContent = minutesAndSeconds(used(now.getTime()));
    value.pace.textContent = pace(page, row, now.getTime());
    start.textContent = timer.since ? "Stop the clock" : used(now.getTime()) ? "Go on with the clock" : "Start the clock";
  }

  /* How far from the plan: the time used, against the plan up to this row and what this row has had within its minutes. */
  function pace(page, row, now) {
    if (!used(now)) return "The clock stands.";
    if (!row) return "";
    const inRow = Math.min(usedBy(row, now), page.dataset.minutes * 60000);
    const late = Math.round((used(now) - page.dataset.offset * 60000 - inRow) / 60000);
    const many = `${Math.abs(late)} minute${Math.abs(late) === 1 ? "" : "s"}`;
    if (late === 0) return "On time.";
    return late > 0 ? `${many} behind the plan.` : `${many} in hand.`;
  }

  const together = inStep(deck, show);
  const go = (number) => {
    const at = within(number);
    if (at === shown && !together.state.black) return true;
    together.change({ at, black: false });
    together.change({ timer });
    return true;
  };
  const bigger = (steps) => {
    size = Math.min(Math.max(size + steps, -1), 3);
    for (let step = -1; step <= 3; step += 1) root.classList.toggle(`notes-${step}`, step === size);
  };

  slideKeys({
    on: () => go(shown + 1),
    back: () => go(shown - 1),
    first: () => go(1),
    last: () => go(pages.length),
    black: () => together.change({ black: !together.state.black }),
    dark: () => together.change({ dark: !together.state.dark }),
    bigger: () => bigger(1),
    smaller: () => bigger(-1),
    start: () => {
      turn();
      timer = { ...timer, since: timer.since ? 0 : Date.now(), row: rowOf(shown) };
      together.change({ timer });
    },
  });

  root.classList.add("show");
  bar.hidden = false;
  times.hidden = false;
  bigger(0);
  together.begin(inAddress());
  setInterval(tick, 500);
  addEventListener("hashchange", () => {
    if (inAddress() !== shown) go(inAddress());
  });
})();
