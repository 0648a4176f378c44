// Elements are built and their texts set as text: nothing is ever read as markup.
const make = (tag, properties = {}, ...children) => {
  const { dataset = {}, attributes = {}, ...own } = properties;
  const element = Object.assign(document.createElement(tag), own);
  Object.assign(element.dataset, dataset);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

const one = (id) => document.getElementById(id);

// What the person is told after a press; empty first, so that the same words twice are read out twice.
const tell = (place, text) => {
  place.textContent = "";
  requestAnimationFrame(() => { place.textContent = text; });
};

// Copies, or selects for a copy by hand where the browser refuses.
const copyFrom = async (field, place) => {
  try {
    await navigator.clipboard.writeText(field.value);
    tell(place, word("shared.copied"));
  } catch {
    field.focus();
    field.select();
    tell(place, word("shared.copy-refused"));
  }
};

const save = (text, name, type) => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: address, download: name }).click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
