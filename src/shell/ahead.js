// The early script of somebody else's page, where a coach has chosen two files: it shows the first screens of the
// widgets there are, and sends for the whole program, which lies beside it under the same name without `.early`. The
// element it defines takes over what was done here, as in a page of our own.
const own = document.currentScript ?? document.querySelector('script[src*="franc-parler."][src*=".early.js"]');
let isLost;

// The widgets that wait for the program.
const waiting = () => document.querySelectorAll("franc-parler:not(:defined)");

// The program does not come: that is said over what there is, and it is asked for again at a press. What was chosen
// stays.
const tellMissing = (element) => {
  const { missing, again, coming, lang } = packed.first;
  const root = element.shadowRoot;
  const [, asked] = root.querySelectorAll("[data-early]");
  const button = made("button", { type: "button", class: "fp-button" }, again);
  const told = made("p", { class: "fp-lead" }, missing);
  const alert = made("div", { class: "fp fp-report", role: "alert", lang }, told, button);
  button.addEventListener("click", () => {
    alert.remove();
    if (asked) asked.dataset.coming = coming;
    load();
  });
  root.querySelector("[role=alert]")?.remove();
  stopWaiting(asked);
  root.append(alert);
  element.dataset.screen = "problem";
  const detail = { cause: "missing", problems: [] };
  element.dispatchEvent(new CustomEvent("fp-error", { bubbles: true, composed: true, detail }));
};

const show = () => waiting().forEach((element) => {
  if (element.shadowRoot || element.querySelector("template[shadowrootmode]")) return;
  element.attachShadow({ mode: "open" }).append(made("slot", {}));
  showFirst(element);
  if (isLost) tellMissing(element);
});

const load = () => {
  const src = own.src.replace(".early.js", ".js");
  // A second copy changes nothing.
  if ([...document.scripts].some((script) => script !== own && script.src === src)) return;
  const script = made("script", {});
  const lost = () => {
    isLost = true;
    script.remove();
    waiting().forEach((element) => { if (element.shadowRoot) tellMissing(element); });
  };
  isLost = false;
  // Who has this script checked by its hash has the other one checked by the hash in it.
  if (own.integrity) Object.assign(script, { integrity: packed.integrity, crossOrigin: "anonymous" });
  script.nonce = own.nonce;
  try {
    // Under another name there is no telling what it would be: this very script again.
    if (src === own.src) throw new Error("renamed");
    send(script, src, lost);
  } catch {
    // Trusted Types let no script name another one.
    lost();
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
