/* Mirrors rules/explanation/next_step.py. Fact 3: what happens, where or when, and who; or why
   nothing happens? */

import { says } from "./clauses.js";
import { decisionOf } from "./position.js";
import { most, newWords, tellsNew, union } from "./reading.js";

/** Whether it is clear what happens now, from the actions or from the text. */
export function nextStep(reading, answer, reason) {
  const sentences = reading.rule.sentences.next_step;
  const action = (answer.actions || []).find(({ by, done, who }) => by || done || who);
  if (action) { return yes(action.what, sentences.action); }
  if (answer.place) { return yes(answer.place, sentences.place); }
  const decision = decisionOf(reading);
  for (const clause of reading.clauses) {
    const because = step(reading, clause);
    if (because) { return yes(clause.text, because); }
  }
  const told = reading.clauses.filter((clause) => isConcrete(reading, clause));
  if (decision !== "rejected" && told.length) {
    const fresh = union(told.map((clause) => newWords(reading, clause)));
    if (fresh.size >= reading.rule.numbers.NEW_IN_STEP) {
      return yes(most(told, (clause) => newWords(reading, clause).size).text, sentences.told);
    }
  }
  if (decision === "rejected" && reason.holds) { return yes(reason.words, sentences.nothing); }
  return { name: "next_step", holds: false, words: "", because: sentences.no_step };
}

function yes(words, because) {
  return { name: "next_step", holds: true, words, because };
}

function isConcrete(reading, clause) {
  return !(clause.empty || clause.refuses || says(clause, "hedge", ...reading.rule.sets.VAGUE_TALK));
}

/** Why this clause is a step, or nothing. */
function step(reading, clause) {
  const sentences = reading.rule.sentences.next_step;
  if (clause.empty || clause.refuses) { return ""; }
  const fresh = newWords(reading, clause).size > 0;
  const acts = fresh || says(clause, "done") || (says(clause, "adopted") && !says(clause, "noncommittal"));
  const dated = says(clause, "time") && tellsNew(reading, clause, "time");
  if (acts && dated && !says(clause, "hedge")) { return sentences.dated; }
  if (!isConcrete(reading, clause)) { return ""; }
  if (says(clause, "place") && (fresh || tellsNew(reading, clause, "place"))) { return sentences.place; }
  return says(clause, "done") ? sentences.done : "";
}
