// One visit to a page on a slow line with a slow processor, with nothing in the caches.
import { readFileSync } from "node:fs";
import { median } from "./statistics.mjs";

const source = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const PROBE = ["adapters.js", "probe.js"].map(source).join("\n");

export const CONDITIONS = {
  slowdown: 4,
  line: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 1_600_000 / 8 },
  window: { width: 412, height: 823, deviceScaleFactor: 1.75, mobile: true },
};

const PATIENCE = 60_000;

const within = async (work, what) => {
  let clock;
  const late = new Promise((_, reject) => {
    clock = setTimeout(() => reject(new Error(`${what} took more than ${PATIENCE / 1000} s.`)), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(clock);
  }
};

// Opens the page and lets `work` measure; gives what that gives, with the bytes and the requests.
export const visit = async (chromium, address, { path, kind, before }, work) => {
  const page = await chromium.page();
  try {
    await page.send("Page.enable");
    await page.send("Network.enable");
    await page.send("Emulation.setDeviceMetricsOverride", CONDITIONS.window);
    // The first page warms the process up, so that starting it is not measured.
    await page.send("Page.navigate", { url: `${address}/blank.html` });
    await page.value("new Promise((resolve) => document.readyState === 'complete' ? resolve() : addEventListener('load', resolve))");
    if (before) await page.value(before);
    await page.send("Network.emulateNetworkConditions", CONDITIONS.line);
    await page.send("Emulation.setCPUThrottlingRate", { rate: CONDITIONS.slowdown });
    // In a function of its own, so that its names are not those of the page.
    const script = `globalThis.probe = (() => { ${PROBE}\nreturn probe(adapters.${kind}); })();`;
    await page.send("Page.addScriptToEvaluateOnNewDocument", { source: script });
    page.heard.length = 0;
    await page.send("Page.navigate", { url: address + path });
    const measured = await within(work(page), path);
    const ended = page.heard.filter(({ method }) => method === "Network.loadingFinished");
    return { ...measured, bytes: ended.reduce((sum, { params }) => sum + params.encodedDataLength, 0) };
  } finally {
    await page.close();
  }
};

// What the page does by itself.
export const untouched = (page) => page.value("probe.left()");

const click = async (page, find, value) => {
  const { x, y } = await page.value(`probe.place(${JSON.stringify(find)}, ${JSON.stringify(value ?? null)})`);
  for (const type of ["mousePressed", "mouseReleased"]) {
    await page.send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
  }
};

// From the first answer through these questions, each answered and left by the mouse.
const answered = async (page, questions) => {
  const times = [];
  for (const { chosen } of questions) {
    for (const value of chosen) {
      await click(page, "choice", value);
      await page.value(`probe.chosen(${JSON.stringify(value)})`);
    }
    await page.value("probe.arm()");
    await click(page, "next");
    times.push(await page.value("probe.answer()"));
  }
  return times;
};

// What a page holds in memory: the objects of scripts, those of the page, what lies beside them, and the engine's own.
const memory = async (page) => {
  for (let times = 0; times < 2; times += 1) await page.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await page.send("Runtime.getHeapUsage");
  return usedSize + embedderHeapUsedSize + backingStorageSize + await page.value("probe.compiled()");
};

// Used by somebody in a hurry: ready, the question after the first, then every answer but the last.
export const begun = (kind, questions) => async (page) => {
  const ready = await page.value("probe.ready()");
  // The start is a question of its own for the others; with us its answer is the way on.
  const [start, first, ...rest] = questions;
  const before = kind === "ours" ? [] : [{ ...start, chosen: [] }];
  const times = await answered(page, [...before, first]);
  const second = await page.value("performance.now()");
  times.push(...await answered(page, rest.slice(0, -1)));
  return { ready, second, answers: median(times.slice(before.length)) };
};

// With many preparations kept in this tab: when it is there, and how long an answer takes, which keeps them all.
export const kept = (questions) => async (page) => {
  const { settled } = await page.value("probe.left()");
  return { settled, answers: median(await answered(page, questions.slice(1, -1))), memory: await memory(page) };
};

// The same, to the sheet, and what the page holds in memory then.
export const used = (kind, questions) => async (page) => {
  const begin = await begun(kind, questions)(page);
  await page.value(`probe.end(${JSON.stringify(questions.at(-1).chosen[0])})`);
  return { ...begin, memory: await memory(page) };
};

// Left alone, then what is held in memory.
export const held = async (page) => ({ ...await untouched(page), memory: await memory(page) });
