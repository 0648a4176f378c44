// Mistakes that the types must see: each line that ends in its code is one.
/// <reference path="../../embed/franc-parler.d.ts" />
FrancParler.mount(document.body, { conversation: "late-payments" }); // TS2820
FrancParler.mount(document.body, { theme: "sepia" }); // TS2322
FrancParler.mount("#place"); // TS2345
document.createElement("franc-parler").importData(5); // TS2345
document.addEventListener("fp-step", ({ detail }) => detail.answer); // TS2339
document.addEventListener("fp-resize", ({ detail }) => detail.height.length); // TS2339
FrancParler.mount(document.body).destroy(); // TS2339
FrancParler.mount(document.body, { ownPage: true }); // TS2353
