// The colours: ready sets, three native fields a ground, and in words whether they can be read.
const GROUNDS = ["light", "dark"];
const PICKED = ["accent", "paper", "ink"];

const sameColours = (one, other) => GROUNDS.every((ground) =>
  PICKED.every((name) => one[ground][name] === other[ground][name]));

const swatch = (set) => {
  const dots = PICKED.map((name) => {
    const dot = make("span", { className: "swatch" });
    dot.style.background = set.light[name];
    return dot;
  });
  return make("span", { className: "swatches", attributes: { "aria-hidden": "true" } }, ...dots);
};

const presetChoices = (state, changed) => Object.entries(data.presets).map(([name, set]) => {
  const radio = make("input", { type: "radio", name: "preset", value: name, checked: sameColours(state.colours, set) });
  radio.addEventListener("change", () => {
    state.colours = structuredClone(set);
    drawColours(state, changed);
    changed();
  });
  return make("label", { className: "choice" }, radio, swatch(set), make("span", {}, word(`maker.preset-${name}`)));
});

const pairSentence = ({ name, ratio }) => {
  const shown = number(Math.floor(ratio * 10) / 10);
  return `${word(`maker.pair-${name}`)} ${word(`maker.contrast-${verdict(ratio)}`, { ratio: shown })}`;
};

// One sentence a pair; where it falls short, the nearest shade that can be read is a press away.
const contrastLines = (state, ground, changed) => pairs(state.colours[ground]).map((pair) => {
  const line = make("li", { className: `contrast contrast--${verdict(pair.ratio)}` }, pairSentence(pair));
  const current = state.colours[ground][pair.change];
  if (pair.ratio >= 7 || pair.better === current) return line;
  const button = make("button", { type: "button", className: "link" }, word("maker.use-shade", { shade: pair.better }));
  button.addEventListener("click", () => {
    state.colours[ground][pair.change] = pair.better;
    drawColours(state, changed);
    changed();
    one(`${ground}-${pair.change}`).focus();
  });
  line.append(" ", button);
  return line;
});

const drawContrast = (state, ground, changed) =>
  one(`${ground}-contrast`).replaceChildren(...contrastLines(state, ground, changed));

const colourField = (state, ground, name, changed) => {
  const field = make("input", { type: "color", id: `${ground}-${name}`, value: state.colours[ground][name] });
  field.addEventListener("input", () => {
    state.colours[ground][name] = field.value;
    for (const radio of document.querySelectorAll("[name=preset]")) {
      radio.checked = sameColours(state.colours, data.presets[radio.value]);
    }
    drawContrast(state, ground, changed);
    changed();
  });
  return make("p", { className: "colour" }, field, make("label", { htmlFor: field.id }, word(`maker.colour-${name}`)));
};

const drawColours = (state, changed) => {
  one("presets").replaceChildren(...presetChoices(state, changed));
  const grounds = GROUNDS.filter((ground) => ["auto", ground].includes(one("theme").value));
  one("colours").replaceChildren(...grounds.map((ground) =>
    make("div", { className: "ground", attributes: { role: "group", "aria-labelledby": `${ground}-heading` } },
      make("h3", { id: `${ground}-heading` }, word(`maker.ground-${ground}`)),
      make("div", { className: "colour-row" }, ...PICKED.map((name) => colourField(state, ground, name, changed))),
      make("ul", { id: `${ground}-contrast`, className: "contrasts", attributes: { "aria-live": "polite" } }))));
  for (const ground of GROUNDS) if (one(`${ground}-contrast`)) drawContrast(state, ground, changed);
};
