// The widget itself, with the settings on it as they are picked; and a second one nobody sees, to learn how high it is.
const WIDTHS = { narrow: 20, wide: 40 };

// Sets what is picked, takes away what no longer is.
const dress = (element, settings) => {
  const attributes = attributesOf({ ...settings, level: "3" });
  const wanted = new Map(attributes.map(([name, set]) => [name, set === true ? "" : set]));
  for (const { name } of [...element.attributes]) {
    const isPicked = !["style", "id", "class"].includes(name) && !name.startsWith("data-");
    if (isPicked && !wanted.has(name)) element.removeAttribute(name);
  }
  for (const [name, set] of wanted) if (element.getAttribute(name) !== set) element.setAttribute(name, set);
};

const paint = (element, settings) => {
  const { light, dark, both } = tokensOf(settings);
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const isDarkNow = settings.theme === "dark" || settings.theme === "auto" && prefersDark;
  const tokens = { ...(isDarkNow ? dark : light), ...both };
  for (const { name } of data.tokens) element.style.removeProperty(name);
  for (const [name, colour] of Object.entries(tokens)) element.style.setProperty(`--fp-${name}`, colour);
};

// Logo and call to action as the page would hold them, made as elements.
const fill = (element, { logo, cta, fallback }) => {
  const children = [];
  if (logo?.svg) children.push(document.importNode(logo.svg, true));
  if (logo?.image) children.push(make("img", { slot: "coach-logo", src: logo.image, alt: "" }));
  if (cta) {
    const link = cta.text ? [" ", make("a", { href: cta.link, target: "_blank", rel: "noopener" }, cta.text)] : [];
    children.push(make("p", { slot: "cta" }, cta.sentence, ...link));
  }
  element.replaceChildren(...children, fallback);
};

// A conversation that is no longer picked has to be left, too.
const show = (element, settings) => {
  const began = element.getAttribute("conversation");
  dress(element, settings);
  paint(element, settings);
  fill(element, settings);
  if (began && !settings.conversation) element.reset?.();
};

// How high the first screen is in a narrow and in a wide column, in whole rem so that another font still fits, and how
// the element says that it is on it.
const measured = (element) => {
  const place = one("measure");
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const heights = Object.entries(WIDTHS).map(([name, width]) => {
    place.style.width = `${width}rem`;
    return [name, Math.ceil(element.getBoundingClientRect().height / size)];
  });
  const { screen, question } = element.dataset;
  const first = question ? `[data-question="${question}"]` : `[data-screen="${screen}"]`;
  return { ...Object.fromEntries(heights), first };
};
