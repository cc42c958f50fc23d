/* Mirrors rules/explanation/reading.py: an answer as it is read beside its recommendation, with
   what is new in it and what is refused. */

import { clausesOf, specificStems, wordsSaying } from "./clauses.js";
import { stem, wordsOf } from "./text.js";

/** Everything the municipality wrote about a recommendation: explanation, then parts. */
export function lookedAt(answer) {
  const parts = answer.parts ? [answer.parts.yes, answer.parts.no] : [];
  return [answer.explanation, ...parts].filter(Boolean).join("\n\n");
}

/** The answer taken apart; `asked` is the text of the recommendation when it is known. */
export function readAnswer(answer, asked, rule) {
  const text = lookedAt(answer);
  const clauses = clausesOf(text, rule);
  const words = wordsOf(asked || "");
  const refusals = clauses.filter((clause) => clause.refuses && !clause.empty);
  return {
    rule, text, clauses,
    decision: answer.decision || null,
    asked: new Set(words.map(({ norm }) => stem(norm, rule))),
    askedVerb: specificStems(words.slice(0, 1), rule).values().next().value || "",
    askedSpecific: specificStems(words, rule),
    askedFigures: new Set(words.map(({ norm }) => norm).filter(rule.lexicon.isNumber)),
    refused: union(refusals.map((clause) => clause.specific)),
  };
}

/** Everything that is in one of the sets. */
export function union(sets) {
  const all = new Set();
  for (const items of sets) { for (const item of items) { all.add(item); } }
  return all;
}

/** What is in the first set and in none of the others. */
export function less(items, ...others) {
  return new Set(Array.from(items).filter((item) => !others.some((other) => other.has(item))));
}

/** Whether something is in both sets. */
export function meet(items, others) {
  for (const item of items) { if (others.has(item)) { return true; } }
  return false;
}

/** Its specific words that neither the recommendation nor the refusal had named. */
export function newWords(reading, clause) {
  return clause.refuses ? less(clause.specific, reading.asked) :
    less(clause.specific, reading.asked, reading.refused);
}

/** Its numbers that the recommendation had not named. */
export function newFigures(reading, clause) {
  return clause.figures.filter(({ norm }) => !reading.askedFigures.has(norm));
}

/** Whether an entry of the list is found in words that the recommendation did not use. */
export function tellsNew(reading, clause, idea) {
  return wordsSaying(clause, idea).some(({ norm }) => !reading.asked.has(stem(norm, reading.rule)));
}
