// In a page of our own, both places stand in the page already.
const element = document.querySelector("franc-parler");
const [start, asked] = element.shadowRoot?.querySelectorAll("[data-early]") ?? [];
if (asked) hearEarly(element, start, asked);
