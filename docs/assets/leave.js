// Leaving covers the page at once and replaces it in history. Without this script the links are plain links.
(() => {
  "use strict";

  // In ms: three presses of Shift count together; a page that is still here offers a way on.
  const TOGETHER = 5000, PATIENCE = 10000;

  // In the place of an empty title a browser shows the address.
  const BLANK = "\u200b";

  const root = document.documentElement;
  const bar = document.querySelector(".out");
  const links = document.querySelectorAll(".leave");
  const say = bar.dataset;

  function added(parent, tag, name, role) {
    const element = document.createElement(tag);
    element.className = name;
    if (role) element.setAttribute("role", role);
    return parent.appendChild(element);
  }

  const told = added(bar, "span", "vh", "status");
  const dots = added(links[0], "span", "dots");
  dots.setAttribute("aria-hidden", "true");
  const three = [1, 2, 3].map(() => added(dots, "i", ""));

  let cover = null, waiting, title, icons, place;

  function leave() {
    count(0, "");
    if (!cover) hide();
    clearTimeout(waiting);
    waiting = setTimeout(offer, PATIENCE);
    location.replace(links[0].href);
  }

  function hide() {
    title = document.title;
    icons = [...document.querySelectorAll("link[rel~=icon]")];
    place = scrollY;
    cover = added(document.body, "div", "cover");
    root.classList.add("leaving");
    document.title = BLANK;
    icons.forEach(icon => icon.remove());
    // Put in last: screen readers speak what changes within an alert.
    added(cover, "p", "vh", "alert").textContent = say.going;
  }

  // A page can come back from the back-forward cache, or the next one may never come. Whoever looks then
  // may not be who left: the page stays covered until a tap shows it, or leaves again.
  function offer() {
    if (!cover || cover.querySelector("button")) return;
    const again = added(cover, "p", "").appendChild(links[1].cloneNode(true));
    again.className = "";
    again.addEventListener("click", left);
    const show = added(added(cover, "p", ""), "button", "");
    show.type = "button";
    show.textContent = say.show;
    show.addEventListener("click", restore);
  }

  function restore() {
    stop();
    clearTimeout(waiting);
    cover.remove();
    cover = null;
    root.classList.remove("leaving");
    document.title = title;
    document.head.append(...icons);
    scrollTo(0, place);
    links[0].focus({ preventScroll: true });
  }

  // Not a click for a new tab or window.
  const ordinary = event => !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

  function left(event) {
    if (!ordinary(event)) return;
    event.preventDefault();
    leave();
  }

  links.forEach(link => link.addEventListener("click", left));
  addEventListener("pageshow", event => event.persisted && offer());

  // A jump within the page would be an entry that Back returns to.
  addEventListener("click", event => {
    const jump = event.target.closest("a[href^='#']");
    if (!jump || !ordinary(event)) return;
    event.preventDefault();
    location.replace(jump.href);
  });

  let pressed = 0, alone = false, timer;

  function count(number, words) {
    if (!number) clearTimeout(timer);
    pressed = number;
    told.textContent = words;
    dots.classList.toggle("on", number > 0);
    three.forEach((dot, at) => dot.classList.toggle("on", at < number));
  }

  const forget = () => pressed && count(0, say.stopped);

  // Shift that is held for a letter or a click is no press.
  addEventListener("keydown", event => {
    // Escape would stop the next page.
    if (cover && event.key === "Escape") event.preventDefault();
    if (event.repeat && event.key === "Shift") return;
    alone = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!alone) forget();
  }, true);

  addEventListener("pointerdown", () => { alone = false; }, true);

  addEventListener("keyup", event => {
    if (event.key !== "Shift" || !alone || cover) return;
    alone = false;
    if (pressed === 2) return leave();
    if (!pressed) timer = setTimeout(forget, TOGETHER);
    count(pressed + 1, pressed ? say.one : say.two);
  }, true);
})();
