/* Mirrors rules/explanation/seen.py: everything that the table can ask of one answer. */

import { says } from "./clauses.js";
import { stated } from "./decision.js";
import { less, lookedAt, meet, newFigures, newWords, tellsNew, union } from "./reading.js";
import { LETTER, wordsOf } from "./text.js";
import { tied } from "./ties.js";

const GAPS = new RegExp(
  `\\[[^\\]\\n]{2,60}\\](?!\\()|\\{[^}\\n]{1,60}\\}|<<[^>\\n]{1,60}>>|<[A-Za-z][${LETTER}_ /\\-]{1,40}>` +
  `|\\.{5,}|_{4,}|…{2,}|@@|\\?\\?\\?|(?:^|[^${LETTER}_])([Xx]{3,})(?![${LETTER}_])`, "u");
const NO_TO_A_PART = ["bare_judgement", "delay", "noncommittal"];

/** One answer as both readers see it, with the questions answered so far in `facts`. */
export function see(reading, answer, others, second) {
  const { rule, clauses } = reading;
  const parts = answer.parts || {};
  const action = (answer.actions || []).find(({ by, done, who }) => by || done || who);
  const firstNo = clauses.find((c) => c.refuses || c.negated || says(c, ...NO_TO_A_PART)) ||
    (parts.yes && parts.no && clauses[0]) || null;
  const vague = rule.judgement.sets.VAGUE;
  const own = union(clauses.map((clause) => clause.specific));
  const seen = {
    reading, second, facts: {}, clauses: {},
    decision: reading.decision || stated(reading)[0],
    action: action ? action.what : "",
    place: answer.place || "",
    hasParts: Boolean(parts.yes && parts.no),
    bound: tied(reading, true),
    held: tied(reading, false),
    afterColon: afterColon(reading),
    beforeConclusion: beforeConclusion(clauses),
    firstNo,
    splits: clauses.slice(0, firstNo ? firstNo.place : 0).some((one) => isPlain(one, vague)),
    plain: union(clauses.filter((one) => isPlain(one, vague)).map((clause) => newWords(reading, clause))),
    shares: meet(own, reading.askedSpecific),
    gap: gapIn(reading.text),
    sameText: sameText(reading.text, answer, others, rule),
  };
  seen.leftOver = () => clauses.reduce((sum, clause) => sum + (clause.empty ? 0 : content(seen, clause)), 0);
  return seen;
}

/** Whether the clause or a neighbour says one of these. */
export function isNear(seen, clause, ideas) {
  const near = seen.reading.clauses.slice(Math.max(0, clause.place - 1), clause.place + 2);
  return near.some((one) => says(one, ...ideas) && !one.empty);
}

/** How many new things it names: words, figures, and a moment as one thing. */
export function content(seen, clause) {
  return newWords(seen.reading, clause).size + newFigures(seen.reading, clause).length +
    (tellsNew(seen.reading, clause, "time") ? 1 : 0);
}

/** The clauses that say after a colon why something is refused. */
function afterColon({ clauses, text }) {
  return new Set(clauses.slice(1).filter(({ place, words }) => {
    const before = clauses[place - 1];
    const between = text.slice(before.words[before.words.length - 1].end, words[0].start);
    return (before.refuses || before.negated) && between.includes(":");
  }).map(({ place }) => place));
}

/** The clauses just before a `dus` or `daarom` with which something is refused. */
function beforeConclusion(clauses) {
  return new Set(clauses.slice(1)
    .filter((c) => c.concludes && (c.negated || c.refuses || says(c, "bare_judgement")))
    .map((c) => c.place - 1));
}

/** A place in a template that was not filled in, literally; else empty. */
function gapIn(text) {
  const found = GAPS.exec(text) || [""];
  return found[1] || found[0];
}

function isPlain(clause, vague) {
  return !(clause.empty || clause.refuses || says(clause, "hedge", ...vague));
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
