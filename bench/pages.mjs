// The pages that are compared, put together from the sources beside this file, the built product and the npm packages.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readable } from "./profile.mjs";
import { grown } from "./questionnaire.mjs";

const here = (name) => readFileSync(new URL(`pages/${name}`, import.meta.url), "utf8");
const WORDS = { why: "Pourquoi cette question ?", back: "Retour", next: "Continuer" };
const TAG = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };
const html = (text) => text.replace(/[&<"]/g, (sign) => TAG[sign]);

const page = (title, head, body) => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`;

// JSON inside a script: the end of a script may not stand in it.
const data = (questionnaire) =>
  `const questionnaire = ${JSON.stringify({ ...WORDS, ...questionnaire }).replaceAll("</", "<\\/")};`;

const times = (count, element) => Array(count).fill(element).join("\n");

// As its guide says: two scripts and a style sheet. The sheet without fonts, since the other asks a far server for them.
const survey = (questionnaire, count = 1) => page(
  questionnaire.title,
  `<link rel="stylesheet" href="/survey-core.css">
<script defer src="/survey.core.js"></script>
<script defer src="/survey-js-ui.js"></script>`,
  `<h1>${html(questionnaire.title)}</h1>
${times(count, "<div data-survey></div>")}
<script type="module">${data(questionnaire)}
${here("surveyjs.js")}</script>`,
);

// Everything in one file: nothing hand-written could arrive sooner.
const preact = (questionnaire, library) => page(
  questionnaire.title,
  `<style>${here("page.css")}</style>`,
  `<h1>${html(questionnaire.title)}</h1>
<div data-questions></div>
<script type="module">${library}
${data(questionnaire)}
${here("preact.js")}</script>`,
);

// The library as one constant instead of a module of its own.
const inlined = (module) => {
  const exported = /export\s*\{([^}]*)\};?\s*(\/\/#.*)?\s*$/;
  const names = exported.exec(module)?.[1];
  if (!names) throw new Error("The module of Preact ends in another way than it did.");
  const fields = names.split(",").map((pair) => pair.trim().split(" as ").reverse().join(": "));
  return `const preact = (() => { ${module.replace(exported, "")} return { ${fields.join(", ")} }; })();`;
};

const section = (question, at, all) => {
  const type = question.kind === "choices" ? "checkbox" : "radio";
  const choice = (option) =>
    `<label class="choice"><input type="${type}" name="${question.id}" value="${option.id}"><span>${html(option.text)}</span></label>`;
  const why = question.why ? `<details><summary>${WORDS.why}</summary><p>${html(question.why)}</p></details>` : "";
  const back = at ? `<a href="#q${at - 1}">${WORDS.back}</a>` : "";
  const next = at + 1 < all.length ? `q${at + 1}` : "sheet";
  return `<section id="q${at}"><h2>${html(question.text)}</h2>${question.hint ? `<p>${html(question.hint)}</p>` : ""}
${question.options.map(choice).join("\n")}
${why}<p class="actions">${back}<a class="next" href="#${next}">${WORDS.next}</a></p></section>`;
};

const still = (questionnaire) => page(
  questionnaire.title,
  `<style>${here("page.css")}</style>`,
  `<h1>${html(questionnaire.title)}</h1>
<div class="static">
${questionnaire.questions.map(section).join("\n")}
<section id="sheet"><h2>${WORDS.next}</h2>${questionnaire.sheet}</section>
</div>`,
);

const embed = (questionnaire, script, count = 1) => page(
  questionnaire.title,
  `<style>${here("page.css")}</style>
<script async src="/${script}"></script>`,
  `<h1>${html(questionnaire.title)}</h1>
<p>Un questionnaire pour préparer une conversation difficile.</p>
${times(count, '<franc-parler lang="fr"><p>Le questionnaire arrive.</p></franc-parler>')}`,
);

// How many widgets stand on one page.
export const COUNTS = [1, 5, 20];

// Path → text. `questionnaire` is asked; `root` is the project, `core`, `ui` and `preact` where npm put them.
export const pages = (questionnaire, root, { core, ui, preact: small }) => {
  const built = (name) => readFileSync(join(root, name), "utf8");
  const bought = (folder, name) => readFileSync(join(folder, name), "utf8");
  const large = grown(questionnaire, 10);
  const library = inlined(bought(small, "dist/preact.mjs"));
  return new Map([
    ["/blank.html", page("", "", "")],
    ["/franc-parler.fr.js", built("dist/embed/franc-parler.fr.js")],
    ["/franc-parler.fr.early.js", built("dist/embed/franc-parler.fr.early.js")],
    ["/tenfold.fr.js", built("target/bench/tenfold.fr.js")],
    ["/readable.fr.js", readable(root)],
    ["/survey.core.js", bought(core, "survey.core.min.js")],
    ["/survey-js-ui.js", bought(ui, "survey-js-ui.min.js")],
    ["/survey-core.css", bought(core, "survey-core.fontless.min.css")],
    ["/page.html", built("dist/index.html")],
    ["/embed/franc-parler.js", built("dist/embed/franc-parler.js")],
    ["/surveyjs.html", survey(questionnaire)],
    ["/preact.html", preact(questionnaire, library)],
    ["/static.html", still(questionnaire)],
    ["/embed.html", embed(questionnaire, "franc-parler.fr.js")],
    ["/early.html", embed(questionnaire, "franc-parler.fr.early.js")],
    ["/embed-readable.html", embed(questionnaire, "readable.fr.js")],
    ["/surveyjs-tenfold.html", survey(large)],
    ["/preact-tenfold.html", preact(large, library)],
    ["/static-tenfold.html", still(large)],
    ["/embed-tenfold.html", embed(questionnaire, "tenfold.fr.js")],
    ...COUNTS.map((count) => [`/embed-${count}.html`, embed(questionnaire, "franc-parler.fr.js", count)]),
    ...COUNTS.map((count) => [`/surveyjs-${count}.html`, survey(questionnaire, count)]),
  ]);
};
