// The values set so far: a colour belongs to a ground, everything else to both.
const short = (token) => token.name.slice("--fp-".length);
const isTinted = (token) => isColour(token.light);

const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
const state = { ground: prefersDark ? "dark" : "light", light: {}, dark: {}, both: {} };
const shelf = (token) => isTinted(token) ? state[state.ground] : state.both;
const current = (name, ground = state.ground) =>
  state[ground][name] ?? state.both[name] ?? data.tokens.find((token) => short(token) === name)[ground];

const put = (token, value) => {
  const name = short(token);
  if (value === "" || value === token[state.ground]) delete shelf(token)[name];
  else shelf(token)[name] = value;
};

// What is read on what in the widget, and how far apart the two have to be.
const READ = [
  ["ink", "paper", 7], ["ink", "surface", 7], ["muted", "paper", 7], ["muted", "surface", 7], ["accent", "paper", 7],
  ["ink", "accent-soft", 7], ["ink", "caution-soft", 7], ["ink", "danger-soft", 7],
  ["accent", "accent-soft", 4.5], ["on-accent", "accent", 4.5], ["danger", "paper", 4.5],
  ["border", "paper", 3], ["border", "surface", 3],
];

const judged = (ground) => READ.map(([front, back, least]) => {
  const ratio = contrast(current(front, ground), current(back, ground));
  return { front, back, least, ratio, holds: ratio >= least };
});

const cssRules = () => colourRules(state).join("\n");
