// The questionnaire all pages ask: the questions of one French path to a late payment, with the words of the project,
// and the sheet at its end. Asked of `cargo xtask next` and `cargo xtask sheet`, so that it follows the flow.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const CHOSEN = JSON.parse(readFileSync(new URL("answers.json", import.meta.url), "utf8"));

export const questionnaire = (xtask, folder) => {
  const file = join(folder, "answers.json");
  const answers = {};
  const ask = (command, ...options) => {
    writeFileSync(file, JSON.stringify(answers));
    return run(xtask, command, file, ...options);
  };
  const questions = [];
  for (;;) {
    const { screen, question, questions: group } = JSON.parse(ask("next"));
    if (screen === "sheet") break;
    if (screen === "details") {
      // Nothing but the routing is compared: every detail is skipped.
      for (const { id } of group) answers[id] = null;
      continue;
    }
    const asked = screen === "diagnosis" ? diagnosis(xtask) : question;
    if (CHOSEN[asked.id] === undefined) throw new Error(`bench/answers.json has no answer to ${asked.id}.`);
    answers[asked.id] = CHOSEN[asked.id];
    questions.push({ ...asked, chosen: [CHOSEN[asked.id]].flat() });
  }
  const sheet = /<body>([^]*)<\/body>/.exec(ask("sheet", "--format", "html"))?.[1];
  if (!sheet) throw new Error("`cargo xtask sheet --format html` has no body any more.");
  return { title: "Préparer une conversation difficile", questions, sheet };
};

const diagnosis = (xtask) => JSON.parse(run(xtask, "questions")).diagnosis;

const run = (xtask, command, ...options) =>
  execFileSync(xtask, [command, ...options, "--lang", "fr"], { encoding: "utf8", maxBuffer: 2 ** 26 });

// The same, many times over: each copy with words of its own, since what is said twice packs to nothing.
export const grown = ({ title, questions, sheet }, times) => {
  const words = questions.flatMap(({ text, options }) => [text, ...options.map((option) => option.text)])
    .flatMap((text) => text.split(" "));
  let seed = 1;
  const other = () => words[(seed = (seed * 48271) % 2147483647) % words.length];
  const varied = (text, copy) =>
    copy && text ? text.split(" ").map((word, at) => (at % 2 ? other() : word)).join(" ") : text;
  const copies = Array.from({ length: times }, (_, copy) => questions.map((question) => ({
    ...question,
    id: copy ? `${question.id}-${copy}` : question.id,
    text: varied(question.text, copy),
    hint: varied(question.hint, copy),
    why: varied(question.why, copy),
    options: question.options.map((option) => ({ ...option, text: varied(option.text, copy) })),
  })));
  return { title, questions: copies.flat(), sheet };
};
