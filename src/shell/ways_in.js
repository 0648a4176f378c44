// The ways a widget comes into a page: the element, the plain one with data attributes, `FrancParler.mount`.

// Where the answers of this element are kept: one place for each of a page, by where it stands, and none that another
// one has who came before it. Put back, an element has the one it had, unless another has taken it meanwhile.
const keyOf = (element) => {
  // One that was taken out a moment ago holds its place no longer.
  const held = [...living].filter((one) => one !== element && one.isConnected).map(({ key }) => key);
  if (element.key && !held.includes(element.key)) return element.key;
  const keyFor = (name) => `franc-parler:${location.pathname}#${name}`;
  let at = Math.max(0, [...document.querySelectorAll("franc-parler")].indexOf(element));
  let key = keyFor(element.id || at);
  while (held.includes(key)) key = keyFor(at += 1);
  return key;
};

// For pages that build themselves: options are the attributes, `headingLevel` for `heading-level`. No other attribute
// is set: an editor that strikes `onclick` lets `data-onclick` through. A place that has its widget keeps it.
const mount = (place, options = {}) => {
  const element = place.querySelector(":scope > franc-parler") ?? document.createElement("franc-parler");
  const update = (changed) => {
    for (const [name, value] of Object.entries(changed)) {
      const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      if (!FrancParler.observedAttributes.includes(attribute)) continue;
      if (value == null || value === false) element.removeAttribute(attribute);
      else element.setAttribute(attribute, value === true ? "" : value);
    }
  };
  update(options);
  // What the host page wrote into the place is its fallback, and its logo; it gets them back.
  if (!element.parentNode) {
    element.append(...place.childNodes);
    place.append(element);
  }
  return {
    element,
    update,
    unmount: () => element.replaceWith(...element.childNodes),
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

// A second copy of the script changes nothing.
if (!customElements.get("franc-parler")) {
  customElements.define("franc-parler", FrancParler);
  globalThis.FrancParler ??= { mount, scan };
  scan();
  document.addEventListener("DOMContentLoaded", scan);
}
