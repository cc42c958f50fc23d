/* Mirrors rules/explanation/seen.py: everything that the table can ask of one answer. */

import { says } from "./clauses.js";
import { stated } from "./decision.js";
import { less, lookedAt, mainOf, meet, newFigures, newWords, tellsNew, union } from "./reading.js";
import { characters, wordsOf } from "./text.js";

const VAGUE = ["hedge", "noncommittal", "bare_judgement", "bare_reference", "pointer"];
const NO_TO_A_PART = ["bare_judgement", "delay", "noncommittal"];

/** One answer as both readers see it, with the questions answered so far in `facts`. */
export function see(reading, answer, others, second) {
  const { rule, clauses } = reading;
  const parts = answer.parts || {};
  const action = (answer.actions || []).find(({ by, done, who }) => by || done || who);
  const firstNo = clauses.find((c) => c.refuses || c.negated || says(c, ...NO_TO_A_PART)) || null;
  const own = union(clauses.map((clause) => clause.specific));
  return {
    reading, second, facts: {}, clauses: {},
    decision: reading.decision || stated(reading)[0],
    action: action ? action.what : "",
    place: answer.place || "",
    hasParts: Boolean(parts.yes && parts.no),
    bound: bound(reading),
    beforeConclusion: beforeConclusion(clauses),
    firstNo,
    splits: clauses.slice(0, firstNo ? firstNo.place : 0).some(isPlain),
    plain: union(clauses.filter(isPlain).map((clause) => newWords(reading, clause))),
    shares: meet(own, reading.askedSpecific),
    gap: (clauses.find((clause) => clause.gap) || { gap: "" }).gap,
    sameText: sameText(reading.text, answer, others, rule),
    onlyRestates: count(clauses, (c) => says(c, "restates")) >= count(clauses, (c) => c.specific.size),
    echoes: own.size > 0 && less(own, reading.asked).size === 0 && !clauses.some((clause) =>
      newFigures(reading, clause).length || tellsNew(reading, clause, "time") || tellsNew(reading, clause, "place")),
  };
}

/** Whether the clause or a neighbour says one of these. */
export function isNear(seen, clause, ideas) {
  const near = seen.reading.clauses.slice(Math.max(0, clause.place - 1), clause.place + 2);
  return near.some((one) => says(one, ...ideas) && !one.empty);
}

/** How many new words it has that the clause before it, which it explains, had not named. */
export function fresh(seen, clause) {
  const main = clause.openedByReason ? mainOf(seen.reading, clause) : null;
  return less(newWords(seen.reading, clause), main ? main.specific : new Set()).size;
}

/** How many new things it names: words, figures, and a moment as one thing. */
export function content(seen, clause) {
  return newWords(seen.reading, clause).size + newFigures(seen.reading, clause).length +
    (tellsNew(seen.reading, clause, "time") ? 1 : 0);
}

/** The clauses of sentences that hang on the decision by their own words. */
function bound(reading) {
  const known = union([reading.askedSpecific, reading.refused]);
  const { PART } = reading.rule.numbers;
  const parts = Array.from(known).filter((stem) => characters(stem).length >= PART);
  const hangs = new Map();
  reading.clauses.forEach(({ sentence }) => {
    if (hangs.has(sentence)) { return; }
    const clauses = reading.clauses.filter((clause) => clause.sentence === sentence);
    hangs.set(sentence, hangsOn(clauses, known, parts, PART));
  });
  return new Set(reading.clauses.filter((c) => hangs.get(c.sentence)).map((c) => c.place));
}

function hangsOn(clauses, known, parts, shortest) {
  if (clauses.some((c) => c.refuses || says(c, "adopted", "rejected", "partly"))) { return true; }
  const [opening] = clauses;
  if (opening.openedByReason || opening.found.some(({ idea, first }) => idea === "links" && !first)) { return true; }
  if (clauses.some((clause) => meet(clause.specific, known))) { return true; }
  const norms = clauses.flatMap((c) => c.words.map((w) => w.norm)).filter((n) => characters(n).length > shortest);
  return norms.some((norm) => parts.some((part) => norm.includes(part)));
}

/** The clauses just before a `dus` or `daarom` with which something is refused. */
function beforeConclusion(clauses) {
  return new Set(clauses.slice(1)
    .filter((c) => c.concludes && (c.negated || c.refuses || says(c, "bare_judgement")))
    .map((c) => c.place - 1));
}

function isPlain(clause) {
  return !(clause.empty || clause.refuses || says(clause, ...VAGUE));
}

function count(items, test) {
  return items.filter(test).length;
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
