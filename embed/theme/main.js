// The table, the widget beside it, what can be read and what cannot, and the rules to copy.
const widget = document.createElement("franc-parler");

const field = (token) => {
  const name = short(token);
  const type = isTinted(token) ? "color" : "text";
  const input = make("input", { id: `token-${name}`, type, value: current(name), spellcheck: false });
  input.addEventListener("input", () => {
    // Somebody still typing is not corrected: a value no style can take changes nothing.
    const value = input.value.trim();
    const taken = isTinted(token) || value === "" || accepts(name, value);
    input.setAttribute("aria-invalid", String(!taken));
    if (!isTinted(token)) one(`${input.id}-problem`).textContent = taken ? "" : word("theme.refused");
    put(token, taken ? value : "");
    update();
  });
  return input;
};

const PROPERTIES = {
  ground: "background", book: "font-family", plain: "font-family", measure: "width", radius: "border-radius",
};
const accepts = (name, value) => CSS.supports(PROPERTIES[name] ?? "color", value) && !/[;{}]|url\s*\(/i.test(value);

const sample = (value) => {
  const cell = make("td", {});
  if (isColour(value)) {
    const dot = make("span", { className: "swatch", attributes: { "aria-hidden": "true" } });
    dot.style.background = value;
    cell.append(dot, " ");
  }
  cell.append(make("code", {}, value));
  return cell;
};

const row = (token) => {
  const name = short(token);
  const says = make("span", {}, word(`theme.token-${name}`));
  const label = make("label", { htmlFor: `token-${name}` }, make("code", {}, token.name), says);
  const head = make("th", { scope: "row" }, label);
  // One value for both grounds is said once.
  const grounds = token.light === token.dark ? ["light"] : ["light", "dark"];
  const defaults = grounds.map((ground) => {
    const cell = sample(token[ground]);
    cell.colSpan = 3 - grounds.length;
    cell.dataset.label = word(grounds.length === 1 ? "theme.default" : `theme.default-${ground}`);
    return cell;
  });
  const yours = make("td", { dataset: { label: word("theme.yours") } }, field(token));
  if (isTinted(token)) return [make("tr", {}, head, ...defaults, yours)];
  // A list of fonts is long: its field has a line of its own, and what is wrong with it stands there too.
  const [input] = yours.children;
  input.setAttribute("aria-describedby", `${input.id}-problem`);
  yours.append(make("span", { className: "problem", id: `${input.id}-problem` }));
  head.rowSpan = 2;
  for (const cell of [...defaults, yours]) cell.colSpan = 3;
  return [make("tr", { className: "wide" }, head, ...defaults), make("tr", { className: "wide under" }, yours)];
};

const drawPresets = () => one("presets").replaceChildren(...Object.entries(data.presets).map(([name, set]) => {
  const dots = ["accent", "paper", "ink"].map((part) => {
    const dot = make("span", { className: "swatch" });
    dot.style.background = set[state.ground][part];
    return dot;
  });
  const swatches = make("span", { className: "swatches", attributes: { "aria-hidden": "true" } }, ...dots);
  const said = word(`theme.preset-${name}`);
  const button = make("button", { type: "button", className: "preset", value: name }, swatches, said);
  button.addEventListener("click", () => {
    for (const ground of ["light", "dark"]) state[ground] = palette(set[ground], data.presets.pine[ground]);
    draw();
    document.querySelector(`.preset[value="${name}"]`).focus();
  });
  return button;
}));

const drawContrast = () => {
  const all = ["light", "dark"].flatMap((ground) => judged(ground).map((pair) => ({ ...pair, ground })));
  const short = all.filter((pair) => !pair.holds);
  const least = Math.min(...all.filter((pair) => pair.least === 7).map((pair) => pair.ratio));
  const shown = (ratio) => number(Math.floor(ratio * 10) / 10);
  const lines = short.map(({ front, back, least, ratio, ground }) => {
    const wanted = number(least, least % 1 ? 1 : 0);
    const names = { front, back, ratio: shown(ratio), least: wanted, ground: word(`theme.on-${ground}`) };
    return make("li", { className: "contrast contrast--poor" }, word("theme.too-little", names));
  });
  const allRead = word("theme.all-read", { count: number(all.length, 0), least: shown(least) });
  const fine = make("li", { className: "contrast contrast--good" }, allRead);
  one("contrast").replaceChildren(...(lines.length ? lines : [fine]));
};

const update = () => {
  widget.setAttribute("theme", state.ground);
  for (const { name } of data.tokens) widget.style.removeProperty(name);
  for (const [name, value] of Object.entries({ ...state[state.ground], ...state.both })) {
    widget.style.setProperty(`--fp-${name}`, value);
  }
  one("stage").className = `stage stage--${state.ground}${one("pattern").checked ? " stage--pattern" : ""}`;
  one("rules").value = cssRules() || word("theme.nothing-yet");
  for (const button of one("grounds").children) {
    button.setAttribute("aria-pressed", String(button.value === state.ground));
  }
  drawContrast();
};

const draw = () => {
  widget.lang = language;
  drawPresets();
  one("tokens").replaceChildren(...data.tokens.flatMap(row));
  update();
};

for (const button of one("grounds").children) {
  button.addEventListener("click", () => {
    state.ground = button.value;
    draw();
  });
}
for (const button of one("widths").children) {
  button.addEventListener("click", () => {
    one("frame").style.width = `${button.value}px`;
    for (const other of one("widths").children) other.setAttribute("aria-pressed", String(other === button));
  });
}
// The ground goes with the pattern, in the table and in the rules too.
one("pattern").addEventListener("change", ({ target }) => {
  if (target.checked) state.both.ground = "transparent";
  else delete state.both.ground;
  one("token-ground").value = current("ground");
  update();
});
one("copy").addEventListener("click", () => copyFrom(one("rules"), one("status")));
one("reset").addEventListener("click", () => {
  for (const part of ["light", "dark", "both"]) state[part] = {};
  one("pattern").checked = false;
  draw();
});
document.addEventListener("spoken", draw);

widget.setAttribute("storage", "none");
widget.setAttribute("heading-level", "3");
const frame = make("div", { id: "frame" }, widget);
one("stage").append(frame);
// A narrow window shows the narrow column first.
document.querySelector(`#widths [value="${innerWidth < 420 ? 280 : 360}"]`).click();
speak(language);
draw();
