/* Mirrors rules/explanation/clauses.py: takes a text apart into clauses and says of each what kind
   of thing it says. */

import { piecesOf, stem } from "./text.js";

const LAST_LETTER = /\p{L}$/u;

/** Whether an entry of one of these lists occurs in the clause. */
export function says(clause, ...ideas) {
  return ideas.some((idea) => clause.ideas.has(idea));
}

/** The words in which an entry of this list was found. */
export function wordsSaying(clause, idea) {
  return clause.found.filter((found) => found.idea === idea)
    .flatMap(({ first, past }) => clause.words.slice(first, past));
}

/** The clauses of a text in order. */
export function clausesOf(text, rule) {
  const clauses = [];
  let sentence = 0;
  for (const piece of piecesOf(text, rule)) {
    if (piece.opensSentence) { sentence += 1; }
    for (const words of split(piece.words, text, rule)) {
      const clause = makeClause(words, text, clauses.length, sentence, rule);
      const before = clauses[clauses.length - 1];
      clause.empty = piece.asks || isEmpty(clause, before, rule);
      clause.quoted = says(clause, "quoted") || Boolean(explains(clause, before) && before.quoted);
      clauses.push(clause);
    }
  }
  return clauses;
}

/** A reason for thanking, praising or delaying is as empty as what it explains. */
function isEmpty(clause, before, rule) {
  if (says(clause, ...rule.judgement.sets.EMPTY)) { return true; }
  return Boolean(explains(clause, before) && before.empty);
}

/** Whether it gives the reason of the clause before it. */
function explains(clause, before) {
  return clause.openedByReason && before && before.sentence === clause.sentence;
}

/** Cut before words such as `omdat` and `maar`, and after an opening reason at its comma. */
function split(words, text, rule) {
  const cuts = new Set();
  for (let place = 1; place < words.length; place += 1) {
    if (opensClause(words, place, text, rule)) { cuts.add(place); }
  }
  if (rule.lexicon.listed("reason_openers", words[0].norm)) {
    const comma = words.findIndex((_, place) => place >= 2 && commaBefore(words, place, text));
    if (comma > 0) { cuts.add(comma); }
  }
  const edges = [0, ...Array.from(cuts).sort((one, other) => one - other), words.length];
  return edges.slice(1).map((past, number) => words.slice(edges[number], past));
}

/** Whether a new clause begins here: at `omdat`, or after a comma at `nu`, with a verb, or after `niet`. */
function opensClause(words, place, text, rule) {
  const { listed } = rule.lexicon;
  const { norm } = words[place];
  if (listed("clause_openers", norm)) { return true; }
  if (!commaBefore(words, place, text)) { return false; }
  if (listed("negations", words[place - 1].norm)) { return true; }
  const soon = words.slice(place, place + rule.numbers.VERB_WITHIN);
  return listed("reason_openers", norm) || listed("conclusions", norm) ||
    soon.some((word) => listed("finite_verbs", word.norm));
}

function commaBefore(words, place, text) {
  return text.slice(words[place - 1].end, words[place].start).includes(",");
}

function makeClause(words, text, place, sentence, rule) {
  const { lexicon } = rule;
  const found = lexicon.find(words);
  const negated = words.some(({ norm }) => lexicon.listed("negations", norm));
  const ideas = new Set(found.map((item) => item.idea));
  if (negated) { ideas.delete("noncommittal"); }
  const openedByReason = lexicon.listed("reason_openers", words[0].norm);
  const byMunicipality = words.some((word) => lexicon.listed("municipality", word.norm));
  return {
    place, sentence, words, found, ideas, openedByReason, negated,
    text: text.slice(words[0].start, words[words.length - 1].end),
    specific: specificStems(words, rule),
    byMunicipality,
    refuses: !openedByReason && (ideas.has("rejected") || (negated && byMunicipality)),
    figures: figuresOf(words, found, lexicon),
    empty: false,
  };
}

/** Numbers that count something: no times, years, article numbers or numbering. */
function figuresOf(words, found, lexicon) {
  const inTime = new Set();
  for (const item of found) {
    for (let place = item.first; item.idea === "time" && place < item.past; place += 1) { inTime.add(place); }
  }
  return words.filter((word, place) =>
    lexicon.isNumber(word.norm) && !inTime.has(place) && counts(words, place, lexicon));
}

function counts(words, place, lexicon) {
  if (place + 1 === words.length) { return LAST_LETTER.test(words[place].norm); }
  const before = place ? words[place - 1].norm : "";
  const after = words[place + 1].norm;
  const numbering = (!place && Array.from(words[0].norm).length === 1) || lexicon.listed("numbered", before);
  return !(numbering || lexicon.listed("months", after) || lexicon.isYear(after));
}

/** The stems of the words that say something of this subject and no other. */
export function specificStems(words, rule) {
  return new Set(words.filter(({ norm }) => rule.lexicon.isSpecific(norm)).map(({ norm }) => stem(norm, rule)));
}
