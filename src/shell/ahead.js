// The early script of somebody else's page, where a coach has chosen two files: it shows the first screens of the widgets
// there are, and sends for the whole program, which lies beside it under the same name without `.early`. The element it
// defines takes over what was done here, as in a page of our own.
const own = document.currentScript ?? document.querySelector('script[src*=".early.js"]');
const waiting = new Set();

const show = () => document.querySelectorAll("franc-parler:not(:defined)").forEach((element) => {
  if (element.shadowRoot || element.querySelector("template[shadowrootmode]")) return;
  waiting.add(element);
  element.attachShadow({ mode: "open" }).append(made("slot", {}));
  showFirst(element);
});

// The program does not come: that is said over what there is, and it is asked for again at a press. What was chosen stays.
const say = (element) => {
  const { missing, again, coming } = packed.first;
  const report = element.shadowRoot.querySelector("[data-early=left] .fp-report");
  const button = made("button", { type: "button", class: "fp-button" }, again);
  const alert = made("div", { class: "fp fp-report", role: "alert" }, made("p", { class: "fp-lead" }, missing), button);
  button.addEventListener("click", () => {
    alert.remove();
    report?.append(coming);
    load();
  });
  element.shadowRoot.querySelector("[role=alert]")?.remove();
  report?.replaceChildren();
  element.shadowRoot.append(alert);
  element.dataset.screen = "problem";
  element.dispatchEvent(new CustomEvent("fp-error", { bubbles: true, composed: true, detail: { cause: "missing" } }));
};

const load = () => {
  const script = made("script", {});
  const failed = () => waiting.forEach(say);
  script.addEventListener("error", failed);
  // Who has this script checked by its hash has the other one checked by the hash in it.
  if (own.integrity) Object.assign(script, { integrity: packed.integrity, crossOrigin: "anonymous" });
  script.nonce = own.nonce;
  try {
    script.src = own.src.replace(".early.js", ".js");
    document.head.append(script);
  } catch {
    // Trusted Types let no script name another one.
    failed();
  }
};

if (own && !customElements.get("franc-parler")) {
  show();
  if (document.readyState === "loading") {
    const parsed = new MutationObserver(show);
    parsed.observe(document, { childList: true, subtree: true });
    document.addEventListener("DOMContentLoaded", () => {
      show();
      parsed.disconnect();
    });
  }
  load();
}
