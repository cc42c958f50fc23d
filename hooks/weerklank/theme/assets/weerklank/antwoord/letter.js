/* The answer as a plain text, to paste in a letter, a mail or a document of the municipality. Pure. */

import { dutchDate } from "./dates.js";

/**
 * data as for `fileText`; names = {title, sender, asked: {[number]: text},
 * decisions: {[decision]: {words, sentence}}}.
 */
export function letterText(data, names) {
  const head = [
    `Antwoord op het advies: ${names.title}`,
    names.sender && `Van: ${names.sender}`,
    data.dated && `Datum: ${dutchDate(data.dated)}`,
  ];
  const parts = [
    head.filter(Boolean).join("\n"),
    data.body,
    ...data.answers.map((answer) => answerText(answer, names)),
  ];
  return parts.filter(Boolean).join("\n\n") + "\n";
}

function answerText(answer, names) {
  const decision = names.decisions[answer.decision];
  const parts = answer.parts || {};
  const lines = [
    `Aanbeveling ${answer.recommendation}: ${names.asked[answer.recommendation]}`,
    decision && `Besluit: ${decision.words}. ${decision.sentence}`,
    parts.yes && `Dit wel: ${parts.yes}`,
    parts.no && `Dit niet: ${parts.no}`,
    answer.explanation && `Uitleg: ${answer.explanation}`,
    ...answer.actions.map(promiseText),
    answer.place && `Waar het staat: ${answer.place}`,
  ];
  return lines.filter(Boolean).join("\n");
}

function promiseText(action) {
  const who = action.who ? ` Wie: ${action.who}.` : "";
  const by = action.by ? ` Klaar: ${dutchDate(action.by)}.` : "";
  return `Belofte: ${action.what.replace(/\.$/, "")}.${who}${by}`;
}
