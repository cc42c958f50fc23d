/* Mirrors rules/explanation/decision.py: which decision a text states, with the words that show it. */

import { says } from "./clauses.js";

/** [decision, words]: a refusal, an adoption, both, or a dated decision to come; else [null, ""]. */
export function stated(reading) {
  const [part, refusal, adoption] = ["partly", "rejected", "adopted"].map((idea) => first(reading, idea));
  if (part || (refusal && adoption)) { return ["partly", (part || refusal).text]; }
  if (refusal) { return ["rejected", refusal.text]; }
  if (adoption) { return ["adopted", adoption.text]; }
  const later = postponed(reading);
  return later ? ["undecided", later.text] : [null, ""];
}

/** As `stated`, to propose to a person: only what is said outright, with no turn beside it. */
export function plainlyStated(reading) {
  const [decision, words] = stated(reading);
  return decision && isPlain(reading, decision, words) ? [decision, words] : [null, ""];
}

function isPlain(reading, decision, words) {
  const { outright, proposes } = reading.rule;
  const shown = reading.clauses.find(({ text }) => text === words);
  const said = reading.clauses.filter((clause) => !clause.empty && !clause.openedByReason);
  if (decision === "partly") { return says(shown, "partly"); }
  if (decision === "undecided") { return shown.byMunicipality; }
  const norms = shown.words.map(({ norm }) => norm);
  const plain = proposes.alone.includes(norms[0]) ||
    outright.concat(proposes.of_an_advice).some((some) => some.every((word) => norms.includes(word)));
  const turns = said.some((clause) =>
    clause.words.slice(clause === shown ? 1 : 0).some(({ norm }) => proposes.turns.includes(norm)));
  return plain && !turns && (decision === "rejected" || !said.some(({ negated }) => negated));
}

const OPPOSITES = { adopted: "rejected", rejected: "adopted" };

/** The words in which a text says yes beside a recorded no, or no beside a recorded yes; else "". */
export function contradiction(reading) {
  const other = OPPOSITES[reading.decision];
  if (!other || stated(reading)[0] !== other) { return ""; }
  const said = (clause) => isOpen(clause) && givesIt(reading, clause, other) && saysOutright(reading, clause);
  return (reading.clauses.find(said) || { text: "" }).text;
}

function saysOutright({ rule }, { words }) {
  const norms = words.map(({ norm }) => norm);
  return rule.outright.some((said) => said.every((word) => norms.includes(word)));
}

function first(reading, idea) {
  return reading.clauses.find((clause) => isOpen(clause) && givesIt(reading, clause, idea));
}

/** Whether a position can stand in it: not in thanks, a quotation or a vague promise. */
function isOpen(clause) {
  return !clause.empty && !clause.openedByReason && !says(clause, "noncommittal");
}

function givesIt(reading, clause, idea) {
  if (idea !== "adopted") { return says(clause, idea); }
  const doesIt = clause.byMunicipality && clause.specific.has(reading.askedVerb);
  return !clause.negated && (says(clause, idea) || doesIt);
}

/** The clause that says when the decision itself will be taken. */
function postponed(reading) {
  const dated = new Set(reading.clauses.filter((c) => isOpen(c) && says(c, "time")).map((c) => c.place));
  return reading.clauses.find((clause) =>
    isOpen(clause) && says(clause, "postponed") && !clause.negated &&
    [clause.place - 1, clause.place, clause.place + 1].some((place) => dated.has(place)));
}
