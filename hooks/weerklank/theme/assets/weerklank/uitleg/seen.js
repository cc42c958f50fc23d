/* Mirrors rules/explanation/seen.py: everything that the table can ask of one answer. */

import { says } from "./clauses.js";
import { stated } from "./decision.js";
import { less, lookedAt, meet, union } from "./reading.js";
import { LETTER, wordsOf } from "./text.js";
import { weigh } from "./weighing.js";

const GAPS = new RegExp(
  `\\[[^\\]\\n]{2,60}\\](?!\\()|\\{[^}\\n]{1,60}\\}|<<[^>\\n]{1,60}>>|<[A-Za-z][${LETTER}_ /\\-]{1,40}>` +
  `|\\.{5,}|_{4,}|…{2,}|@@|\\?\\?\\?|(?:^|[^${LETTER}_])([Xx]{3,})(?![${LETTER}_])`, "u");

const ADDRESS = /https?:|www[.]|[a-z0-9][.]nl(?![a-z0-9])/;

/** One answer as the table and the weights see it, with the questions answered so far in `facts`. */
export function see(reading, answer, others) {
  const { rule, clauses } = reading;
  const parts = answer.parts || {};
  const action = (answer.actions || []).find(({ by, done, who }) => by || done || who);
  const own = union(clauses.map((clause) => clause.specific));
  const { best, alone, weight, weightSaid } = weigh(reading);
  const bounds = rule.judgement.bounds[boundsOf(reading)] || rule.judgement.bounds.other;
  return {
    reading, best, alone, weight, weightSaid, bounds, facts: {},
    enough: enough(clauses, bounds, rule.numbers),
    decision: reading.decision || stated(reading)[0],
    action: action ? action.what : "",
    place: answer.place || "",
    hasParts: Boolean(parts.yes && parts.no),
    splits: splits(clauses, rule.limits),
    shares: meet(own, reading.askedSpecific),
    hasAddress: ADDRESS.test(reading.text),
    gap: gapIn(reading.text),
    sameText: sameText(reading.text, answer, others, rule),
  };
}

/** Above which sum it seems to say something: more for a long text. */
function enough(clauses, { said }, { PER_WORD, SHORT }) {
  const words = clauses.reduce((sum, clause) => sum + clause.words.length, 0);
  return said + PER_WORD * Math.max(0, words - SHORT);
}

/** Which bounds hold for its sum: of the decision, or of a refusal of one sentence. */
function boundsOf({ clauses, decision }) {
  const said = clauses.filter((clause) => !clause.empty);
  const alone = new Set(said.map(({ sentence }) => sentence)).size === 1;
  return decision === "rejected" && alone && !said.some((clause) => clause.refuses) ? "reason_alone" : decision;
}

/** Whether something is said before the first no to a part, and that no is not the first. */
function splits(clauses, { no_to_a_part: limits, vague }) {
  const first = clauses.findIndex((c) => c.refuses || c.negated || says(c, ...limits));
  return clauses.slice(0, Math.max(first, 0)).some((c) => !c.empty && !says(c, ...vague));
}

/** A place in a template that was not filled in, literally; else empty. */
function gapIn(text) {
  const found = GAPS.exec(text) || [""];
  return found[1] || found[0];
}

function sameText(text, answer, others, rule) {
  const mine = bag(text);
  return mine.size > 0 && others.filter((other) => other !== answer)
    .some((other) => alike(mine, bag(lookedAt(other)), rule));
}

function bag(text) {
  return new Set(wordsOf(text).map(({ norm }) => norm));
}

function alike(mine, theirs, rule) {
  const both = mine.size - less(mine, theirs).size;
  return both >= rule.numbers.SAME * (mine.size + theirs.size - both);
}
