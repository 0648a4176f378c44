// A logo from a file or from pasted SVG. It ends up inside the lines themselves, so it must be small and run nothing.
const LOGO_LIMIT = 60_000;
const PICTURES = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/avif"];
const SVG = "http://www.w3.org/2000/svg";
// Elements that draw; anything else could run, load or hold other markup.
const DRAWING = [
  "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc",
  "defs", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "symbol", "use", "marker", "pattern",
];

// What a drawing may not hold, or nothing.
const isPlain = (svg) => [svg, ...svg.querySelectorAll("*")].every((element) =>
  element.namespaceURI === SVG && !element.prefix && DRAWING.includes(element.localName) &&
  // In a page, what stands in these two is read as HTML.
  !(/^(title|desc)$/.test(element.localName) && element.children.length) &&
  [...element.attributes].every(({ localName, value }) =>
    !/^on/i.test(localName) && !/url\(\s*['"]?(?!#)|javascript:|@import|expression\(/i.test(value) &&
    (localName !== "href" || value.startsWith("#"))));

// What is plain to see in the text: it is not even read as markup.
const ACTIVE = /<\s*(script|style|foreignobject|iframe|image)\b|\son\w+\s*=|javascript:/i;
const PAINT = /^(clip|color|display|fill|font|marker|mask|opacity|stop|stroke|text|visibility)/;

// A style in an attribute is refused by strict pages; as attributes of their own, its colours come through.
const unstyled = (element) => {
  const { style } = element;
  for (const name of style) if (PAINT.test(name)) element.setAttribute(name, style.getPropertyValue(name));
  element.removeAttribute("style");
};

// Programs that draw leave notes, links to their makers and metadata, which a page has no use for.
const tidied = (svg) => {
  for (const element of [...svg.querySelectorAll("*")]) {
    if (element.namespaceURI !== SVG || element.localName === "metadata") element.remove();
  }
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    for (const { name, namespaceURI } of [...element.attributes]) {
      const kept = namespaceURI === null || name === "xmlns" || /^xlink:href$/.test(name);
      if (!kept) element.removeAttribute(name);
    }
    unstyled(element);
  }
  const kinds = NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_CDATA_SECTION | NodeFilter.SHOW_PROCESSING_INSTRUCTION;
  const walker = svg.ownerDocument.createTreeWalker(svg, kinds);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    if (node.nodeType === Node.CDATA_SECTION_NODE) node.replaceWith(node.data);
    else node.remove();
  }
  return svg;
};

// Gives { svg } or { problem }.
const drawing = (text) => {
  if (new Blob([text]).size > LOGO_LIMIT) return { problem: "logo-too-large" };
  if (ACTIVE.test(text)) return { problem: "logo-active" };
  const read = new DOMParser().parseFromString(text, "image/svg+xml");
  const svg = read.documentElement;
  if (svg.localName !== "svg" || read.querySelector("parsererror")) return { problem: "logo-unreadable" };
  if (!isPlain(tidied(svg))) return { problem: "logo-active" };
  svg.setAttribute("slot", "coach-logo");
  return { svg };
};

const addressOf = (file) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result);
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
});

const isShown = (address) => new Promise((resolve) => {
  const image = new Image();
  image.onload = () => resolve(true);
  image.onerror = () => resolve(false);
  image.src = address;
});

// Gives { svg }, { image } or { problem }.
const logoFrom = async (file) => {
  if (file.size > LOGO_LIMIT) return { problem: "logo-too-large" };
  try {
    if (file.type === "image/svg+xml" || /\.svg$/i.test(file.name)) return drawing(await file.text());
    if (!PICTURES.includes(file.type)) return { problem: "logo-other-kind" };
    const image = await addressOf(file);
    return await isShown(image) ? { image } : { problem: "logo-unreadable" };
  } catch {
    return { problem: "logo-unreadable" };
  }
};

// The markup of a logo, a line of the snippet.
const logoMarkup = (logo) => logo?.svg
  ? new XMLSerializer().serializeToString(logo.svg).replace(/\r\n?|\n/g, " ")
  : logo?.image ? `<img slot="coach-logo" src="${inAttribute(logo.image)}" alt="">` : "";

// The same as an address, for a page that makes its elements.
const logoAddress = (logo) => logo.image
  ?? `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(logo.svg))}`;
