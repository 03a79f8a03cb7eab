/* Shows the slides one at a time. Without it the page is a list of slides. */
"use strict";

(() => {
  const root = document.documentElement;
  const deck = document.body.dataset.deck;
  const main = document.getElementById("slides");
  const pages = [...document.querySelectorAll(".page")];
  const bar = document.querySelector(".bar");
  const said = bar.querySelector('[role="status"]');
  const where = bar.querySelector(".where");
  const control = (name) => bar.querySelector(`[data-do="${name}"]`);
  let mode = "show";
  let shown = 0;

  const heading = (page) => page.querySelector("h2");
  const within = (number) => Math.min(Math.max(number, 1), pages.length);
  const inAddress = () => within(parseInt(location.hash.slice(1), 10) || 1);
  const press = (name, on) => control(name).setAttribute("aria-pressed", String(on));

  function show(state, own) {
    const at = within(state.at);
    root.classList.toggle("dark", state.dark);
    root.classList.toggle("black", state.black);
    press("dark", state.dark);
    press("black", state.black);
    pages.forEach((page, index) => page.classList.toggle("now", index + 1 === at));
    where.textContent = `${at} of ${pages.length}`;
    control("back").toggleAttribute("disabled", at === 1);
    control("on").toggleAttribute("disabled", at === pages.length);
    control("presenter").hash = String(at);
    if (at !== shown) {
      const first = shown === 0;
      shown = at;
      // Not a navigation: that would take the focus away and fill the history.
      history.replaceState(null, "", `#${at}`);
      if (!first) {
        said.textContent = `${at} of ${pages.length}: ${heading(pages[at - 1]).textContent.trim()}`;
        if (mode === "show" && !bar.contains(document.activeElement)) focusSlide();
        pages[at - 1].scrollTop = 0;
      }
    }
    if (state.black && own) said.textContent = "The screen is black.";
  }

  function focusSlide() {
    heading(pages[shown - 1]).focus({ preventScroll: true });
  }

  function become(next) {
    mode = next;
    for (const name of ["show", "overview", "read"]) root.classList.toggle(name, name === mode);
    press("overview", mode === "overview");
    press("read", mode === "read");
    main.querySelectorAll(".pick").forEach((link) => link.remove());
    if (mode === "overview") {
      pages.forEach((page, index) => {
        const link = document.createElement("a");
        link.className = "pick";
        link.href = `#${index + 1}`;
        link.textContent = `Slide ${index + 1}: ${heading(page).textContent.trim()}`;
        link.addEventListener("click", (event) => {
          event.preventDefault();
          choose(index + 1);
        });
        page.append(link);
      });
      pages[shown - 1].querySelector(".pick").focus();
    } else if (mode === "show") {
      focusSlide();
    }
    if (mode !== "show") pages[shown - 1].scrollIntoView({ block: "center" });
  }

  function choose(number) {
    become("show");
    together.change({ at: number, black: false });
    focusSlide();
  }

  function move(steps, event) {
    if (mode === "overview") return pick(steps, event);
    if (mode === "read") return false;
    const page = pages[shown - 1];
    const upright = event && (event.key === "ArrowDown" || event.key === "ArrowUp");
    if (upright && page.scrollHeight > page.clientHeight + 1) return false;
    return go(shown + steps);
  }

  function go(number) {
    if (mode === "read") return false;
    if (mode === "overview") return pickAt(number - 1);
    const at = within(number);
    if (at !== shown || together.state.black) together.change({ at, black: false });
    return true;
  }

  /* In the overview the arrows walk over the slides, as they lie. */
  function pick(steps, event) {
    const links = [...main.querySelectorAll(".pick")];
    const at = links.indexOf(document.activeElement);
    const key = event ? event.key : "";
    if (at < 0) return pickAt(shown - 1);
    if (key !== "ArrowDown" && key !== "ArrowUp") return pickAt(at + steps);
    const top = (index) => pages[index].offsetTop;
    const first = top(0);
    let columns = pages.findIndex((page) => page.offsetTop > first);
    if (columns < 1) columns = pages.length;
    const to = at + steps * columns;
    return to >= 0 && to < links.length ? pickAt(to) : true;
  }

  function pickAt(index) {
    const links = [...main.querySelectorAll(".pick")];
    links[Math.min(Math.max(index, 0), links.length - 1)].focus();
    return true;
  }

  const together = inStep(deck, show);
  const actions = {
    on: (event) => move(1, event),
    back: (event) => move(-1, event),
    first: () => go(1),
    last: () => go(pages.length),
    overview: () => become(mode === "overview" ? "show" : "overview"),
    read: () => become(mode === "read" ? "show" : "read"),
    black: () => together.change({ black: !together.state.black }),
    dark: () => together.change({ dark: !together.state.dark }),
    full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()),
    presenter: () => control("presenter").click(),
    escape: () => {
      if (together.state.black) together.change({ black: false });
      else if (mode !== "show") become("show");
      else return false;
      return true;
    },
  };

  pages.forEach((page) => heading(page).setAttribute("tabindex", "-1"));
  bar.hidden = false;
  if (!document.fullscreenEnabled) control("full").hidden = true;
  slideKeys(actions);
  together.begin(inAddress());
  become("show");

  addEventListener("hashchange", () => {
    if (inAddress() !== shown) together.change({ at: inAddress() });
  });
  document.addEventListener("fullscreenchange", () => {
    press("full", Boolean(document.fullscreenElement));
    root.classList.toggle("full", Boolean(document.fullscreenElement));
    wake();
  });

  // In full screen the bar stays away until somebody moves the pointer, touches the screen or comes to it by key.
  let asleep;
  function wake() {
    root.classList.add("awake");
    clearTimeout(asleep);
    asleep = setTimeout(() => root.classList.remove("awake"), 3000);
  }
  for (const sign of ["pointermove", "pointerdown"]) addEventListener(sign, wake, { passive: true });

  // A swipe along the line goes on or back; one that also goes up or down is a scroll.
  let from = null;
  main.addEventListener("touchstart", (event) => {
    from = event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  main.addEventListener("touchend", (event) => {
    if (!from || mode !== "show") return;
    const to = event.changedTouches[0];
    const [across, down] = [to.clientX - from.clientX, to.clientY - from.clientY];
    from = null;
    if (Math.abs(across) < 48 || Math.abs(across) < 1.5 * Math.abs(down)) return;
    const forwards = getComputedStyle(root).direction === "rtl" ? across > 0 : across < 0;
    go(shown + (forwards ? 1 : -1));
  }, { passive: true });
})();
