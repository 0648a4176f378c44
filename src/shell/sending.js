// What both early scripts do that send for the program beside them: `later.js` in the page for a web host, `ahead.js`
// in somebody else's page.

// Sends for the program; `lost` where it does not come. A host may send its first page, a blocker nothing: neither is
// an error. Throws where Trusted Types let no script name another one.
const send = (script, src, lost) => {
  script.addEventListener("error", lost);
  script.addEventListener("load", () => { if (!customElements.get("franc-parler")) lost(); });
  script.src = src;
  document.head.append(script);
};

// Nothing is on its way any more: the first question, where it is shown early, promises nothing.
const stopWaiting = (asked) => {
  if (!asked) return;
  asked.dataset.coming = "";
  asked.querySelector(".fp-report").textContent = "";
};
