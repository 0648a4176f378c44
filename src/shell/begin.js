// The page of our own holds its script packed as well: the policy of the page names it by its hash, so that it may run
// once it is unpacked. It finds here what unpacks the rest.
inTurns(unpacking(packed.script)).then(([program]) => {
  const script = document.createElement("script");
  script.inside = { Damaged, unpacking, reading, assembling, atOnce, inTurns, pause, packed };
  script.textContent = new TextDecoder().decode(program);
  document.body.append(script);
}).catch((error) => {
  console.warn(`franc-parler: damaged: ${error.message}`);
  // No other words are there yet. What the page holds below, it shows.
  for (const element of document.querySelectorAll("franc-parler")) {
    const tags = [element.lang, ...navigator.languages, "fr"].map((tag) => tag?.slice(0, 2));
    const sentence = document.createElement("p");
    sentence.setAttribute("role", "alert");
    sentence.textContent = packed.damaged[tags.find((tag) => packed.damaged[tag])];
    element.dataset.screen = "problem";
    (element.shadowRoot ?? element).replaceChildren(sentence);
  }
});
