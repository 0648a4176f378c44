// In the page for a web host the places stand in the page already, a pair for each language: the reader's own is shown.
const element = document.querySelector("franc-parler");
// A policy that lets no script run keeps this one out too: the styles of the page see it by what is missing here.
element.dataset.heard = "";
const places = [...element.shadowRoot?.querySelectorAll("[data-early]") ?? []];
const tags = navigator.languages.flatMap((tag) => [tag, tag.split("-")[0]]);
const spoken = tags.find((tag) => places.some(({ lang }) => lang === tag)) ?? places[0]?.lang;
const [start, asked] = places.filter(({ lang }) => lang === spoken);
if (asked) {
  places[0].hidden = true;
  start.hidden = false;
  hearEarly(element, start, asked);
}
