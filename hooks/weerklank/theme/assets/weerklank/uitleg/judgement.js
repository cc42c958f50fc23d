/* Mirrors rules/explanation/judgement.py: reads the table of the judgement. */

import { says } from "./clauses.js";
import { contradiction } from "./decision.js";
import { newFigures, newWords, tellsNew } from "./reading.js";

const HOLDS = { yes: true, no: false, unsure: null };

/* What can be asked of a clause. */
const OF_CLAUSE = {
  best: (seen, clause) => clause === seen.best,
  empty: (seen, clause) => clause.empty,
  opens_with_reason: (seen, clause) => clause.openedByReason,
  says: (seen, clause, { names }) => says(clause, ...names),
  tells: (seen, clause, asked) => told(seen, clause, asked).length > 0,
  new: (seen, clause) => newWords(seen.reading, clause).size > 0,
  figure: (seen, clause) => newFigures(seen.reading, clause).length > 0,
};

/* What can be asked of the whole answer. */
const OF_ANSWER = {
  decision: (seen, { names }) => names.includes(seen.decision || "none"),
  asked: (seen) => seen.reading.asked.size > 0,
  recorded: (seen) => seen.reading.decision !== null,
  text: (seen) => seen.reading.clauses.length > 0,
  action: (seen) => Boolean(seen.action),
  place: (seen) => Boolean(seen.place),
  parts: (seen) => seen.hasParts,
  same_text: (seen) => seen.sameText,
  address: (seen) => seen.hasAddress,
  contradicts: (seen) => Boolean(contradiction(seen.reading)),
  gap: (seen) => Boolean(seen.gap),
  splits: (seen) => seen.splits,
  shares: (seen) => seen.shares,
  alone: (seen) => seen.alone,
  leans_said: ({ weight }) => weight > 0,
  seems_said: ({ weightSaid, enough }) => weightSaid > enough,
  seems_bare: ({ weight, bounds }) => weight < -bounds.bare,
  has: (seen, { names }) => holds(seen, names[0]) === true,
  denies: (seen, { names }) => holds(seen, names[0]) === false,
  lacks: (seen, { names }) => holds(seen, names[0]) !== true,
};

function holds(seen, name) {
  return name in seen.facts ? seen.facts[name].holds : undefined;
}

function told(seen, clause, { names }) {
  return names.filter((idea) => clause.ideas.has(idea) && tellsNew(seen.reading, clause, idea));
}

/** The table with every condition taken apart; throws for a word outside the vocabulary. */
export function tableOf(judgement) {
  const rowsOf = (rows) => rows.map((row) => ({ ...row, ...conditionsOf(row.if, judgement.sets) }));
  const each = (named, made) =>
    Object.fromEntries(Object.entries(named).map(([name, value]) => [name, made(value)]));
  return {
    facts: each(judgement.facts, rowsOf),
    asked: each(judgement.asked, (listed) => conditionsOf(listed, judgement.sets).ofAnswer),
    verdict: rowsOf(judgement.verdict),
  };
}

function conditionsOf(listed, sets) {
  const found = listed.map((text) => {
    const [word, rest = ""] = text.replace(/^not /, "").split(" ");
    if (!(word in OF_CLAUSE) && !(word in OF_ANSWER)) { throw new Error(`unknown word: ${text}`); }
    const names = rest.split("|").flatMap((part) => sets[part] || [part]);
    return { word, names, negated: text.startsWith("not ") };
  });
  return {
    ofAnswer: found.filter(({ word }) => word in OF_ANSWER),
    ofClause: found.filter(({ word }) => word in OF_CLAUSE),
  };
}

/** Whether all of this holds of the answer as a whole. */
export function answers(conditions, seen) {
  return conditions.every((asked) => OF_ANSWER[asked.word](seen, asked) !== asked.negated);
}

/** The first row that holds, as {row, clause}. */
export function firstRow(rows, seen) {
  for (const row of rows) {
    if (!answers(row.ofAnswer, seen)) { continue; }
    const clause = row.ofClause.length ? clauseFor(row, seen) : null;
    if (clause || !row.ofClause.length) { return { row, clause }; }
  }
  throw new Error("no row holds");
}

function clauseFor(row, seen) {
  return seen.reading.clauses.find((clause) =>
    row.ofClause.every((asked) => OF_CLAUSE[asked.word](seen, clause, asked) !== asked.negated)) || null;
}

/** The clause in which the reason is: that of the `want` or `omdat` right behind this one. */
function behind(clause, clauses) {
  const after = clauses[clauses.indexOf(clause) + 1] || clause;
  const gives = after.sentence === clause.sentence && after.openedByReason && !after.empty;
  return gives && !clause.openedByReason ? after : clause;
}

/** The answer to one question: {name, holds, code, words}. */
export function factOf(name, rows, seen) {
  const { row, clause } = firstRow(rows, seen);
  // It stands there, without words that surely are it.
  if (row.code === "weighed") { return { name, holds: HOLDS[row.holds], code: row.code, words: "" }; }
  const tells = row.ofClause.find(({ word }) => word === "tells");
  const found = row.code === "ground" ? told(seen, clause, tells)[0] : row.code;
  const recorded = { action: seen.action, place: seen.place, unfilled: seen.gap }[row.code] || "";
  const shown = clause && name === "reason" ? behind(clause, seen.reading.clauses) : clause;
  const code = shown === clause ? found : "connective";
  return { name, holds: HOLDS[row.holds], code, words: shown ? shown.text : recorded };
}
