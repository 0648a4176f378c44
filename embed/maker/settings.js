// What the coach has picked, read from the form; what cannot be used is named and left out.
const FORMS = ["lines", "div", "frame", "mount", "wordpress", "hugo"];
// Forms that are one shortcode: styles, logo and call to action have no place in them.
const isShort = (form) => form === "wordpress" || form === "hugo";
// What is shown early: the first question of the whole questionnaire, in one language.
const hasEarly = (form, lang, conversation) => form === "lines" && lang !== "auto" && !conversation;
// Forms that hold other elements.
const hasSlots = (form) => !isShort(form) && form !== "frame";

const value = (id) => one(id).value.trim();

// A folder: an address or a path, nothing that runs. What begins like the name of a site lacks its scheme, and would be
// looked for beside the page; with a question, an anchor or a file it is no folder.
const folderProblem = (folder) => {
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(folder.replace(/[\u0000-\u0020]/g, ""));
  const isSite = /^[^./][^/]*\.[a-z]{2,}(\/|$)/i.test(folder);
  const isNone = hasScheme ? !/^https?:\/\/[^/]/i.test(folder) : isSite;
  return isNone || /[?#]|\.(m?js|html?)\/?$/i.test(folder) ? "folder-refused" : "";
};
const siteOf = (address) => {
  try {
    const { origin, protocol } = new URL(address);
    return /^https?:$/.test(protocol) ? origin : "";
  } catch {
    return "";
  }
};

// A field whose words are used only where nothing is wrong with them; the sentence stands beside the field.
const checked = (id, problemOf, problems) => {
  const typed = value(id);
  const problem = problemOf(typed);
  one(`${id}-problem`).textContent = problem && word(`maker.problem.${problem}`);
  one(id).setAttribute("aria-invalid", String(Boolean(problem)));
  if (problem) {
    const field = document.querySelector(`label[for="${id}"]`).textContent;
    problems.push(word("maker.left-out", { field }));
  }
  return problem ? "" : typed;
};

const readSettings = (state) => {
  const problems = [];
  const form = document.querySelector("[name=form]:checked").value;
  const lang = one("lang").value;
  const siteProblem = (address) => address && !siteOf(address) ? "site-refused" : "";
  const site = form === "frame" ? siteOf(checked("site", siteProblem, problems)) : "";
  const folder = checked("folder", folderProblem, problems);
  const script = lang === "auto" ? "franc-parler.js" : `franc-parler.${lang}.js`;
  const isEarly = hasEarly(form, lang, one("conversation").value) && one("early").checked;
  // Where the browser decides, the sentence is in French, and the guide in one language leads to the other.
  const speaks = lang === "en" ? "en" : "fr";
  const files = isEarly ? [script.replace(".js", ".early.js"), script] : [script];
  const settings = {
    form,
    site,
    folder: folder && !folder.endsWith("/") ? `${folder}/` : folder,
    script: files[0],
    files,
    speaks,
    // The page of a frame does not know who reads it: it names both.
    guides: (form === "frame" ? ["fr", "en"] : [speaks]).map((language) => `franc-parler-guide.${language}.html`),
    lang: lang === "auto" ? "" : lang,
    conversation: one("conversation").value,
    hide: one("hide").checked && !one("conversation").value,
    theme: one("theme").value,
    voice: lang === "en" ? "" : one("voice").value,
    level: one("level").value,
    storage: one("storage").value,
    name: value("coach-name"),
    link: checked("coach-link", linkProblem, problems),
    note: value("coach-note"),
    logo: hasSlots(form) ? state.logo : null,
    cta: hasSlots(form) ? readCall(problems) : null,
    fallback: value("fallback") || word(`maker.fallback-${speaks}`),
    colours: state.colours,
    clear: one("clear").checked,
    reserve: one("reserve").checked ? state.reserve : null,
    integrity: one("integrity").checked,
  };
  return { settings, problems };
};

// The call to action: a sentence, a link, or both. A link without words has none to press.
const readCall = (problems) => {
  const link = checked("cta-link", linkProblem, problems);
  const [sentence, text] = [value("cta-sentence"), value("cta-text")];
  if (link && !text) problems.push(word("maker.problem.cta-text"));
  if (text && !link && !value("cta-link")) problems.push(word("maker.problem.cta-link"));
  const call = { sentence, text: link && text, link: text && link };
  return call.sentence || call.text ? call : null;
};

// The attributes of the element, in the order in which they are written; what is as usual is left out.
const attributesOf = (settings) => [
  ["lang", settings.lang],
  ["conversation", settings.conversation],
  ["hide-conversations", settings.hide],
  ["voice", settings.voice],
  ["theme", settings.theme === "auto" ? "" : settings.theme],
  ["heading-level", settings.level === "2" ? "" : settings.level],
  ["storage", settings.storage === "session" ? "" : settings.storage],
  ["coach-name", settings.name],
  ["coach-link", settings.link],
  ["coach-note", settings.note],
].filter(([, set]) => set);

// The tokens of both schemes that are not as they were.
const tokensOf = ({ colours, clear, theme }) => {
  const of = (scheme) => ["auto", scheme].includes(theme) ? palette(colours[scheme], data.presets.pine[scheme]) : {};
  const tokens = { light: of("light"), dark: of("dark") };
  return { ...tokens, both: clear ? { ground: "transparent" } : {} };
};
