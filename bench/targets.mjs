// What is to be reached, each against what was measured.
import { median } from "./statistics.mjs";

export const targets = (main, weights) => {
  const of = (page, measure) => median(main[page][measure]);
  const among = (page, measure, other) => of(page, measure) / of(other, measure);
  const each = (page, name) => [
    { name: `${name}: first paint ÷ static`, reached: among(page, "paint", "static"), limit: 1.1, unit: "×" },
    { name: `${name}: ready ÷ SurveyJS`, reached: among(page, "ready", "surveyjs"), limit: 0.35, unit: "×" },
    { name: `${name}: ready ÷ static`, reached: among(page, "ready", "static"), limit: 1.6, unit: "×" },
    { name: `${name}: answer → painted ÷ SurveyJS`, reached: among(page, "answers", "surveyjs"), limit: 1, unit: "×" },
    { name: `${name}: answer → painted`, reached: of(page, "answers"), limit: 50, unit: "ms" },
    { name: `${name}: layout shift`, reached: Math.max(...main[page].shift), limit: 0, unit: "" },
  ];
  return [
    { name: "whole with French words ÷ SurveyJS without any", reached: weights.whole / weights.surveyjs, limit: 0.47, unit: "×" },
    { name: "engine ÷ SurveyJS", reached: weights.engine / weights.surveyjs, limit: 0.24, unit: "×" },
    ...each("page", "page"),
    ...each("embed", "embed"),
    ...each("early", "embed in two files"),
  ];
};
