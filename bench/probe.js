// Measures from inside the page; the same for every page. Runs before anything of it, after `adapters.js`.
const probe = (page) => {
  const paints = {}, tasks = [];
  let shift = 0;
  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("paint", (entry) => { paints[entry.name] = entry.startTime; });
  observe("longtask", (entry) => tasks.push(entry.duration));
  observe("layout-shift", (entry) => { if (!entry.hadRecentInput) shift += entry.value; });

  // The memory of compiled code is counted by no part of the protocol.
  const memories = new Set();
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate.apply(WebAssembly, given);
    const { exports } = made.instance ?? made;
    if (exports.memory) memories.add(exports.memory);
    return made;
  };

  // A frame is painted when the task comes that was set while it was being made.
  const painted = (done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(null);
  };

  // In every frame: whether it is so already; else tries once more. Ends with the time at which the frame was painted
  // that shows it.
  const until = (holds, attempt = () => {}) => new Promise((resolve) => {
    const frame = () => {
      if (holds()) painted(resolve);
      else {
        attempt();
        requestAnimationFrame(frame);
      }
    };
    requestAnimationFrame(frame);
  });

  const paused = (duration) => new Promise((resolve) => setTimeout(resolve, duration));
  let armed;

  return {
    // Nobody touches the page: what it does by itself, until it has been at rest for a second.
    async left() {
      const settled = await until(page.settled);
      await paused(1000);
      return { paint: paints["first-paint"], content: paints["first-contentful-paint"], settled, longest: Math.max(0, ...tasks), shift };
    },
    // The first answer is clicked in every frame, as soon as it is there, until the page shows that it took it.
    ready: () => until(page.answered, () => page.first()?.click()),
    // From the click of a person to the frame that shows another screen.
    arm() {
      const before = page.shown();
      armed = new Promise((resolve) => addEventListener("click", (event) => {
        until(() => page.shown() && page.shown() !== before).then((end) => resolve(end - event.timeStamp));
      }, { capture: true, once: true }));
    },
    answer: () => armed,
    compiled: () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
    // Where to click, in the middle of it.
    async place(find, value) {
      const found = page[find](value);
      (found.closest("label") ?? found).scrollIntoView({ block: "center", behavior: "instant" });
      await until(() => true);
      const { x, y, width, height } = found.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    chosen: (value) => until(() => page.choice(value)?.checked),
    // On to the sheet, with nothing more said than that the last answer is this one.
    async end(value) {
      page.choice(value)?.click();
      for (let step = 0; step < 60 && !page.ended(); step += 1) {
        page.next()?.click();
        await until(() => true);
        await paused(50);
      }
      if (!page.ended()) throw new Error("The sheet does not come.");
    },
  };
};
