/* Mirrors rules/explanation/position.py. Fact 1: does this recommendation get a position? */

import { says } from "./clauses.js";
import { doesWhatIsAsked } from "./reading.js";

/** The recorded decision, else the one that the text itself states. */
export function decisionOf(reading) {
  return reading.decision || stated(reading);
}

/** The decision in the text: a refusal, an adoption, both, or a dated decision to come. */
export function stated(reading) {
  const refusal = first(reading, "rejected");
  const adoption = first(reading, "adopted");
  if (first(reading, "partly") || (refusal && adoption)) { return "partly"; }
  if (refusal) { return "rejected"; }
  if (adoption) { return "adopted"; }
  return datedPostponement(reading) ? "undecided" : null;
}

/** The clause that says when the decision itself will be taken. */
export function datedPostponement(reading) {
  const open = reading.clauses.filter(isOpen);
  const dated = new Set(open.filter((clause) => says(clause, "time")).map((clause) => clause.place));
  return open.find((clause) => says(clause, "postponed") && !clause.negated &&
    [clause.place - 1, clause.place, clause.place + 1].some((place) => dated.has(place))) || null;
}

/** The clause that says what an open decision waits for, with a moment in it or beside it. */
export function datedWait(reading) {
  const dated = new Set(reading.clauses.filter((clause) => says(clause, "time")).map((clause) => clause.place));
  return reading.clauses.find((clause) => says(clause, "waiting") && !clause.empty &&
    [clause.place - 1, clause.place, clause.place + 1].some((place) => dated.has(place))) || null;
}

/** Whether a position can stand in it: not in thanks, a quotation or a vague promise. */
function isOpen(clause) {
  return !clause.empty && !clause.openedByReason && !says(clause, "noncommittal");
}

function first(reading, idea) {
  return reading.clauses.find((clause) => isOpen(clause) && gives(reading, clause, idea)) || null;
}

/** Whether a clause gives this position; a yes also in the verb of the recommendation. */
function gives(reading, clause, idea) {
  if (idea !== "adopted") { return says(clause, idea); }
  return !clause.negated && (says(clause, idea) || doesWhatIsAsked(reading, clause));
}

/** Whether the municipality says yes, partly, otherwise, no, or when it will decide. */
export function position(reading) {
  const sentences = reading.rule.sentences.position;
  const decision = decisionOf(reading);
  if (decision === null) { return none(sentences.not_said); }
  let clause = null;
  if (decision === "undecided") {
    clause = datedPostponement(reading) || datedWait(reading);
    if (clause === null) { return none(sentences.not_dated); }
  } else {
    for (const idea of reading.rule.shown_by[decision]) { clause = clause || first(reading, idea); }
  }
  return { name: "position", holds: true, words: clause ? clause.text : "", because: sentences[decision] };
}

function none(because) {
  return { name: "position", holds: false, words: "", because };
}
