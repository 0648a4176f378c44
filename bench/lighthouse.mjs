// `cargo xtask bench` calls this after everything else, `cargo xtask bench lighthouse` alone:
// node lighthouse.mjs CHROMIUM FOLDER, the latter holding Lighthouse and what came with it. Puts the page, as it was built
// last, before Lighthouse with its preset for phones, and writes the section of that name into BENCHMARKS.md.
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { serve } from "./server.mjs";

const [chromePath, folder] = process.argv.slice(2);
const root = fileURLToPath(new URL("..", import.meta.url));
const file = join(root, "BENCHMARKS.md");
// One run is at the mercy of whatever else the machine does.
const RUNS = 5;
const FLAGS = [
  "--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
const HEADING = "## Lighthouse";
const NEXT = "## How it is measured";

const packaged = (path) => import(pathToFileURL(join(folder, path)).href);
const { default: lighthouse } = await packaged("lighthouse/core/index.js");
const { launch } = await packaged("chrome-launcher/dist/index.js");

const run = async (address) => {
  const chrome = await launch({ chromePath, chromeFlags: FLAGS, logLevel: "silent" });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "error", output: "json" });
    return lhr;
  } finally {
    chrome.kill();
  }
};

const middle = (values) => values.toSorted((one, other) => one - other)[values.length >> 1];
const hundredth = (score) => Math.round(100 * score);

// What counts toward a score and has not all of it, in the run in the middle.
const lost = ({ audits, categories }, id) => categories[id].auditRefs
  .filter(({ id, weight }) => weight && audits[id].score !== null && audits[id].score < 1)
  .map(({ id }) => `${audits[id].title} ${audits[id].displayValue ?? ""}`.trim().replaceAll("\u00a0", " "));

const section = (runs, load) => {
  const rows = Object.values(runs[0].categories).map(({ id, title }) => {
    const scores = runs.map((run) => run.categories[id].score);
    const typical = runs.find((run) => run.categories[id].score === middle(scores));
    const [low, high] = [Math.min(...scores), Math.max(...scores)].map(hundredth);
    const spread = low === high ? "" : ` (${low}–${high})`;
    return `| ${title} | ${hundredth(middle(scores))}${spread} | ${lost(typical, id).join("; ") || "–"} |`;
  });
  const notes = readFileSync(new URL("lighthouse.md", import.meta.url), "utf8");
  return [
    HEADING, "", "| | score | what it misses |", "|---|---:|---|", ...rows, "",
    `Lighthouse ${runs[0].lighthouseVersion}, its preset for phones, on \`dist/index.html\` served with brotli by the local server; ${new Date().toISOString().slice(0, 10)}, medians of ${runs.length} runs with the least and the most in brackets, load ${load} at the beginning.`,
    "", notes.trim(), "", "",
  ].join("\n");
};

const files = new Map([
  ...["index.html", "embed/franc-parler.js"].map((name) => [`/${name}`, readFileSync(join(root, "dist", name), "utf8")]),
  ["/robots.txt", "User-agent: *\nAllow: /\n"],
]);
const load = loadavg()[0].toFixed(1);
const server = await serve(files);
try {
  const runs = [];
  while (runs.length < RUNS) {
    runs.push(await run(`${server.address}/index.html`));
    console.log(Object.values(runs.at(-1).categories).map(({ title, score }) => `${title} ${hundredth(score)}`).join(", "));
  }
  const text = section(runs, load);
  const before = readFileSync(file, "utf8");
  const next = before.indexOf(NEXT);
  const own = before.indexOf(HEADING);
  if (next < 0) throw new Error(`BENCHMARKS.md has no "${NEXT}": run \`cargo xtask bench\` whole.`);
  writeFileSync(file, before.slice(0, own < 0 ? next : own) + text + before.slice(next));
  console.log(text);
} finally {
  await server.stop();
}
