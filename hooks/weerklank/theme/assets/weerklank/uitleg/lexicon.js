/* Mirrors rules/explanation/lexicon.py: all word lists together, ready to be asked what a word is
   and which entries occur in a text. */

import { foundAt, patternOf, wordSet } from "./patterns.js";
import { characters } from "./text.js";

const FIGURE = /^\p{Nd}/u;
const NOT_SPECIFIC = ["function_words", "generic_words", "months", "numbers"];

/** All lists, ready to be searched; `rule` is the file of the site, with its expressions made. */
export function makeLexicon(rule) {
  const remembered = (find) => remember(find, rule.numbers.REMEMBERED);
  const lists = {};
  const patterns = [];
  for (const [idea, entries] of Object.entries(rule.lists)) {
    if (typeof entries === "string") { lists[idea] = wordSet(entries.split(" ")); }
  }
  const isYear = (norm) => rule.expressions.year.test(norm);
  const isDate = (norm) => rule.expressions.date.test(norm);
  const listed = (idea, norm) => lists[idea](norm);
  const isNumber = (norm) =>
    FIGURE.test(norm) ? !isYear(norm) && !isDate(norm) : listed("numbers", norm);
  const isSpecific = remembered((norm) =>
    characters(norm).length >= rule.numbers.SHORTEST_SPECIFIC && !FIGURE.test(norm) &&
    !NOT_SPECIFIC.some((idea) => listed(idea, norm)));
  const kinds = new Map([
    ["<getal>", isNumber], ["<cijfer>", (norm) => FIGURE.test(norm)], ["<jaar>", isYear],
    ["<datum>", isDate], ["<maand>", lists.months], ["<instantie>", lists.authorities],
    ["<iets>", isSpecific],
  ]);
  for (const [idea, entries] of Object.entries(rule.lists)) {
    if (typeof entries === "string") { continue; }
    for (const entry of entries) {
      patterns.push(patternOf(idea, entry, kinds));
    }
  }
  const startingWith = remembered((norm) => patterns.filter((pattern) => pattern.steps[0].fits(norm)));
  return {
    isYear, isNumber, isSpecific, listed,
    /** Every entry that occurs in the words: {idea, pattern, first, past}. */
    find: (words) => find(words, startingWith, rule),
  };
}

function find(words, startingWith, rule) {
  const norms = words.map((word) => word.norm);
  const found = [];
  norms.forEach((norm, place) => {
    for (const pattern of startingWith(norm)) {
      const past = foundAt(pattern, norms, place, rule);
      if (past !== null) { found.push({ ...pattern, first: place, past }); }
    }
  });
  return found;
}

/** The same function with a memory, emptied when it is full. */
function remember(found, longest) {
  const memory = new Map();
  return (norm) => {
    if (memory.has(norm)) { return memory.get(norm); }
    if (memory.size >= longest) { memory.clear(); }
    const value = found(norm);
    memory.set(norm, value);
    return value;
  };
}
