// The first screen and the first question in somebody else's page: drawn before anything is unpacked, from what a
// script of one language holds as it is read (`packed.first`).

const grown = ([tag, attributes, ...children], level) => made(
  tag.replace(/^h(\d)$/, (_, own) => `h${Math.min(level + Number(own) - 2, 6)}`),
  attributes,
  ...children.map((child) => typeof child === "string" ? child : grown(child, level)),
);

// Not where the coach begins elsewhere or says it in other words, not where the page brings a first screen of its own,
// and not where there is something to go on with.
const showFirst = (element) => {
  const { first } = packed;
  const root = element.shadowRoot;
  if (!first || !root.adoptedStyleSheets || root.firstChild?.localName !== "slot") return;
  if (["texts", "conversation"].some((name) => element.hasAttribute(name)) || !isNew()) return;
  const level = Number(element.getAttribute("heading-level")) || 2;
  const { coming, full, quick } = first;
  const start = made("div", { "data-early": "" }, grown(first.start, level));
  const told = { "data-early": "", "data-full": full, "data-quick": quick, "data-coming": coming, hidden: "" };
  const asked = made("div", told, grown(first.asked, level));
  root.adoptedStyleSheets = [first.sheet ??= sheetOf(first.styles)];
  root.replaceChildren(start, asked);
  hearEarly(element, start, asked);
};
