/* Mirrors rules/explanation/verdict.py: five facts about one answer, and the rule that follows. */

import { says } from "./clauses.js";
import { hints } from "./guide.js";
import { makeLexicon } from "./lexicon.js";
import { nextStep } from "./nextStep.js";
import { ownWords } from "./ownWords.js";
import { decisionOf, position } from "./position.js";
import { less, newFigures, readAnswer, union } from "./reading.js";
import { reason } from "./reason.js";
import { passesOver } from "./requests.js";
import { standsAlone } from "./standsAlone.js";

/**
 * The words, numbers and sentences of the rule, made by the site (uitleg.json), ready for use.
 * Without an address it is the file in the root of the site, found from where this module stands.
 */
export async function load(url = new URL("../../../uitleg.json", import.meta.url)) {
  const answer = await fetch(url);
  if (!answer.ok) { throw new Error(`${url}: ${answer.status}`); }
  return prepare(await answer.json());
}

/** The same from the content of the file. */
export function prepare(data) {
  const expressions = {};
  for (const [name, pattern] of Object.entries(data.expressions)) {
    expressions[name] = new RegExp(`^(?:${pattern})$`, "u");
  }
  const rule = { ...data, expressions };
  rule.lexicon = makeLexicon(rule);
  return rule;
}

/**
 * The verdict on one answer: {state, because, text, missing, facts, hints}.
 *
 * answer = {decision, explanation, parts: {yes, no} | null, actions: [{what, who, by, done}], place}
 * or null when nothing came; recommendation = the text of what was asked, or null; others = the
 * other answers of the same response; words = what `load` gave. Any text is accepted.
 */
export function explain(answer, { recommendation = null, others = [], words }) {
  const sentences = words.sentences.state;
  if (!answer) {
    return { state: "none", because: sentences.none, text: "", missing: [], facts: [], hints: [] };
  }
  const reading = readAnswer(answer, recommendation, words);
  const why = reason(reading);
  const step = nextStep(reading, answer, why);
  const facts = [
    position(reading), why, step, ownWords(reading, answer, others), standsAlone(reading, why, step),
  ];
  const decision = decisionOf(reading);
  const known = decision === "partly" ? partsAreKnown(reading, answer) :
    decision === "undecided" || !passesOver(reading);
  const state = verdict(facts, decision === "adopted", known);
  const missing = facts.filter((fact) => !fact.holds).map((fact) => fact.name);
  return {
    state, because: sentences[state], text: reading.text, missing, facts,
    hints: hints(state, missing, words),
  };
}

/** Explained: a position, a reason (or with a yes a step), in words of its own, its parts known. */
export function verdict(facts, adopted, partsKnown) {
  const holds = Object.fromEntries(facts.map((fact) => [fact.name, fact.holds]));
  const ground = holds.reason || (adopted && holds.next_step);
  if (holds.position && ground && holds.own_words && partsKnown) { return "explained"; }
  if (holds.reason || (holds.position && holds.next_step)) { return "partly_explained"; }
  return "not_explained";
}

/** Whether it is clear which part is done and which is not, from the record or the text. */
export function partsAreKnown(reading, answer) {
  if (answer.parts && answer.parts.yes && answer.parts.no) { return true; }
  const said = reading.clauses.filter((clause) => !clause.empty);
  const told = said.filter((clause) => clause.specific.size || newFigures(reading, clause).length);
  if (reading.clauses.some((clause) => says(clause, "unnamed_rest"))) { return false; }
  if (said.some((clause) => clause.negated || clause.refuses || says(clause, "rest"))) { return told.length > 1; }
  const untold = less(reading.askedSpecific, union(told.map((clause) => clause.specific))).size;
  const silent = untold > reading.askedSpecific.size - untold;
  return told.length >= reading.rule.numbers.TOLD && !silent;
}
