// The questionnaire as somebody would write it by hand for Preact: one state, one question at a time, then the sheet.
const { h, render } = preact;
const { questions, sheet } = questionnaire;

const start = (place) => {
  const state = { at: 0, answers: {} };

  const draw = () => render(h(state.at < questions.length ? Question : Sheet, null), place);

  const choose = ({ id, kind }, option, on) => {
    const before = state.answers[id] ?? [];
    if (kind !== "choices") state.answers[id] = [option];
    else state.answers[id] = on ? [...before, option] : before.filter((one) => one !== option);
    draw();
  };

  const move = (step) => {
    state.at += step;
    draw();
    place.querySelector("h2").focus();
    scrollTo(0, 0);
  };

  const submit = (event) => {
    event.preventDefault();
    if (state.answers[questions[state.at].id]?.length) move(1);
  };

  const Choice = ({ question, option }) => {
    const chosen = state.answers[question.id]?.includes(option.id) ?? false;
    return h("label", { class: chosen ? "choice chosen" : "choice" },
      h("input", {
        type: question.kind === "choices" ? "checkbox" : "radio",
        name: question.id,
        value: option.id,
        checked: chosen,
        onChange: (event) => choose(question, option.id, event.target.checked),
      }),
      h("span", null, option.text));
  };

  const Question = () => {
    const question = questions[state.at];
    return h("form", { onSubmit: submit, key: question.id },
      h("fieldset", null,
        h("legend", null, h("h2", { tabIndex: -1 }, question.text)),
        question.hint && h("p", null, question.hint),
        question.options.map((option) => h(Choice, { key: option.id, question, option }))),
      question.why && h("details", null, h("summary", null, questionnaire.why), h("p", null, question.why)),
      h("p", { class: "actions" },
        state.at > 0 && h("button", { type: "button", onClick: () => move(-1) }, questionnaire.back),
        h("button", null, questionnaire.next)));
  };

  // The sheet is the project's own HTML, the same in every page.
  const Sheet = () => h("article", { dangerouslySetInnerHTML: { __html: sheet } });

  draw();
};

document.querySelectorAll("[data-questions]").forEach(start);
