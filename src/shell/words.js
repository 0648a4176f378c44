// Words, styles and languages: unpacked from what was assembled with them (`packed`), each when it is first needed; and
// in which language a widget speaks.

// Each line is how many parts a key shares with the one before, and the rest of it.
const keysOf = (lines) => {
  const parts = [];
  return lines.split("\n").map((line) => {
    parts.length = line[0];
    parts.push(...line.slice(1).split("."));
    return parts.join(".");
  });
};

// Keys and styles come first: whatever happens to the engine, there is a sentence for it.
let files;
const opening = function* () {
  if (files) return files;
  const [keys, shared] = (yield* unpacking(packed.files)).map((part) => new TextDecoder().decode(part));
  // Whoever could not wait has opened them meanwhile.
  return files ??= { ...JSON.parse(shared), keys: keysOf(keys), taught: {}, texts: {}, words: {} };
};
const filesOf = () => atOnce(opening());

// One sheet of styles for every widget of the page. Those of the first screen are there already: in a script of one
// language, or in the page where it is our own.
const first = document.querySelector("franc-parler[own-page]");
const inside = first?.shadowRoot ?? first?.querySelector("template")?.content;
const firstStyles = ("first" in packed ? packed.first?.styles : inside?.querySelector("style")?.textContent) ?? "";
const stylesOf = () => filesOf().sheet ??= sheetOf(firstStyles + files.styles);

// The language there are words for: `en-GB` is served by `en`, and so is `EN`.
const nearest = (tag) => packed.words[tag] ? tag : tag?.toLowerCase().split("-")[0];

// The language that is taken of these; French stands in for one there is not.
const taken = (tags) => [tags.find((tag) => packed.words[nearest(tag)]), "fr", ...Object.keys(packed.words)]
  .map(nearest)
  .find((tag) => packed.words[tag]);

// What of the words is said outside of what the engine draws, beside what the guide says.
const OURS = /^(format|page|ui\.(error|keep|notice|sheet\.again-sure))/;

// Unpacks the words of a language: all of them for the engine, ours for ourselves.
const learning = function* (tag) {
  const { guide, keys, texts, words } = yield* opening();
  if (words[tag]) return;
  texts[tag] = yield* reading(yield* unpacking(packed.words[tag]));
  yield;
  // Written as a number: HTML holds no control sign, and what makes the script small would put one here.
  const own = texts[tag].split(String.fromCharCode(31));
  const said = new Set(guide.map((one) => one[1]));
  const ours = keys.map((key, at) => [key, own[at]]).filter(([key]) => OURS.test(key) || said.has(key));
  // Copied: a piece of a text keeps the whole of it.
  words[tag] = read(written(Object.fromEntries(ours)));
};

// Ours in a language, unpacked when they are first needed.
const wordsFor = (tag) => {
  atOnce(learning(tag));
  return files.words[tag];
};

// Gives the engine the words of a language, once for all widgets: which of the learnt they are.
const teach = (tag) => {
  const { keys, taught, texts } = files;
  taught[tag] ??= glue.learn(keys.join("\n"), new TextEncoder().encode(texts[tag]));
  texts[tag] = "";
  return taught[tag];
};

// The words of a language; on a page of our own the page itself speaks it too.
const useLanguage = (element, language) => {
  element.language = taken([language, element.lang, ...navigator.languages]);
  element.words = wordsFor(element.language);
  if (!element.has("own-page")) return;
  document.documentElement.lang = element.words["format.lang"];
  document.title = element.words["page.title"];
};

// The widget goes on in another language.
const changeLanguage = (element, language) => {
  try {
    useLanguage(element, language);
  } catch (error) {
    element.fail(error, causeOf(error));
    return;
  }
  element.widget.worded(teach(element.language));
  element.surround();
};

// A coach's own words: what stands in an inline script of the page.
const ownWordsOf = (element) => {
  const id = element.getAttribute("texts");
  if (!id) return;
  const script = document.querySelector(`script[type="application/json"]#${CSS.escape(id)}`);
  if (script) return read(script.textContent.trim());
  element.complain("texts", [element.words["ui.notice.no-script"].replace("#i", () => id)]);
};

// JSON whatever the host page has made of `toJSON`, as old libraries do.
const written = (value) => {
  if (typeof value === "string") {
    const escaped = (sign) => `\\u${sign.charCodeAt().toString(16).padStart(4, "0")}`;
    return `"${value.replace(/["\\\u0000-\u001f\u2028\u2029\ud800-\udfff]/g, escaped)}"`;
  }
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (value && typeof value === "object") {
    return `{${Object.entries(value).map((entry) => entry.map(written).join(":")).join()}}`;
  }
  return String(value ?? null);
};

// JSON of our own, whatever comes: what an object of the host's may throw must not pass through the engine. What cannot
// be read becomes a text: whoever takes it says what is wrong with it.
const read = (json) => {
  try {
    return JSON.parse(typeof json === "string" ? json : written(json));
  } catch {
    return "?";
  }
};
