// Makes the plan of a session that fits its minutes. Pure: what goes in decides what comes out, and nothing is touched.
// A classic script with one global, so that it also runs from a folder by double click.

const makeSessionPlan = (() => {
  "use strict";

  /** People sit for this many minutes at the most. */
  const LONGEST_STRETCH = 90;

  /** What a break within a module costs, in square minutes: a break moves by up to ten minutes to fall between two. */
  const WITHIN_A_MODULE = 200;

  /** A session of more than five hours has one break of this many minutes more, to eat. */
  const LUNCH = { after: 300, extra: 30 };

  /**
   * The plan of a session.
   *
   * `minutes` is its length, `start` its beginning in minutes after midnight.
   * A module has `slug`, `title`, `prerequisites` (slugs) and `parts`;
   * a part has `name`, `title`, `minutes`, `teaches` (outcomes) and `wish`: "keep", "out" or anything else for "if it fits".
   *
   * Among all choices that fit, it takes the one that covers most of the outcomes, then fills most minutes.
   * What is marked "keep" comes first, and every module has at least one part; where that cannot be, modules leave from the end.
   */
  function make({ minutes, start, modules }) {
    const frame = framed(minutes);
    const ordered = inOrder(modules).map((module) => ({ ...module, parts: module.parts.filter((part) => part.wish !== "out") }));
    const wanted = ordered.filter((module) => module.parts.length);
    const found = select(wanted, frame);
    const rows = timed(laidOut(found.taken, found.breaks, frame), frame, start);
    const ends = rows.length ? rows[rows.length - 1].starts + rows[rows.length - 1].minutes : start;
    return {
      rows,
      ends,
      minutes: ends - start,
      spare: start + minutes - ends,
      dropped: dropped(wanted, found, frame),
      without: modules.flatMap((module) => module.parts.filter((part) => part.wish === "out").map((part) => ({ module, part }))),
      first: first(modules, found.taken),
      late: leastMissed(found.taken),
    };
  }

  /** What stands around the parts: a welcome and a close of 5 to 10 minutes, and how long a break is. */
  function framed(minutes) {
    const edge = Math.max(5, Math.min(10, Math.floor(minutes / 12)));
    const lunch = minutes > LUNCH.after ? LUNCH.extra : 0;
    return { minutes, welcome: edge, close: edge, pause: minutes < 180 ? 10 : 15, lunch, room: minutes - 2 * edge - lunch };
  }

  /** The modules as they were given, but each behind those that it builds on. */
  function inOrder(modules) {
    const left = [...modules];
    const placed = [];
    while (left.length) {
      const ready = left.findIndex((module) => !left.some((other) => other !== module && module.prerequisites.includes(other.slug)));
      placed.push(...left.splice(Math.max(ready, 0), 1));
    }
    return placed;
  }

  /** The parts that are taken, and how many breaks they need. Modules leave until each of the others can have a part. */
  function select(wanted, frame) {
    let modules = wanted;
    let strict = true;
    while (modules.length) {
      const needed = modules.reduce((sum, module) => sum + least(module, strict), 0);
      const best = needed <= frame.room ? fill(modules, frame, strict) : null;
      if (best) return best;
      const goes = modules.findLast((module) => (!strict || !kept(module)) && !modules.some((other) => other.prerequisites.includes(module.slug)));
      if (goes) modules = modules.filter((module) => module !== goes);
      else if (strict) strict = false;
      else modules = modules.slice(0, -1);
    }
    return { taken: [], breaks: 0 };
  }

  const kept = (module) => module.parts.some((part) => part.wish === "keep");

  /** The fewest minutes that a module can take. */
  function least(module, strict) {
    const must = strict ? module.parts.filter((part) => part.wish === "keep") : [];
    return must.length ? must.reduce((sum, part) => sum + part.minutes, 0) : Math.min(...module.parts.map((part) => part.minutes));
  }

  /** What each part is worth: being kept, then its share of the outcomes, then its minutes, then coming early. */
  function worth(modules) {
    const parts = modules.flatMap((module) => module.parts.map((part) => ({ module, part })));
    return parts.map(({ module, part }, index) => {
      const share = part.teaches.reduce((sum, outcome) => sum + Math.round(60 / module.parts.filter((other) => other.teaches.includes(outcome)).length), 0);
      return (part.wish === "keep" ? 1e12 : 0) + share * 1e7 + part.minutes * 1e4 + (parts.length - index);
    });
  }

  /**
   * The best choice, exactly: a knapsack over the parts in their order.
   * Its state is the minutes used by parts and breaks, the minutes since people last stood up,
   * and whether the module at hand has a part yet. Nothing where no choice gives each module a part.
   */
  function fill(modules, frame, strict) {
    const wide = LONGEST_STRETCH + 1;
    const size = (frame.room + 1) * wide * 2;
    const at = (used, sat, begun) => (used * wide + sat) * 2 + begun;
    const values = worth(modules);
    const steps = [];
    let best = new Float64Array(size).fill(-1);
    best[at(0, frame.welcome, 0)] = 0;
    let number = 0;
    let reached = 0;
    for (const module of modules) {
      for (const part of module.parts) {
        const value = values[number++];
        const next = part.wish === "keep" && strict ? new Float64Array(size).fill(-1) : best.slice();
        const step = new Uint16Array(size);
        const take = (to, gained, how) => {
          if (gained > next[to]) {
            next[to] = gained;
            step[to] = how;
          }
        };
        for (let used = 0; used <= Math.min(reached, frame.room - part.minutes); used++) {
          for (let begun = 0; begun < 2; begun++) {
            let rested = -1;
            for (let sat = 0; sat < wide; sat++) {
              const now = best[at(used, sat, begun)];
              if (now < 0) continue;
              if (sat + part.minutes < wide) take(at(used + part.minutes, sat + part.minutes, 1), now + value, 1 + 4 * begun);
              if (used && (rested < 0 || now > best[at(used, rested, begun)])) rested = sat;
            }
            const after = used + frame.pause + part.minutes;
            if (rested >= 0 && after <= frame.room && part.minutes < wide) {
              take(at(after, part.minutes, 1), best[at(used, rested, begun)] + value, 2 + 4 * begun + 8 * rested);
            }
          }
        }
        steps.push(step);
        best = next;
        reached = Math.min(frame.room, reached + frame.pause + part.minutes);
      }
      // A module with no part yet ends here; for the next one, nothing has begun.
      for (let state = 0; state < size; state += 2) {
        best[state] = best[state + 1];
        best[state + 1] = -1;
      }
    }
    const end = closing(best, frame, at, wide);
    return end && traced(modules, steps, end, frame, at);
  }

  /** The best state that leaves room for the close in its stretch; of two alike, the one with fewer breaks. */
  function closing(best, frame, at, wide) {
    let end = null;
    for (let used = 0; used <= frame.room; used++) {
      for (let sat = 0; sat + frame.close < wide; sat++) {
        const value = best[at(used, sat, 0)];
        if (value > (end ? end.value : -1)) end = { used, sat, value };
      }
    }
    return end;
  }

  /** The parts along the way to a state. */
  function traced(modules, steps, end, frame, at) {
    const taken = [];
    let { used, sat } = end;
    let breaks = 0;
    let number = steps.length;
    for (const module of [...modules].reverse()) {
      let begun = 1;
      for (const part of [...module.parts].reverse()) {
        const how = steps[--number][at(used, sat, begun)];
        if (!how) continue;
        taken.unshift({ module, part });
        begun = (how >> 2) & 1;
        used -= part.minutes;
        sat -= part.minutes;
        if ((how & 3) === 2) {
          breaks += 1;
          used -= frame.pause;
          sat = how >> 3;
        }
      }
    }
    return { taken, breaks, left: frame.room - end.used };
  }

  /** The taken parts in stretches that are as even as they can be, with breaks between modules rather than in them. */
  function laidOut(taken, breaks, frame) {
    if (!taken.length) return [];
    const many = taken.length;
    const sums = [0];
    for (const { part } of taken) sums.push(sums[sums.length - 1] + part.minutes);
    let costs = sums.map((_, to) => stretch(0, to, breaks === 0));
    const from = [];
    for (let number = 1; number <= breaks; number++) {
      const came = new Array(many + 1).fill(0);
      costs = sums.map((_, to) => {
        let least = Infinity;
        for (let begin = 1; begin < to; begin++) {
          const within = taken[begin - 1].module === taken[begin].module ? WITHIN_A_MODULE : 0;
          const cost = costs[begin] + within + stretch(begin, to, number === breaks);
          if (cost < least) [least, came[to]] = [cost, begin];
        }
        return least;
      });
      from.push(came);
    }
    const stretches = [];
    let to = many;
    for (const came of from.reverse()) {
      stretches.unshift(taken.slice(came[to], to));
      to = came[to];
    }
    return [taken.slice(0, to), ...stretches];

    function stretch(begin, end, last) {
      const minutes = sums[end] - sums[begin] + (begin ? 0 : frame.welcome) + (last ? frame.close : 0);
      return begin < end && minutes <= LONGEST_STRETCH ? minutes ** 2 : Infinity;
    }
  }

  /** The rows with their times. Minutes that are left lengthen the welcome and the close, to 10 at the most. */
  function timed(stretches, frame, start) {
    if (!stretches.length) return [];
    const sat = stretches.map((parts) => parts.reduce((sum, { part }) => sum + part.minutes, 0));
    sat[0] += frame.welcome;
    sat[sat.length - 1] += frame.close;
    const pauses = new Array(stretches.length - 1).fill(frame.pause);
    if (frame.lunch && pauses.length) pauses[Math.floor((pauses.length - 1) / 2)] += frame.lunch;
    let spare = frame.minutes - [...sat, ...pauses].reduce((sum, each) => sum + each, 0);
    const lengthened = (minutes, stretch) => {
      const more = Math.max(0, Math.min(10 - minutes, spare, LONGEST_STRETCH - sat[stretch]));
      spare -= more;
      sat[stretch] += more;
      return minutes + more;
    };
    const rows = [{ kind: "welcome", minutes: lengthened(frame.welcome, 0) }];
    stretches.forEach((parts, number) => {
      if (number) rows.push({ kind: "break", minutes: pauses[number - 1] });
      for (const { module, part } of parts) rows.push({ kind: "part", minutes: part.minutes, module, part });
    });
    rows.push({ kind: "close", minutes: lengthened(frame.close, sat.length - 1) });
    let now = start;
    for (const row of rows) {
      row.starts = now;
      now += row.minutes;
    }
    return rows;
  }

  /** Every part that was wanted and has no place, with the reason as a sentence. */
  function dropped(wanted, found, frame) {
    const taken = new Set(found.taken.map(({ part }) => part));
    const began = new Set(found.taken.map(({ module }) => module));
    return wanted.flatMap((module) =>
      module.parts.filter((part) => !taken.has(part)).map((part) => ({ module, part, why: why(module, part) })),
    );

    function why(module, part) {
      const asked = part.wish === "keep" ? " You asked to keep it, and there is no room." : "";
      if (!found.taken.length) return `No part fits into ${said(frame.minutes)} with a welcome and a close.${asked}`;
      if (!began.has(module)) return `The time cannot hold a part of every module that you chose, so this module gave way.${asked}`;
      if (part.minutes > found.left) return `It takes ${said(part.minutes)}, and ${found.left ? `only ${found.left} are` : "none is"} left for it.${asked}`;
      return `It would need one more break, and there is no time for that.${asked}`;
    }
  }

  const said = (minutes) => `${minutes} minute${minutes === 1 ? "" : "s"}`;

  /** What the taken modules build on, and the session does not hold: to be studied first. */
  function first(modules, taken) {
    const held = new Set(taken.map(({ module }) => module.slug));
    const found = new Map();
    for (const { module } of taken) {
      for (const slug of module.prerequisites) if (!held.has(slug)) found.set(`${module.slug} ${slug}`, { module, slug });
    }
    return [...found.values()];
  }

  /** What to leave out if the session runs late: the part of the second half that is missed least, if any can be. */
  function leastMissed(taken) {
    const alone = (module) => taken.filter((other) => other.module === module).length === 1;
    const late = taken.slice(Math.ceil(taken.length / 2)).filter(({ module, part }) => part.wish !== "keep" && !alone(module));
    const share = ({ module, part }) =>
      part.teaches.reduce((sum, outcome) => sum + 1 / taken.filter((other) => other.module === module && other.part.teaches.includes(outcome)).length, 0);
    return late.sort((one, other) => share(one) - share(other))[0] ?? null;
  }

  return make;
})();
