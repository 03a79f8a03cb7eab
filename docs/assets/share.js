// Sharing a page: a button that opens the phone's own choice of apps, or else copies the address.
// A classic script; without it there is no button. Nothing is stored, and nothing is sent.

(() => {
  "use strict";

  const place = document.querySelector("[data-share]");
  if (!place || !(navigator.share || navigator.clipboard)) return;

  const button = document.createElement("button");
  button.type = "button";
  button.textContent = place.dataset.share;
  place.prepend(button, " ");
  place.hidden = false;

  const said = place.querySelector("[role=status]");
  const url = location.origin + location.pathname;

  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      if (navigator.share) return await navigator.share({ title: document.title, url });
    } catch (refused) {
      // Somebody who changes their mind has not failed.
      if (refused.name === "AbortError" || !navigator.clipboard) return;
    }
    try {
      await navigator.clipboard.writeText(url);
      said.textContent = place.dataset.copied;
    } catch {
      // The address still stands in the browser's own bar.
      said.textContent = url;
    }
  });
})();
