// What every script makes: elements, and sheets of styles.

// An element: its attributes, then its children; texts are set as text, so nothing that was typed can be anything else.
const made = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

// A sheet of styles made by the program, which no policy of a host page forbids.
const sheetOf = (styles) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
};
