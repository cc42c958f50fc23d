/* From what was typed to what the file and the rule of the explanation take. Pure.

   state = {sender, dated, form, body, answers: {[recommendation]: {decision, yes, no, explanation,
   place, promises: [{what, who, by}]}}}, every value a text as it was typed. */

import { clean, cleanLine } from "./file.js";
import { isoDate } from "./dates.js";

export const TO_FILL_IN = "Nog in te vullen";

/** The data of `fileText`, for the recommendations with these numbers. */
export function answerData(state, advice, numbers) {
  const dated = state.dated || "";
  const answers = numbers.map((number) => answerTo(number, state.answers[number])).filter(isAnswer);
  const body = clean([state.body || "", ...notOurs(state)].join("\n\n"));
  return {
    advice,
    sender: state.sender,
    dated: isoDate(dated),
    form: state.form,
    kind: state.kind || "answer",
    also: state.also || [],
    until: state.kind === "extension" ? isoDate(state.until || "") : null,
    reason: state.kind === "extension" ? clean(state.reason || "") : "",
    answers,
    complete: (state.kind || "answer") === "answer" && answers.length > 1 && !body,
    body,
  };
}

/** What the letter says of a recommendation that is for another: the council then asks there. */
function notOurs(state) {
  if (state.kind && state.kind !== "answer") { return []; }
  return (state.notOurs || []).map((number) => `Aanbeveling ${number} is niet aan ons.`);
}

/** One answer; parts count only with the decision that has them. */
export function answerTo(number, typed) {
  const given = typed || {};
  const yes = clean(given.yes || "");
  const no = clean(given.no || "");
  return {
    recommendation: number,
    decision: given.decision || null,
    parts: given.decision === "partly" && (yes || no) ? { yes: yes || null, no: no || null } : null,
    explanation: clean(given.explanation || "") || null,
    actions: (given.promises || []).map(actionOf).filter(Boolean),
    place: cleanLine(given.place || "") || null,
  };
}

/** Whether anything was answered: silence stays silence. */
export function isAnswer(answer) {
  return Boolean(
    answer.decision || answer.parts || answer.explanation || answer.actions.length || answer.place
  );
}

/** A promise; a date that is not understood goes behind the words, so that nothing is lost. */
function actionOf(promise) {
  const what = clean(promise.what || "");
  const who = cleanLine(promise.who || "");
  const typed = cleanLine(promise.by || "");
  if (!what && !who && !typed) { return null; }
  const by = isoDate(typed);
  const unread = typed && !by ? ` (wanneer: ${typed})` : "";
  return { what: (what || TO_FILL_IN) + unread, who: who || null, by, done: null };
}
