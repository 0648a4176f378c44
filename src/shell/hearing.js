// What the element hears of what is pressed and typed in it, beside the engine.

const hear = (element) => {
  const root = element.shadowRoot;
  // A choice made before the engine's own screen stands is not lost.
  root.addEventListener("click", (event) => {
    const waits = !element.widget || element.around?.hidden;
    if (waits) element.begin = event.target.closest("button")?.value || element.begin;
  });
  // Only the browser knows of a day that does not exist, or of letters for a number: to the engine the field is empty.
  const unread = () => {
    const field = root.querySelector("input:invalid");
    if (field) element.widget.report(`problem.not-a-${field.type}`);
    return field;
  };
  root.addEventListener("click", (event) => {
    const field = event.target.closest("[type=submit], [part=skip]") && unread();
    if (!field) return;
    event.preventDefault();
    event.stopPropagation();
    field.focus();
  }, true);
  // Where nothing is to be gone on from.
  root.addEventListener("focusout", () => root.querySelector("[type=submit]") || unread());
  // Hotkeys of the host page see the element, not what is in it: what is typed into a field and what presses a button
  // stays here. What leads out of a field, or out of a dialog of the host's, goes on.
  for (const kind of ["keydown", "keyup", "keypress"]) {
    element.addEventListener(kind, (event) => {
      const [field] = event.composedPath();
      const { localName } = field;
      const { key } = event;
      // A browser that marks the text of a field brings its caret into view, and forgets the bars that stay.
      if (kind === "keyup" && key === "Tab") field.scrollIntoView({ block: "nearest" });
      if (
        /^(input|textarea|select)$/.test(localName) && !/^(Escape|Tab)$/.test(key)
        || /^(button|summary)$/.test(localName) && /^( |Enter)$/.test(key)
      ) event.stopPropagation();
    });
  }
};
