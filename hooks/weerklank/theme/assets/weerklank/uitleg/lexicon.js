/* Mirrors rules/explanation/lexicon.py: all word lists together, ready to be asked what a word is
   and which entries occur in a text. */

import { foundAt, patternOf, wordSet } from "./patterns.js";
import { mistyped, shapes, swapped } from "./spelling.js";
import { characters, normal } from "./text.js";

const TOPICS = "topics";
const FIGURE = /^\p{Nd}/u;
const LETTER = /^\p{L}/u;
const NOT_SPECIFIC = ["function_words", "generic_words", "months", "numbers"];

/** All lists, ready to be searched; `rule` is the file of the site, with its expressions made. */
export function makeLexicon(rule) {
  const remembered = (find) => remember(find, rule.numbers.REMEMBERED);
  const lists = {};
  const topics = new Map();
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
      if (idea === TOPICS) { topics.set(...topicOf(entry)); } else { patterns.push(patternOf(idea, entry, kinds)); }
    }
  }
  const topicsOf = remembered((norm) =>
    Array.from(topics.keys()).filter((name) => topics.get(name)(norm)));
  const { known, beginnings } = vocabulary(rule.lists);
  const knownShapes = shapes(known, rule);
  const startingWith = remembered((norm) => patterns.filter((pattern) => pattern.steps[0].fits(norm)));
  const meant = remembered((norm) =>
    known.has(norm) || beginnings.some((beginning) => norm.startsWith(beginning)) ? norm :
      swapped(norm, known, rule) || mistyped(norm, knownShapes, rule) || norm);
  return {
    isYear, isNumber, isSpecific, listed,
    /** The words with a typing error in a word of the lexicon seen through. */
    read: (words) => words.map((word) => ({ ...word, norm: meant(word.norm) })),
    /** The topics that the words belong to. */
    topics: (words) => new Set(words.flatMap(({ norm }) => topicsOf(norm))),
    /** Every entry that occurs in the words: {idea, first, past}. */
    find: (words) => find(words, startingWith, rule),
  };
}

function find(words, startingWith, rule) {
  const norms = words.map((word) => word.norm);
  const found = [];
  norms.forEach((norm, place) => {
    for (const pattern of startingWith(norm)) {
      const past = foundAt(pattern, norms, place, rule);
      if (past !== null) { found.push({ idea: pattern.idea, first: place, past }); }
    }
  });
  return found;
}

function topicOf(entry) {
  const colon = entry.indexOf(":");
  const name = colon < 0 ? entry : entry.slice(0, colon);
  const words = colon < 0 ? [] : entry.slice(colon + 1).split(" ").filter(Boolean);
  return [name, wordSet(words)];
}

/** Every whole word in the lists, and every beginning of a word that ends in `*`. */
function vocabulary(lists) {
  const pieces = new Set();
  for (const entries of Object.values(lists)) {
    for (const entry of typeof entries === "string" ? entries.split(" ") : entries) {
      for (const part of entry.replace(/:/g, " ").split(" ")) {
        for (const word of part.replace(/^[\^()]+|[\^()]+$/g, "").split("|")) {
          if (LETTER.test(word)) { pieces.add(normal(word)); }
        }
      }
    }
  }
  const all = Array.from(pieces);
  return {
    known: new Set(all.filter((piece) => !piece.endsWith("*"))),
    beginnings: all.filter((piece) => piece.endsWith("*")).map((piece) => piece.slice(0, -1)).sort(),
  };
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
