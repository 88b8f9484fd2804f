// What the simulator tells the page while it is open.
import { events } from "./doors.js";

/** Calls what stands under the name of each signal; again() fetches all anew, live(yes) shows the line. */
export const listen = (hearers, again, live) => {
  const stream = events();
  let first = true;
  stream.addEventListener("hello", () => {
    live(true);
    if (!first) again();
    first = false;
  });
  stream.addEventListener("refetch", again);
  stream.onerror = () => live(false);
  for (const [kind, hear] of Object.entries(hearers)) {
    stream.addEventListener(kind, ({ data }) => hear(JSON.parse(data)));
  }
};

/** Many signals in a moment become one piece of work. */
export const soon = (work, wait = 60) => {
  let waiting = 0;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, wait);
  };
};
