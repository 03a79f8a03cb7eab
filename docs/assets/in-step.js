/* Keeps the windows that show one deck in step: the slides and the presenter view, whichever is moved.

   They talk over a BroadcastChannel, which also works between files of a folder. Where there is none, each window
   writes to the one that opened it and to all that have written to it. Nothing is stored; a window that is opened
   or loaded again asks, and takes over what the others know. The latest change wins, wherever it was made. */
"use strict";

function inStep(deck, show) {
  let state = { at: 1, black: false, dark: false, timer: null, moved: 0 };
  let asking = true;
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(`slides of ${deck}`) : null;
  const others = new Set(window.opener ? [window.opener] : []);
  const fromFolder = location.protocol === "file:";

  function send(message) {
    const whole = { slidesOf: deck, ...message };
    if (channel) channel.postMessage(whole);
    for (const other of others) {
      if (other.closed) others.delete(other);
      else other.postMessage(whole, fromFolder ? "*" : location.origin);
    }
  }

  function receive(event) {
    const message = event.data;
    if (!message || message.slidesOf !== deck) return;
    if (!fromFolder && event.origin !== location.origin) return;
    if (event.source && event.source !== window) others.add(event.source);
    if (message.hello) {
      send({ state });
      return;
    }
    const theirs = message.state;
    if (!theirs || !Number.isInteger(theirs.at) || !Number.isFinite(theirs.moved)) return;
    if (theirs.moved > state.moved || (asking && theirs.moved >= state.moved)) {
      asking = false;
      state = { ...theirs };
      show(state, false);
    }
  }

  if (channel) channel.addEventListener("message", receive);
  window.addEventListener("message", receive);
  // Without a channel a window that was loaded again is not known to the others until one of them speaks.
  if (!channel) setInterval(() => send({ state }), 1000);

  return {
    get state() {
      return state;
    },
    /* Takes in what changed, shows it, and tells the others. */
    change(changed) {
      asking = false;
      state = { ...state, ...changed, moved: Math.max(Date.now(), state.moved + 1) };
      show(state, true);
      send({ state });
    },
    /* Where this window begins, before it asks the others where they are. */
    begin(at) {
      state = { ...state, at };
      show(state, true);
      send({ hello: true });
    },
  };
}
