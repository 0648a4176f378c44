// BENCHMARKS.md from what was measured.
import { DEFINITIONS } from "./definitions.mjs";
import { median, spread } from "./statistics.mjs";
import { targets } from "./targets.mjs";

const KILO = (value) => (value / 1000).toFixed(1);
const MEGA = (value) => (value / 1e6).toFixed(2);
const MILLI = (value) => value.toFixed(0);

// Name, where it is kept, how it is written.
const MEASURES = [
  ["bytes on the wire, KB", "bytes", KILO],
  ["first paint, ms", "paint", MILLI],
  ["first paint with content, ms", "content", MILLI],
  ["ready: the first question takes an answer, ms", "ready", MILLI],
  ["the second question, the first answered at once, ms", "second", MILLI],
  ["the whole program is at rest, ms", "settled", MILLI],
  ["longest task, ms", "longest", MILLI],
  ["layout shift", "shift", (value) => value.toFixed(3)],
  ["answer → next screen painted, ms", "answers", MILLI],
  ["memory after the sheet, MB", "memory", MEGA],
];

const NAMES = {
  page: "Franc-parler, page", embed: "Franc-parler, embed", early: "Franc-parler, embed in two files", surveyjs: "SurveyJS", preact: "Preact", static: "static HTML",
};

const SHORT = { page: "page", embed: "embed", early: "two files" };

const table = (head, rows) => [
  `| ${head.join(" | ")} |`,
  `|${head.map((_, at) => (at ? "---:" : "---")).join("|")}|`,
  ...rows.map((row) => `| ${row.join(" | ")} |`),
].join("\n");

// Median, and the quartiles below and above where they are written otherwise.
const cell = (values, write) => {
  const found = spread(values);
  if (!found) return "–";
  const [low, middle, high] = [found.low, found.median, found.high].map(write);
  return low === high ? middle : `${middle} (${low}–${high})`;
};

const ratio = (one, other) => (Number.isFinite(one / other) ? `${(one / other).toFixed(2)} ×` : "–");

const compared = (main) => table(
  ["", ...Object.values(NAMES)],
  MEASURES.map(([name, measure, write]) => [name, ...Object.keys(NAMES).map((page) => cell(main[page][measure], write))]),
);

const ratios = (main) => {
  const against = ["page", "embed", "early"].flatMap((ours) => ["surveyjs", "preact", "static"].map((other) => [ours, other]));
  return table(
    ["", ...against.map(([ours, other]) => `${SHORT[ours]} ÷ ${NAMES[other]}`)],
    MEASURES.map(([name, measure]) => [
      name.split(",")[0], ...against.map(([ours, other]) => ratio(median(main[ours][measure]), median(main[other][measure]))),
    ]),
  );
};

const held = (main, weights) => table(
  ["target", "reached", "at most", ""],
  targets(main, weights).map(({ name, reached, limit, unit }) => {
    const write = (value) => (unit === "×" ? `${value.toFixed(2)} ×` : `${value.toFixed(unit ? 0 : 3)}${unit ? ` ${unit}` : ""}`);
    const off = limit ? `missed by ${(100 * (reached / limit - 1)).toFixed(0)} %` : "missed";
    if (!Number.isFinite(reached)) return [name, "not reported", write(limit), "missed"];
    return [name, write(reached), write(limit), reached <= limit ? "held" : off];
  }),
);

const grownWords = (words) => table(
  ["", "bytes, KB", "× 10, KB", "", "ready, ms", "× 10, ms", "", "answer, ms", "× 10, ms", ""],
  ["embed", "surveyjs", "preact", "static"].map((name) => [NAMES[name], ...[["bytes", KILO], ["ready", MILLI], ["answers", MILLI]]
    .flatMap(([measure, write]) => {
      const [one, ten] = [words[name][measure], words[`${name}-tenfold`][measure]];
      return [cell(one, write), cell(ten, write), ratio(median(ten), median(one))];
    })]),
);

const grownWidgets = (widgets) => table(
  ["widgets on the page", "all ready, ms", "÷ one", "longest task, ms", "÷ one", "memory, MB", "÷ one"],
  Object.keys(widgets).map((name) => {
    const [kind, count] = name.split("-");
    return [`${NAMES[kind]}, ${count}`, ...[["settled", MILLI], ["longest", MILLI], ["memory", MEGA]].flatMap(([measure, write]) => [
      cell(widgets[name][measure], write), ratio(median(widgets[name][measure]), median(widgets[`${kind}-1`][measure])),
    ])];
  }),
);

const grownShelves = (shelves) => table(
  ["preparations kept in the tab", "ready, ms", "÷ one", "answer, ms", "÷ one", "memory, MB", "÷ one"],
  Object.keys(shelves).map((count) => [count, ...[["settled", MILLI], ["answers", MILLI], ["memory", MEGA]].flatMap(([measure, write]) => [
    cell(shelves[count][measure], write), ratio(median(shelves[count][measure]), median(shelves[1][measure])),
  ])]),
);

const grownQuestions = (walk) => table(
  ["questions", "one walk ÷ that of the questions there are"],
  walk.map(({ questions, nanoseconds }) => [questions, ratio(nanoseconds, walk[0].nanoseconds)]),
);

export const report = ({ about, main, words, widgets, shelves, starts, walk, notes, weights }) => `# Benchmarks

Written by \`cargo xtask bench\`; the reasons are kept in [bench/notes.md](bench/notes.md), the rest is measured.
Medians, with the quartiles in brackets; ${about.rounds} rounds, one page after the other in each.

- ${about.date}, commit ${about.commit}
- ${about.machine}; load ${about.load[0]} at the beginning, ${about.load[1]} at the end
- ${about.versions.join(", ")}

## The same questionnaire, six ways

${compared(main)}

As ratios of the medians:

${ratios(main)}

## Targets

${held(main, weights)}

Files after brotli, without headers: the French embedding script ${KILO(weights.whole)} KB, our engine (wasm, glue, styles) ${KILO(weights.engine)} KB, SurveyJS without any words ${KILO(weights.surveyjs)} KB.

${notes.trim()}

## How it grows

### Ten times the words

${grownWords(words)}

${about.fewer} rounds.
Ours has ten times the words of every question and sheet; the others have ten times the questions of this path with their words, and the sheet once.

### More questions

${grownQuestions(walk)}

Our questions are compiled, so this is the walk over the answers alone, natively, in a debug build: only the ratios mean something.

### Several widgets on one page

${grownWidgets(widgets)}

${about.fewer} rounds.

### Kept preparations

${grownShelves(shelves)}

${about.fewer} rounds of the embed.
All of them are written anew at every answer.

## Where our start goes

${table(["function", "ms of its own"], starts.map(({ name, time }) => [name, time.toFixed(1)]))}

The embed at full speed and without the slow line, by the browser's own profiler, medians of nine starts.

## How it is measured

${DEFINITIONS}
`;
