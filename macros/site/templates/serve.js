// Loads the page again when there is a new build, or when the problems have changed.
const shown = document.currentScript.dataset.version;
const ask = async () => {
  try {
    const told = await (await fetch("/__serve/version", { cache: "no-store" })).json();
    if (String(told.version) !== shown) return location.reload();
  } catch {
    // The server has stopped: it may come back.
  }
  setTimeout(ask, 1000);
};
setTimeout(ask, 1000);
