// How the probe finds its way in each kind of page. Runs in the page, before anything of it.
//
// `first`: the first answer. `answered`: the page itself shows that it took it. `shown`: the question on display.
// `choice`: an answer by its value. `next`: what goes on. `settled`: the program of the page has come to rest.
const visible = (elements) => [...elements].find((element) => element.checkVisibility());

const element = () => document.querySelector("franc-parler");
const inside = (selector) => element()?.shadowRoot?.querySelectorAll(selector) ?? [];

const ours = {
  first: () => visible(inside("button[value=full]")) ?? visible(inside("fieldset input")),
  answered: () => Boolean(visible(inside("fieldset input:checked"))),
  shown: () => visible(inside("h1, h2"))?.textContent,
  choice: (value) => visible(inside(`input[value="${value}"]`)),
  next: () => visible(inside("[part~=primary]")),
  settled: () => [...document.querySelectorAll("franc-parler")].every((one) => one.dataset.screen) && Boolean(element()),
  ended: () => element()?.dataset.screen === "sheet",
};

const surveyjs = {
  first: () => document.querySelector("[data-survey] input[type=radio]"),
  answered: () => Boolean(document.querySelector("[data-survey] .sd-item--checked")),
  shown: () => document.querySelector(".sd-question__title, .sd-completedpage")?.textContent,
  choice: (value) => document.querySelector(`[data-survey] input[value="${value}"]`),
  next: () => visible(document.querySelectorAll(".sd-navigation__next-btn, .sd-navigation__complete-btn")),
  settled: () => [...document.querySelectorAll("[data-survey]")].every((one) => one.querySelector("input")) && Boolean(surveyjs.first()),
  ended: () => Boolean(document.querySelector(".sd-completedpage")),
};

const preact = {
  first: () => document.querySelector("input[type=radio]"),
  answered: () => Boolean(document.querySelector(".chosen")),
  shown: () => document.querySelector("h2")?.textContent,
  choice: (value) => document.querySelector(`input[value="${value}"]`),
  next: () => document.querySelector(".actions button:not([type])"),
  settled: () => Boolean(preact.first()),
  ended: () => Boolean(document.querySelector("article")),
};

const still = {
  first: () => document.querySelector("input[type=radio]"),
  answered: () => Boolean(document.querySelector("section input:checked")),
  shown: () => visible(document.querySelectorAll("h2"))?.textContent,
  choice: (value) => visible(document.querySelectorAll(`input[value="${value}"]`)),
  next: () => visible(document.querySelectorAll("a.next")),
  settled: () => document.readyState === "complete",
  ended: () => Boolean(visible(document.querySelectorAll("#sheet"))),
};

const adapters = { ours, surveyjs, preact, still };
