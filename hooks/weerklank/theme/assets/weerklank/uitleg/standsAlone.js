/* Mirrors rules/explanation/stands_alone.py. Fact 5: can this answer be read by itself? */

import { says } from "./clauses.js";

/** No unfilled template, and no bare reference in the place of an answer. */
export function standsAlone(reading, reason, nextStep) {
  const sentences = reading.rule.sentences.stands_alone;
  const unfilled = reading.clauses.find((clause) => clause.gap || says(clause, "unfilled"));
  if (unfilled) { return fact(false, unfilled.gap || unfilled.text, sentences.unfilled); }
  const reference = reading.clauses.find((clause) => says(clause, "bare_reference"));
  if (reference && !(reason.holds || nextStep.holds)) {
    return fact(false, reference.text, sentences.bare_reference);
  }
  if (!reading.clauses.length) { return fact(false, "", sentences.no_text); }
  return fact(true, "", sentences.readable);
}

function fact(holds, words, because) {
  return { name: "stands_alone", holds, words, because };
}
