// `cargo xtask bench` calls this: node run.mjs XTASK CHROMIUM ROUNDS CORE UI PREACT, the last
// three being folders of npm packages. Measures, then writes BENCHMARKS.md.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Chromium } from "./chromium.mjs";
import { COUNTS, pages } from "./pages.mjs";
import { profile } from "./profile.mjs";
import { questionnaire } from "./questionnaire.mjs";
import { report } from "./report.mjs";
import { rounds } from "./rounds.mjs";
import { serve } from "./server.mjs";
import { begun, held, kept, untouched, used } from "./visit.mjs";
import { weights } from "./weights.mjs";

const [xtask, program, asked, core, ui, preact] = process.argv.slice(2);
const packages = { core, ui, preact };
const root = fileURLToPath(new URL("..", import.meta.url));
const count = Number(asked);
const KINDS = { page: "ours", surveyjs: "surveyjs", preact: "preact", static: "still", embed: "ours", early: "ours" };

const say = (what) => console.log(`${new Date().toISOString().slice(11, 19)} ${what}`);
const load = () => loadavg()[0].toFixed(1);

const asks = questionnaire(xtask, join(root, "target/bench"));

// The six pages, each left alone and then used.
const compared = Object.fromEntries(Object.entries(KINDS).map(([name, kind]) =>
  [name, { path: `/${name}.html`, kind, works: [untouched, used(kind, asks.questions)] }]));

// Ten times the questions and words: with us the words, since the questions are compiled.
const larger = Object.fromEntries(["embed", "surveyjs", "preact", "static"].flatMap((name) =>
  [name, `${name}-tenfold`].map((path) =>
    [path, { path: `/${path}.html`, kind: KINDS[name], works: [begun(KINDS[name], asks.questions)] }])));

// Several widgets on one page.
const several = Object.fromEntries(["embed", "surveyjs"].flatMap((name) => COUNTS.map((widgets) =>
  [`${name}-${widgets}`, { path: `/${name}-${widgets}.html`, kind: KINDS[name], works: [held] }])));

// Several preparations kept in the tab: the open one has just begun, the others are done.
const preparation = { name: "", made: "2026-01-01", shown: "" };
const done = { ...preparation, answers: Object.fromEntries(asks.questions.map(({ id, chosen, kind }) => [id, kind === "choices" ? chosen : chosen[0]])) };
const [KEPT, KEY] = [[1, 100, 1000], "franc-parler:/embed.html#0"];
const kepts = Object.fromEntries(KEPT.map((times) => {
  const open = { ...preparation, answers: { start: "full" } };
  const held = JSON.stringify({ "franc-parler": 1, preparations: [open, ...Array(times - 1).fill(done)] });
  const before = `sessionStorage.setItem(${JSON.stringify(KEY)}, ${JSON.stringify(held)})`;
  return [times, { path: "/embed.html", kind: "ours", works: [kept(asks.questions)], before }];
}));

const git = (...words) => execFileSync("git", words, { cwd: root, encoding: "utf8" }).trim();
const named = (folder) => {
  const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `${name} ${version}`;
};

const server = await serve(pages(asks, root, packages));
const chromium = await Chromium.start(program);
try {
  const before = load();
  say(`the pages, ${count} rounds; the load of the machine is ${before}`);
  const main = await rounds(chromium, server.address, compared, count, say);
  const fewer = Math.ceil(count / 3);
  say(`ten times the words, ${fewer} rounds`);
  const words = await rounds(chromium, server.address, larger, fewer, say);
  say(`several widgets, ${fewer} rounds`);
  const widgets = await rounds(chromium, server.address, several, fewer, say);
  say(`kept preparations, ${fewer} rounds`);
  const shelves = await rounds(chromium, server.address, kepts, fewer, say);
  say("the profile of a start");
  const starts = await profile(chromium, server.address);
  const about = {
    date: new Date().toISOString().slice(0, 10),
    commit: git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain", "--untracked-files=no", "--", ":!BENCHMARKS.md") ? ", with changes" : ""),
    machine: `${cpus()[0].model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`,
    load: [before, load()],
    versions: [chromium.version.replace("/", " "), `Node ${process.version.slice(1)}`,
      ...Object.values(packages).map(named)],
    rounds: count,
    fewer,
  };
  const walk = JSON.parse(readFileSync(join(root, "target/bench/walk.json"), "utf8"));
  const notes = readFileSync(new URL("notes.md", import.meta.url), "utf8");
  const measured = { about, main, words, widgets, shelves, starts, walk, notes, weights: weights(root, packages) };
  // Every single value, for whoever doubts a median.
  writeFileSync(join(root, "target/bench/measured.json"), JSON.stringify(measured));
  const text = report(measured);
  writeFileSync(join(root, "BENCHMARKS.md"), text);
  console.log(text);
} finally {
  await chromium.stop();
  await server.stop();
}
