// A page's script as somebody would write it: must compile.
/// <reference path="../../embed/franc-parler.d.ts" />
const place = document.querySelector("#place");
if (place) {
  const widget = FrancParler.mount(place, { lang: "fr", conversation: "late-payment", headingLevel: 3, hideConversations: true });
  widget.update({ theme: "dark", conversation: null });
  widget.element.addEventListener("fp-step", ({ detail }) => {
    const screen: FrancParler.Screen = detail.screen;
    const question: string | null = detail.question;
    console.log(screen, question);
  });
  const answers: FrancParler.Answers | null = widget.exportData();
  const problems: string[] = widget.element.importData(answers ?? "{}");
  console.log(problems.length);
  const again: HTMLFrancParlerElement = FrancParler.mount(place, { theme: "dark" }).element;
  again.addEventListener("fp-error", ({ detail }) => console.log(detail.cause === "import", detail.problems));
  widget.unmount();
}
const made = document.createElement("franc-parler");
made.print();
document.querySelector("franc-parler")?.reset();
document.addEventListener("fp-diagnosed", ({ detail }) => console.log(detail.conversation, detail.situation, detail.second));
const frame = document.querySelector("iframe");
frame?.addEventListener("fp-resize", ({ detail }) => console.log(detail.height.toFixed()));
if (frame) FrancParlerFrame.update(frame, { theme: "dark" });
const page: FrancParler.Attributes = { lang: "fr", "own-page": true };
console.log(page);
FrancParler.scan();
