// The first question, before the engine has come: drawn at build time, and shown, answered and left by these few lines.
// What was chosen stays in the page, where the element finds it (`earlyOf`).

// Whoever has begun before goes on from there, and a link brings answers of its own: both take the engine.
const isNew = () => {
  const key = `franc-parler:${location.pathname}#`;
  try {
    if (location.hash.startsWith("#franc-parler=")) return false;
    const names = [localStorage, sessionStorage].flatMap((store) => Object.keys(store));
    return !names.some((name) => name.startsWith(key));
  } catch {
    return true;
  }
};

// Hears of an element what is pressed in the places of its first screen and of its first question.
const hearEarly = (element, start, asked) => {
  const show = (way) => {
    const shown = way ? asked : start;
    start.hidden = Boolean(way);
    asked.hidden = !way;
    element.begin = way;
    if (way) {
      const [, steps, text] = /(\d+) (.*)/.exec(asked.dataset[way]);
      shown.querySelector(".fp-progress").textContent = text;
      shown.querySelectorAll(".fp-segment").forEach((segment, at) => { segment.hidden = at >= steps; });
      element.dataset.screen = "question";
      element.dataset.question = shown.querySelector("input").name;
    } else {
      delete element.dataset.screen;
      delete element.dataset.question;
    }
    shown.querySelector(".fp-heading").focus();
    showExit(shown);
  };
  element.shadowRoot.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (!asked.contains(button)) {
      if (element.widget) return;
      if (asked.dataset[button.value] && isNew()) show(button.value);
      // Another way in takes the engine, which finds it here.
      else element.begin = button.value || element.begin;
      return;
    }
    // The form itself is sent nowhere, also in the moment in which the engine is there and this still stands.
    event.preventDefault();
    if (button.closest(".fp-exit")) leave();
    else if (button.type === "submit") {
      asked.dataset.early = "left";
      asked.querySelector(".fp-report").textContent = asked.dataset.coming;
    } else show("");
  });
};
