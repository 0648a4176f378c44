// The rules that set colours, for a page's styles: dark ones where the widget is dark, by its own theme or by the
// device's.
const declarations = (tokens) => Object.entries(tokens).map(([name, value]) => `--fp-${name}: ${value};`);

const original = (name, ground) => data.tokens.find((token) => token.name === `--fp-${name}`)[ground];

// A light colour counts everywhere until a dark one takes its place, be it the one that was there before.
const onDark = ({ light, dark }) =>
  ({ ...Object.fromEntries(Object.keys(light).map((name) => [name, original(name, "dark")])), ...dark });

const colourRules = ({ light, dark, both }) => {
  const always = declarations({ ...both, ...light }).join(" ");
  const night = declarations(onDark({ light, dark })).join(" ");
  return [
    ...(always ? [`franc-parler { ${always} }`] : []),
    ...(night ? [
      `@media (prefers-color-scheme: dark) { franc-parler:not([theme="light"]) { ${night} } }`,
      `franc-parler[theme="dark"] { ${night} }`,
    ] : []),
  ];
};
