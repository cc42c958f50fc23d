/* Mirrors rules/explanation/weighing.py: the two readers, published weights that are added up. */

import { says } from "./clauses.js";
import { meet, newFigures, newWords } from "./reading.js";
import { characters, stem } from "./text.js";

const FIGURE = /^\p{Nd}/u;
const [CLAUSE, WHOLE] = [0, 1];
const ADOPTS = ["adopted", "partly"];

/** What both readers find: {best: the clause most like a reason or step, or null, sum: of it, weight: both sums}. */
export function weigh(reading) {
  const { clauses, rule } = reading;
  const { PART, NEAR, NOTHING_SAID } = rule.numbers;
  const parts = Array.from(reading.askedSpecific).filter((one) => characters(one).length >= PART);
  const features = clauses.map((clause) => ofClause(reading, clause, parts));
  const said = features.map((found, place) => ({ sum: total(found, rule, CLAUSE), clause: clauses[place] }))
    // Courtesy counts only where it looks like a reason after all.
    .filter(({ sum, clause }) => sum > 0 || !clause.empty);
  const most = (found) => found.reduce((best, one) => (!best || one.sum > best.sum ? one : best), null);
  const highest = most(said) || { sum: NOTHING_SAID, clause: null };
  const { sum } = highest;
  const best = most(said.filter((one) => one.sum >= sum - NEAR && one.clause.openedByReason)) || highest;
  return { best: best.clause, sum, weight: sum + total(ofWhole(reading, features), rule, WHOLE) };
}

function total(features, { weights }, column) {
  const weight = (name) => (Object.hasOwn(weights, name) ? weights[name][column] : 0);
  return Array.from(features).reduce((sum, name) => sum + weight(name), weight("(begin)"));
}

/** The features of the whole answer: those of what is no courtesy, and how much that is. */
function ofWhole(reading, features) {
  const { LENGTHS, AMOUNTS } = reading.rule.numbers;
  const said = reading.clauses.filter(({ empty }) => !empty);
  const left = said.filter((clause) => !clause.refuses && !says(clause, ...ADOPTS));
  const length = said.reduce((sum, clause) => sum + clause.words.length, 0);
  const fresh = left.reduce((sum, clause) => sum + newWords(reading, clause).size, 0);
  const sentences = new Set(left.map(({ sentence }) => sentence)).size;
  return new Set([
    ...said.flatMap(({ place }) => Array.from(features[place])),
    ...reached(LENGTHS, length).map((number) => `(antwoord ${number} woorden)`),
    ...reached(AMOUNTS, fresh).map((number) => `(antwoord ${number} nieuw)`),
    ...reached(AMOUNTS, sentences).map((number) => `(antwoord ${number} zinnen)`),
    `(besluit ${reading.decision || "none"})`,
  ]);
}

function reached(steps, number) {
  return steps.filter((step) => number >= step);
}

function ofClause(reading, clause, parts) {
  const side = reading.decision === "adopted" ? "ja" : "nee";
  const norms = clause.words.map(({ norm }) => (FIGURE.test(norm) ? "0" : norm));
  const row = ["^", ...norms, "$"];
  return new Set([
    ...norms.flatMap((norm) => [`${side}: ${norm}`, `${stem(norm, reading.rule)}*`]),
    ...row.slice(1).map((norm, place) => `${row[place]} ${norm}`),
    ...Array.from(clause.ideas, (idea) => `(${idea})`),
    `(besluit ${reading.decision || "none"})`,
    ...told(reading, clause, parts),
  ]);
}

/** What kind of clause it is, beside its words. */
function told(reading, clause, parts) {
  const kinds = {
    leeg: clause.empty, weigert: clause.refuses, ontkent: clause.negated, "neemt over": says(clause, ...ADOPTS),
    "opent als reden": clause.openedByReason, "trekt conclusie": clause.concludes,
    "wijst terug": clause.pointsBack, "noemt gemeente": clause.byMunicipality,
  };
  return [
    ...Object.keys(kinds).filter((name) => kinds[name]).map((name) => `(${name})`),
    `(${Math.min(newFigures(reading, clause).length, 2)} getallen)`,
    ...reached(reading.rule.numbers.AMOUNTS, newWords(reading, clause).size).map((number) => `(${number} nieuw)`),
    shares(reading, clause, parts),
  ];
}

function shares(reading, clause, parts) {
  if (meet(clause.specific, reading.askedSpecific)) { return "(deelt woord)"; }
  const inside = ({ norm }) =>
    characters(norm).length > reading.rule.numbers.PART && parts.some((part) => norm.includes(part));
  return clause.words.some(inside) ? "(deelt deel)" : "(deelt niets)";
}
