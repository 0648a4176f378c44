// Settings → the lines to paste, one function a form. Nothing here touches the page.
// Where a widget is to be mounted; once it is, the place has this class no more.
const PLACE = "franc-parler-place";

// Room for the first screen only: the ones after it come by a press, and are shorter. An element that browsers do not
// know yet is in the line and has no height; without scripts nothing comes, and no room is kept.
const roomRules = ({ reserve: { narrow, wide, first }, form }) => {
  const place = `${form === "mount" ? `.${PLACE}, ` : ""}franc-parler:not([data-screen]), franc-parler${first}`;
  const rule = (height, more = "") =>
    `@media (scripting: enabled)${more} { ${place} { display: block; min-height: ${height}rem; } }`;
  return [rule(narrow), ...(wide === narrow ? [] : [rule(wide, " and (min-width: 48rem)")])];
};

// The rules of the colours. Where the theme is set for good, it has one set.
const paintRules = (settings) => {
  const { light, dark, both } = tokensOf(settings);
  if (settings.theme === "auto") return colourRules({ light, dark, both });
  return colourRules({ light: {}, dark: {}, both: { ...both, ...light, ...dark } });
};

// Rules for a page's styles: the room kept free, then the colours.
const rules = (settings) => [...(settings.reserve ? roomRules(settings) : []), ...paintRules(settings)];

// One value for both grounds, where there is no room for a rule.
const values = (settings) => {
  const { light, dark, both } = tokensOf(settings);
  if (settings.theme !== "auto") return { ...light, ...dark, ...both };
  const night = onDark({ light, dark });
  const value = (name) => `light-dark(${light[name] ?? original(name, "light")}, ${night[name]})`;
  return { ...Object.fromEntries(Object.keys(night).map((name) => [name, value(name)])), ...both };
};

const styleLines = (settings) => {
  const lines = rules(settings);
  return lines.length ? ["<style>", ...lines.map((line) => `  ${line}`), "</style>"] : [];
};

const scriptTag = (settings, kind = " async") => {
  const { integrity } = data.scripts[settings.script];
  const hash = settings.integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : "";
  return `<script${kind} src="${inAttribute(settings.folder + settings.script)}"${hash}></script>`;
};

const markup = (attributes, prefix = "") => attributes
  .map(([name, set]) => set === true ? ` ${prefix}${name}` : ` ${prefix}${name}="${inAttribute(set)}"`)
  .join("");

const callMarkup = ({ sentence, text, link }) => {
  const anchor = text ? `<a href="${inAttribute(link)}">${inText(text)}</a>` : "";
  return `<p slot="cta">${[inText(sentence), anchor].filter(Boolean).join(" ")}</p>`;
};

// What is read until the script runs, and where none does: a sentence, and the way to the sheets on paper.
const fallbackMarkup = ({ fallback, guides, folder, speaks }) =>
  `${inText(fallback)} <a href="${inAttribute(folder + guides[0])}">${inText(word(`maker.sheets-${speaks}`))}</a>`;

// What stands inside the element; with the sentence alone it stays one line.
const inside = (settings) => {
  const lines = [logoMarkup(settings.logo), settings.cta ? callMarkup(settings.cta) : ""].filter(Boolean);
  const fallback = fallbackMarkup(settings);
  return lines.length ? `\n${[...lines, fallback].map((line) => `  ${line}`).join("\n")}\n` : fallback;
};

const lines = (settings) => [
  ...styleLines(settings),
  scriptTag(settings),
  `<franc-parler${markup(attributesOf(settings))}>${inside(settings)}</franc-parler>`,
].join("\n");

// An editor that filters keeps a plain element with its style, where it would strike the element and the rules.
const div = (settings) => {
  // This room stays on every screen, so it is no more than what anybody sees at once.
  const height = settings.reserve ? [`min-height: ${Math.min(settings.reserve.wide, 48)}rem;`] : [];
  const style = [...height, ...declarations(values(settings))].join(" ");
  const attributes = markup(attributesOf(settings), "data-") + (style ? ` style="${style}"` : "");
  return `${scriptTag(settings)}\n<div data-franc-parler${attributes}>${inside(settings)}</div>`;
};

const frame = (settings) => {
  const query = new URLSearchParams(attributesOf(settings).map(([name, set]) => [name, set === true ? "true" : set]));
  for (const [name, set] of Object.entries(values(settings))) query.set(`fp-${name}`, set);
  if (settings.site) query.set("origin", settings.site);
  const address = `${settings.folder}frame.html${query.size ? `?${query}` : ""}`;
  const height = settings.reserve ? Math.ceil(settings.reserve.wide * 16) : 800;
  const title = word(`maker.frame-title-${settings.speaks}`);
  const how = `loading="lazy" height="${height}" style="border: 0; width: 100%"`;
  return [
    `<iframe data-franc-parler-frame src="${inAttribute(address)}" title="${inAttribute(title)}" ${how}></iframe>`,
    `<script async src="${inAttribute(settings.folder)}frame.js"></script>`,
  ].join("\n");
};

// For a page that builds itself: elements are made, texts set as text. Pasted twice, each takes the first place that is
// free, wherever its script was moved to, and leaves no name in the page.
const mount = (settings) => {
  const camel = (name) => name.replace(/-[a-z]/g, (sign) => sign[1].toUpperCase());
  const options = attributesOf(settings).map(([name, set]) => `    ${camel(name)}: ${inScript(set)},`);
  const { cta, logo } = settings;
  const made = [];
  if (logo) {
    made.push(
      `  const logo = document.createElement("img");`,
      `  logo.slot = "coach-logo";`,
      `  logo.alt = "";`,
      `  logo.src = ${inScript(logoAddress(logo))};`,
      `  widget.element.append(logo);`,
    );
  }
  if (cta) {
    made.push(
      `  const call = document.createElement("p");`,
      `  call.slot = "cta";`,
      `  call.append(${inScript(cta.sentence)});`,
    );
    if (cta.text) {
      made.push(
        `  const link = document.createElement("a");`,
        `  link.href = ${inScript(cta.link)};`,
        `  link.textContent = ${inScript(cta.text)};`,
        `  call.append(" ", link);`,
      );
    }
    made.push(`  widget.element.append(call);`);
  }
  return [
    ...styleLines(settings),
    `<div class="${PLACE}">${fallbackMarkup(settings)}</div>`,
    scriptTag(settings, ""),
    `<script>`,
    `{`,
    `  const place = document.querySelector(".${PLACE}");`,
    `  place.classList.remove("${PLACE}");`,
    `  const widget = FrancParler.mount(place, {`,
    ...options,
    `  });`,
    ...made,
    `}`,
    `</script>`,
  ].join("\n");
};

// Both shortcodes know the same settings; what they lack is left out and said beside the lines.
const short = (settings, written) => attributesOf(settings)
  .filter(([name]) => name !== "storage" && name !== "heading-level")
  .map(([name, set]) => ` ${name}="${set === true ? "true" : written(set)}"`)
  .join("");

const wordpress = (settings) => `[franc_parler${short(settings, inWordPress)}]`;

const hugo = (settings) => `{{< franc-parler${short(settings, inHugo)} >}}`;

const snippet = (settings) => ({ lines, div, frame, mount, wordpress, hugo })[settings.form](settings);

// A whole page around the lines, to open beside the scripts; a shortcode is saved as it is.
const saved = (settings) => {
  if (isShort(settings.form)) return { text: `${snippet(settings)}\n`, name: "franc-parler.txt", type: "text/plain" };
  const lang = settings.lang || language;
  const text = [
    "<!doctype html>",
    `<html lang="${lang}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "<title>Franc-parler</title>",
    "</head>",
    "<body>",
    snippet(settings),
    "</body>",
    "</html>",
    "",
  ].join("\n");
  return { text, name: "franc-parler-page.html", type: "text/html" };
};
