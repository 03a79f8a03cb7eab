/* The keys of slides and presenter view, by the names of what they do.

   A key that writes or works a control is left to it. Letters are shortcuts only where no control has the focus, and
   not at all once they are switched off in the help (WCAG 2.1.4). Clickers send Page Up, Page Down, full stop and F5. */
"use strict";

function slideKeys(actions) {
  const moves = {
    ArrowRight: "on",
    ArrowDown: "on",
    PageDown: "on",
    ArrowLeft: "back",
    ArrowUp: "back",
    PageUp: "back",
    Home: "first",
    End: "last",
  };
  const letters = { f: "full", o: "overview", b: "black", ".": "black", p: "presenter", "?": "help" };
  const help = document.getElementById("help");
  const allowed = document.getElementById("letters");

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const from = event.target instanceof Element ? event.target : document.body;
    if (from.closest("input, select, textarea")) return;
    const inControl = from.closest("a[href], button, summary");
    let name = moves[event.key];
    if (event.key === " " && !inControl) name = event.shiftKey ? "back" : "on";
    if (event.key === "Escape") name = "escape";
    if (!name && !inControl && allowed.checked) name = letters[event.key.toLowerCase()];
    if (!name || !actions[name]) return;
    if (actions[name](event) !== false) event.preventDefault();
  });

  actions.help = () => help.showModal();

  // On a narrow screen all but the way on and back waits behind one button.
  const more = document.querySelector('[data-do="more"]');
  actions.more = () => more.setAttribute("aria-expanded", String(more.parentElement.classList.toggle("open")));

  for (const control of document.querySelectorAll("[data-do]")) {
    const action = actions[control.dataset.do];
    if (action && control.tagName === "BUTTON") {
      control.addEventListener("click", (event) => {
        action(event);
        // Who clicks goes on with the keys: the focus stays on a control only for those who came to it by key.
        if (event.detail && !help.open) document.activeElement?.blur();
      });
    }
  }

}
