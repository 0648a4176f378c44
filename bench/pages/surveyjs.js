// The questionnaire as a SurveyJS model, one question a page, and the sheet as what is shown at the end.
const pageOf = ({ id, text, hint, why, kind, options }) => ({
  name: `page-${id}`,
  elements: [
    {
      name: id,
      type: kind === "choices" ? "checkbox" : "radiogroup",
      title: text,
      description: hint ?? undefined,
      isRequired: true,
      choices: options.map((option) => ({ value: option.id, text: option.text })),
    },
    // The reason stands folded below the question, as it does with us.
    ...(why ? [{
      name: `why-${id}`, type: "panel", title: questionnaire.why, state: "collapsed", elements: [{
        name: `why-text-${id}`, type: "html", html: why,
      }],
    }] : []),
  ],
});

for (const place of document.querySelectorAll("[data-survey]")) {
  const model = new Survey.Model({
    pages: questionnaire.questions.map(pageOf),
    pagePrevText: questionnaire.back,
    pageNextText: questionnaire.next,
    completeText: questionnaire.next,
    completedHtml: questionnaire.sheet,
    showQuestionNumbers: "off",
    requiredMark: "",
  });
  model.render(place);
}
