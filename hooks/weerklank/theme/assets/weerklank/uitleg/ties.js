/* Mirrors rules/explanation/ties.py: which sentences hang on the decision, by their own words. */

import { says } from "./clauses.js";
import { meet, union } from "./reading.js";
import { characters } from "./text.js";

/** The places of the clauses in sentences that hang on the decision. */
export function tied(reading) {
  const refusal = reading.clauses.find(({ refuses, empty }) => refuses && !empty) || null;
  const decides = (clauses) => clauses.some((c) => c === refusal || says(c, "adopted", "rejected", "partly"));
  const names = naming(reading, refusal);
  const sentences = sentencesOf(reading.clauses);
  const named = sentences.some((clauses) => names(clauses) && !decides(clauses));
  const found = sentences.filter((clauses) => named || decides(clauses) || pointsBack(clauses[0]));
  return new Set(found.flat().map(({ place }) => place));
}

function sentencesOf(clauses) {
  const found = new Map();
  for (const clause of clauses) { found.set(clause.sentence, [...(found.get(clause.sentence) || []), clause]); }
  return Array.from(found.values());
}

function pointsBack(clause) {
  return clause.openedByReason || clause.found.some(({ idea, first }) => idea === "links" && !first);
}

/** Whether clauses name what was asked or refused, or something related. */
function naming({ askedSpecific, askedSubjects, rule }, refusal) {
  const { PART } = rule.numbers;
  const known = union([askedSpecific, refusal ? refusal.specific : []]);
  const subjects = union([askedSubjects, refusal ? refusal.subjects : []]);
  const parts = Array.from(known).filter((stem) => characters(stem).length >= PART);
  return (clauses) => clauses.some((clause) =>
    meet(clause.specific, known) || meet(clause.subjects, subjects) ||
    clause.words.some(({ norm }) => characters(norm).length > PART && parts.some((part) => norm.includes(part))));
}
