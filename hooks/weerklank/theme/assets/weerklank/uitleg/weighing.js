/* Mirrors rules/explanation/weighing.py: published weights that are added up over all that is said. */

import { says } from "./clauses.js";
import { meet, newFigures, newWords } from "./reading.js";
import { stem } from "./text.js";

const FIGURE = /^\p{Nd}/u;

/** What the answer adds up to, with and without what the council said, and the clause that adds most:
    {weight, weightSaid, best: the clause, or null, alone: whether no other sentence looks like a reason}. What the council said is no reason of who answers. */
export function weigh(reading) {
  const { clauses, rule } = reading;
  const { NEAR } = rule.numbers;
  // Thanks have no features, so that politeness weighs nothing.
  const features = clauses.map((clause) => (says(clause, "thanks") ? [] : ofClause(reading, clause)));
  const sumOf = (found) => total([`(besluit ${reading.decision || "none"})`, ...found.flat()], rule);
  const weight = sumOf(features);
  const weightSaid = Math.min(weight, sumOf(features.filter((_, place) => !clauses[place].quoted)));
  const said = features.map((found, place) => ({ found, clause: clauses[place] }))
    .filter(({ found, clause }) => found.length && !clause.quoted)
    .map(({ found, clause }) => ({ sum: total(found, rule), clause }))
    // Courtesy counts only where it looks like a reason after all.
    .filter(({ sum, clause }) => sum > 0 || !clause.empty);
  const most = (found) => found.reduce((best, one) => (!best || one.sum > best.sum ? one : best), null);
  const highest = most(said);
  if (!highest) { return { weight, weightSaid, best: null, alone: false }; }
  const near = said.filter(({ sum, clause }) => sum >= highest.sum - NEAR && clause.openedByReason);
  const best = (most(near) || highest).clause;
  const alone = said.every(({ sum, clause }) => sum <= 0 || clause.sentence === best.sentence);
  return { weight, weightSaid, best, alone };
}

/** The sum of the different features, from where a sum starts. */
function total(features, { weights }) {
  const weight = (name) => (Object.hasOwn(weights, name) ? weights[name] : 0);
  return Array.from(new Set(features)).reduce((sum, name) => sum + weight(name), weight("(begin)"));
}

function ofClause(reading, clause) {
  const side = reading.decision === "adopted" ? "ja" : "nee";
  const norms = clause.words.map(({ norm }) => (FIGURE.test(norm) ? "0" : norm));
  const row = ["^", ...norms, "$"];
  const { rule, decision } = reading;
  const ideas = Array.from(clause.ideas).map((idea) => `(${idea})`);
  const told = Array.from(new Set([...ideas, ...kindsOf(reading, clause)])).sort();
  return [
    ...norms.flatMap((norm) => [`${side}: ${norm}`, `${stem(norm, rule)}*`]),
    ...row.slice(1).map((norm, place) => `${row[place]} ${norm}`),
    ...told,
    ...told.map((kind) => `${decision || "none"}:${kind}`),
    ...told.flatMap((one, place) => told.slice(place + 1).map((other) => `${one}&${other}`)),
  ];
}

/** What kind of clause it is, beside its words. */
function kindsOf(reading, clause) {
  const kinds = {
    leeg: clause.empty, weigert: clause.refuses, ontkent: clause.negated,
    "opent als reden": clause.openedByReason, "noemt gemeente": clause.byMunicipality,
  };
  const fresh = newWords(reading, clause).size;
  return [
    ...Object.keys(kinds).filter((name) => kinds[name]).map((name) => `(${name})`),
    `(${Math.min(newFigures(reading, clause).length, 2)} getallen)`,
    ...reading.rule.numbers.AMOUNTS.filter((step) => fresh >= step).map((step) => `(${step} nieuw)`),
    meet(clause.specific, reading.askedSpecific) ? "(deelt woord)" : "(deelt niets)",
  ];
}
