// Franc-parler in a frame, the side of the page that holds it: gives every iframe[data-franc-parler-frame] the height
// of what is in it, and its events. Put it anywhere in the page; frames that are added later count too.
//
//   document.querySelector("iframe").addEventListener("fp-step", ({ detail }) => console.log(detail.screen));
//   FrancParlerFrame.update(document.querySelector("iframe"), { theme: "dark" });
(() => {
  "use strict";
  const SELECTOR = "iframe[data-franc-parler-frame]";
  const EVENTS = ["ready", "step", "diagnosed", "sheet", "printed", "resize", "error"];
  const TALLEST = 100_000;
  if (globalThis.FrancParlerFrame) return;

  // A page from disk, or in a sandbox without an origin, speaks as "null".
  const originOf = (frame) => {
    const apart = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    try {
      const { origin, protocol } = new URL(frame.src, document.baseURI);
      return apart || protocol === "file:" ? "null" : origin;
    } catch {
      return "null";
    }
  };

  const post = (frame, options, target) =>
    frame.contentWindow?.postMessage({ "franc-parler": { type: "update", options } }, target);

  // What was asked of a frame, sent once it has been heard from: before that, another page stands in its place.
  const asked = new WeakMap();
  const heard = new WeakSet();
  const send = (frame) => {
    const origin = originOf(frame);
    // Settings are no secret, so a frame without an origin may be told them too.
    if (asked.has(frame)) post(frame, asked.get(frame), origin === "null" ? "*" : origin);
  };
  const update = (frame, options = {}) => {
    asked.set(frame, { ...asked.get(frame), ...options });
    if (heard.has(frame)) send(frame);
  };

  const size = (frame, height) => {
    if (typeof height !== "number" || !(height > 0 && height <= TALLEST)) return;
    // Neither of the two has to be laid out to be known: the page may not be there yet.
    const { boxSizing, borderTopWidth, borderBottomWidth } = getComputedStyle(frame);
    const edges = boxSizing === "border-box" ? parseFloat(borderTopWidth) + parseFloat(borderBottomWidth) : 0;
    const wanted = `${Math.ceil(height + edges)}px`;
    if (frame.style.height !== wanted) frame.style.height = wanted;
  };

  addEventListener("message", (event) => {
    const message = event.data?.["franc-parler"];
    if (!message || !EVENTS.includes(message.type)) return;
    const frame = [...document.querySelectorAll(SELECTOR)].find((frame) => frame.contentWindow === event.source);
    if (!frame || event.origin !== originOf(frame)) return;
    const { type, ...detail } = message;
    if (!heard.has(frame) || type === "ready") {
      heard.add(frame);
      send(frame);
    }
    if (type === "resize") size(frame, detail.height);
    frame.dispatchEvent(new CustomEvent(`fp-${type}`, { bubbles: true, detail }));
  });

  // A frame may have said its height before this script was there: it says it again when it is asked.
  const begin = () => document.querySelectorAll(SELECTOR).forEach((frame) => {
    if (!frame.title) frame.title = "Franc-parler";
    post(frame, {}, "*");
  });
  globalThis.FrancParlerFrame = { update };
  begin();
  document.addEventListener("DOMContentLoaded", begin);
})();
