// In the page that opens from disk, both places stand in the page already.
const element = document.querySelector("franc-parler");
const [start, asked] = element.shadowRoot?.querySelectorAll("[data-early]") ?? [];
if (asked) hearEarly(element, start, asked);
