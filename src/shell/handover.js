// From the first screen, which stands before the engine is there, to the engine's own.

// Which of the first screens is shown before the engine comes.
const EARLY = "[data-early]:not([hidden])";

// Takes note of what was done on it, and gives what goes on from there once the engine's own screen stands in its
// place: the same answer is chosen, the same thing has the focus, nothing moves, and who had gone on is a question
// further. On the first screen, another language or way to be spoken to (`pressed`) is pressed anew.
const earlyOf = (root, place, pressed) => {
  const held = root.activeElement;
  const [chosen, why] = [":checked", "details[open]"].map((selector) => root.querySelector(`${EARLY} ${selector}`));
  const left = root.querySelector("[data-early=left]");
  const find = (selector) => place.querySelector(selector);
  const same = (field) => field?.value && find(`[value="${field.value}"]`);
  return () => {
    place.getAnimations({ subtree: true }).forEach((fade) => fade.finish());
    if (why) find("details")?.toggleAttribute("open", true);
    same(chosen)?.click();
    if (left) find("[type=submit]")?.click();
    else if (held) (same(held) || find(".fp-heading"))?.focus({ preventScroll: true });
    if (find(".fp-ways")) find(`button[value="${CSS.escape(pressed)}"]`)?.click();
  };
};

// The engine's screen stands: it takes the place of what was there.
const stand = (element, old, place) => {
  if (!element.widget || !place.hidden) return;
  const goOn = earlyOf(element.shadowRoot, place, element.begin);
  // Taken up; put back later, the widget goes on from its answers alone.
  element.begin = "";
  old.forEach((child) => child.remove());
  place.hidden = element.around.hidden = false;
  goOn();
  element.sized.observe(element);
  element.tell("fp-ready");
};
