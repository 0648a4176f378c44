// The words of the page in the language chosen. An element names its text by data-word, its label by data-word-label.
const data = JSON.parse(document.getElementById("data").textContent);
const languages = Object.keys(data.words);

let language = [...navigator.languages, "fr"].map((tag) => tag.slice(0, 2)).find((tag) => data.words[tag]);

// A text with its values put in: `#size` is the value named size.
const word = (key, values = {}) =>
  (data.words[language][key] ?? key).replace(/#([a-z]+)/g, (sign, name) => values[name] ?? sign);

// Numbers as the language writes them; contrast has one decimal.
const number = (value, digits = 1) =>
  new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

const speak = (tag) => {
  language = tag;
  document.documentElement.lang = tag;
  const heading = document.querySelector("h1").dataset.word;
  document.title = heading ? `Franc-parler – ${word(heading)}` : "Franc-parler";
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-word-label]")) {
    element.setAttribute("aria-label", word(element.dataset.wordLabel));
  }
  for (const button of document.querySelectorAll("[data-language]")) button.hidden = button.dataset.language === tag;
};

for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    speak(button.dataset.language);
    document.dispatchEvent(new CustomEvent("spoken"));
    // The button pressed is gone: the other one stands in its place.
    document.querySelector("[data-language]:not([hidden])").focus();
  });
}
