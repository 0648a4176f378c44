// Where the time of our start goes: the browser's own profiler, at full speed, over the script with its names readable.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { median } from "./statistics.mjs";

const STARTS = 9;
const SHOWN = 12;

// The script as it was before its names were shortened, with what the finished one holds.
export const readable = (root) => {
  const finished = readFileSync(join(root, "dist/embed/franc-parler.fr.js"), "utf8");
  const script = readFileSync(join(root, "target/parts/script.js"), "utf8");
  const held = /wasm:"([^"]*)",files:"([^"]*)",words:(\{__proto__:null(?:,"[^"]*":"[^"]*")+\}),first:(.*?),damaged:/.exec(finished);
  if (!held) throw new Error("The embedding script does not hold engine, files, words and first screens as it did.");
  const [, wasm, files, words, first] = held;
  return script.replace('"%words%"', () => words).replace('"%first%"', () => first).replace("%files%", () => files).replace("%engine%", () => wasm);
};

const nameOf = ({ functionName, url }) => {
  if (url.startsWith("wasm:")) return "the engine, in WebAssembly";
  if (functionName.startsWith("(")) return functionName;
  return url.endsWith("/readable.fr.js") ? `${functionName || "the script itself"}` : null;
};

// Milliseconds by function, of one start.
const start = async (chromium, address) => {
  const page = await chromium.page();
  try {
    await page.send("Profiler.enable");
    await page.send("Profiler.setSamplingInterval", { interval: 100 });
    await page.send("Page.navigate", { url: `${address}/blank.html` });
    await page.send("Profiler.start");
    await page.send("Page.navigate", { url: `${address}/embed-readable.html` });
    await page.value(`new Promise((resolve) => document.querySelector("franc-parler")?.dataset.screen
      ? resolve() : addEventListener("fp-ready", () => requestAnimationFrame(() => setTimeout(resolve))))`);
    const { profile } = await page.send("Profiler.stop");
    const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
    const times = {};
    profile.samples.forEach((id, at) => {
      const name = names.get(id);
      if (name) times[name] = (times[name] ?? 0) + profile.timeDeltas[at] / 1000;
    });
    return times;
  } finally {
    await page.close();
  }
};

// The functions that take longest by themselves, with the medians of several starts.
export const profile = async (chromium, address) => {
  const starts = [];
  for (let count = 0; count < STARTS; count += 1) starts.push(await start(chromium, address));
  const names = [...new Set(starts.flatMap(Object.keys))].filter((name) => name !== "(idle)" && name !== "(root)");
  return names
    .map((name) => ({ name, time: median(starts.map((times) => times[name] ?? 0)) }))
    .sort((one, other) => other.time - one.time)
    .slice(0, SHOWN);
};
