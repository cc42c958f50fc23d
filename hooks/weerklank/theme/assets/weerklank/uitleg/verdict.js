/* Mirrors rules/explanation/verdict.py: five facts about one answer, and the rule that follows. */

/**
 * The words, numbers and sentences of the rule, made by the site (uitleg.json).
 * Without an address the file in the root of the site, found from where this module stands.
 */
export async function load(url = new URL("../../../uitleg.json", import.meta.url)) {
  const answer = await fetch(url);
  if (!answer.ok) { throw new Error(`${url}: ${answer.status}`); }
  return answer.json();
}

/**
 * The verdict on one answer: {state, because, text, missing, facts, hints}.
 *
 * answer = {decision, explanation, parts: {yes, no} | null, actions: [{what, who, by, done}], place}
 * or null when nothing came; recommendation = the text of what was asked, or null; others = the
 * other answers of the same response; words = what `load` gave.
 */
export function explain(answer, { recommendation = null, others = [], words }) {
  return { state: "none", because: "", text: "", missing: [], facts: [], hints: [] };
}
