// The ways a widget comes into a page: the element, the plain one with data attributes, `FrancParler.mount`.

// Where the answers of this element are kept: one place for each of a page.
const keyOf = (element) => {
  const all = [...document.querySelectorAll("franc-parler")];
  return `franc-parler:${location.pathname}#${element.id || all.indexOf(element)}`;
};

// For pages that build themselves: options are the attributes, `headingLevel` for `heading-level`.
const mount = (place, options = {}) => {
  const element = document.createElement("franc-parler");
  const update = (changed) => {
    for (const [name, value] of Object.entries(changed)) {
      const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      if (value == null || value === false) element.removeAttribute(attribute);
      else element.setAttribute(attribute, value === true ? "" : value);
    }
  };
  update(options);
  // What the host page wrote into the place is its fallback, and its logo.
  element.append(...place.childNodes);
  place.append(element);
  return {
    element,
    update,
    unmount: () => element.remove(),
    print: () => element.print(),
    exportData: () => element.exportData(),
  };
};

// Some editors strip elements they do not know: a plain one with data attributes becomes ours.
const scan = () => document.querySelectorAll("[data-franc-parler]").forEach((place) => {
  const { francParler, ...options } = place.dataset;
  place.removeAttribute("data-franc-parler");
  mount(place, options);
});

// One panic stops the engine for every widget of the page.
addEventListener("error", (event) => {
  if (globalThis.WebAssembly && event.error instanceof WebAssembly.RuntimeError) [...living].forEach((element) => element.fail(event.error, "crashed"));
});

// A second copy of the script changes nothing.
if (!customElements.get("franc-parler")) {
  customElements.define("franc-parler", FrancParler);
  globalThis.FrancParler ??= { mount, scan };
  scan();
  document.addEventListener("DOMContentLoaded", scan);
}
