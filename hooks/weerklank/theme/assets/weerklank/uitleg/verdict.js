/* Mirrors rules/explanation/verdict.py: the questions of the table, and what follows from them. */

import { contradiction, plainlyStated } from "./decision.js";
import { answers, factOf, firstRow, tableOf } from "./judgement.js";
import { makeLexicon } from "./lexicon.js";
import { readAnswer } from "./reading.js";
import { see } from "./seen.js";

/**
 * The words, table and weights of the rule, made by the site (uitleg.json), ready for use.
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
  const rule = { ...data, expressions, table: tableOf(data.judgement) };
  rule.lexicon = makeLexicon(rule);
  return rule;
}

/**
 * The verdict on one answer: {state, code, text, weight, missing, facts: [{name, holds, code, words}]}.
 *
 * answer = {decision, explanation, parts: {yes, no} | null, actions: [{what, who, by, done}], place}
 * or null when nothing came; recommendation = the text of what was asked, or null; others = the
 * other answers of the same response; words = what `load` gave. Any text is accepted.
 */
export function explain(answer, { recommendation = null, others = [], words }) {
  if (!answer) {
    return { state: "none", code: "silent", text: "", weight: null, missing: [], facts: [] };
  }
  const reading = readAnswer(answer, recommendation, words);
  const seen = see(reading, answer, others);
  for (const [name, rows] of Object.entries(words.table.facts)) {
    if (answers(words.table.asked[name] || [], seen)) { seen.facts[name] = factOf(name, rows, seen); }
  }
  const { row: { state, code } } = firstRow(words.table.verdict, seen);
  const facts = Object.values(seen.facts).filter(({ name }) => !(code === "step" && name === "reason"));
  const missing = facts.filter((fact) => fact.holds === false).map((fact) => fact.name);
  return { state, code, text: reading.text, weight: seen.weight / 1000, missing, facts };
}

/** The decision that the text of an answer states outright, with the words that show it: [decision, words]. */
export function proposed(text, recommendation, words) {
  return plainlyStated(readAnswer({ explanation: text }, recommendation, words));
}

/** The words of an answer that say the opposite of its decision; else empty. */
export function contradicted(answer, recommendation, words) {
  return contradiction(readAnswer(answer, recommendation, words));
}
