/* Mirrors rules/explanation/own_words.py. Fact 4: is it said for this recommendation, in words of
   its own? */

import { says } from "./clauses.js";
import { less, lookedAt, newFigures, tellsNew, union } from "./reading.js";
import { wordsOf } from "./text.js";

/** Whether the text is this recommendation's own. */
export function ownWords(reading, answer, others) {
  const sentences = reading.rule.sentences.own_words;
  const mine = bag(reading.text);
  const copied = mine.size && others.some((other) =>
    other !== answer && alike(mine, bag(lookedAt(other)), reading.rule));
  if (copied) { return fact(false, reading.text, sentences.same_text); }
  const saidBack = reading.clauses.filter((clause) => says(clause, "restates"));
  if (saidBack.length && saidBack.length >= reading.clauses.filter((c) => c.specific.size).length) {
    return fact(false, saidBack[0].text, sentences.restated);
  }
  return notTheAdvice(reading);
}

function notTheAdvice(reading) {
  const sentences = reading.rule.sentences.own_words;
  const own = union(reading.clauses.map((clause) => clause.specific));
  const more = reading.clauses.some((clause) => newFigures(reading, clause).length ||
    tellsNew(reading, clause, "time") || tellsNew(reading, clause, "place"));
  if (own.size && !less(own, reading.asked).size && !more) {
    return fact(false, reading.clauses[0].text, sentences.echoed);
  }
  return fact(true, "", sentences.own);
}

function fact(holds, words, because) {
  return { name: "own_words", holds, words, because };
}

function bag(text) {
  return new Set(wordsOf(text).map(({ norm }) => norm));
}

function alike(mine, theirs, rule) {
  const shared = mine.size - less(mine, theirs).size;
  return shared >= rule.numbers.SAME * (mine.size + theirs.size - shared);
}
