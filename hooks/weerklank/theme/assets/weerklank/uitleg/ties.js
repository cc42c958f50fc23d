/* Mirrors rules/explanation/ties.py: which sentences hang on the decision, by their own words. */

import { says } from "./clauses.js";
import { meet, newFigures, newWords, union } from "./reading.js";
import { characters } from "./text.js";

/** The places of the clauses in sentences that hang on the decision. */
export function tied(reading, related) {
  const refusal = reading.clauses.find(({ refuses, empty }) => refuses && !empty) || null;
  const adds = (c) => newWords(reading, c).size > 0 || newFigures(reading, c).length > 0;
  const decides = (clauses) => !clauses.some(adds) || clauses.some((c) =>
    c === refusal || says(c, "adopted", "rejected", "partly") || (reading.decision === "partly" && c.negated));
  const names = naming(reading, refusal, related);
  const sentences = sentencesOf(reading.clauses);
  const named = sentences.some((clauses) => names(clauses) && !decides(clauses));
  const inside = ["adopted", "undecided"].includes(reading.decision);
  const points = (clauses) => clauses[0].pointsBack || clauses[0].openedByReason ||
    (inside && clauses.some((c) => says(c, "links_inside")));
  const found = sentences.filter((clauses) => named || decides(clauses) || points(clauses));
  return new Set(found.flat().map(({ place }) => place));
}

function sentencesOf(clauses) {
  const found = new Map();
  for (const clause of clauses) { found.set(clause.sentence, [...(found.get(clause.sentence) || []), clause]); }
  return Array.from(found.values());
}

/** Whether clauses name what was asked or refused, or something related. */
function naming({ askedSpecific, askedSubjects, rule }, refusal, related) {
  const { PART } = rule.numbers;
  const known = union([askedSpecific, refusal ? refusal.specific : []]);
  const subjects = union([askedSubjects, refusal ? refusal.subjects : []]);
  const parts = Array.from(known).filter((stem) => characters(stem).length >= PART);
  return (clauses) => clauses.some((clause) =>
    meet(clause.specific, known) || (related && meet(clause.subjects, subjects)) ||
    clause.words.some(({ norm }) => characters(norm).length > PART && parts.some((part) => norm.includes(part))));
}
