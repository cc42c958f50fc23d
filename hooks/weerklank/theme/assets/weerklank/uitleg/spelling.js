/* Mirrors rules/explanation/spelling.py: recognises a word of the lexicon behind one typing error. */

import { characters } from "./text.js";

const LETTERS = /^\p{L}+$/u;

/** For every known word its shapes with one letter left out, and back to the one word it can be. */
export function shapes(known, rule) {
  const words = new Map();
  for (const word of known) {
    const letters = characters(word);
    if (letters.length < rule.numbers.SHORTEST_WRONG || !LETTERS.test(word)) { continue; }
    for (const shape of shortened(letters).add(word)) {
      words.set(shape, words.has(shape) && words.get(shape) !== word ? null : word);
    }
  }
  return words;
}

/** The known word that this is with two neighbouring letters swapped, if it is just one. */
export function swapped(norm, known, rule) {
  const letters = characters(norm);
  const { SHORTEST_SWAPPED, LONGEST } = rule.numbers;
  if (letters.length < SHORTEST_SWAPPED || letters.length > LONGEST) { return null; }
  const found = new Set();
  for (let i = 1; i < letters.length - 1; i += 1) {
    const word = [...letters.slice(0, i), letters[i + 1], letters[i], ...letters.slice(i + 2)].join("");
    if (known.has(word)) { found.add(word); }
  }
  return theOnly(found);
}

/** The known word that this is with one letter lost or added, not the first; a wrong one is left alone. */
export function mistyped(norm, knownShapes, rule) {
  const letters = characters(norm);
  const { SHORTEST_WRONG, LONGEST } = rule.numbers;
  if (letters.length < SHORTEST_WRONG || letters.length > LONGEST) { return null; }
  const near = new Set();
  for (const shape of shortened(letters).add(norm)) {
    const word = knownShapes.get(shape);
    if (!word) { continue; }
    const known = characters(word);
    if (known[0] === letters[0] && Math.abs(known.length - letters.length) === 1) { near.add(word); }
  }
  return theOnly(near);
}

function shortened(letters) {
  const found = new Set();
  for (let i = 1; i < letters.length; i += 1) {
    found.add([...letters.slice(0, i), ...letters.slice(i + 1)].join(""));
  }
  return found;
}

function theOnly(found) {
  return found.size === 1 ? found.values().next().value : null;
}
