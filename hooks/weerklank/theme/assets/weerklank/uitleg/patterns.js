/* Mirrors rules/explanation/patterns.py: finds the pattern of an entry in a row of words. */

import { normal } from "./text.js";

/** A test for single words of `a|b*|*c`, given apart: whole, by a beginning or by an ending. */
export function wordSet(alternatives) {
  const items = Array.from(alternatives, normal);
  const whole = new Set(items.filter((item) => !item.includes("*")));
  const beginnings = items.filter((item) => item.endsWith("*")).map((item) => item.slice(0, -1));
  const endings = items.filter((item) => item.startsWith("*")).map((item) => item.slice(1));
  if (!beginnings.length && !endings.length) { return (norm) => whole.has(norm); }
  return (norm) => whole.has(norm) ||
    beginnings.some((beginning) => norm.startsWith(beginning)) ||
    endings.some((ending) => norm.endsWith(ending));
}

/** An entry ready to be looked for: {idea, pattern, steps, atTheBeginning, atTheEnd}. */
export function patternOf(idea, pattern, kinds) {
  return {
    idea, pattern,
    steps: stepsOf(pattern, kinds),
    atTheBeginning: pattern.startsWith("^"),
    atTheEnd: pattern.endsWith("$"),
  };
}

function stepsOf(pattern, kinds) {
  const steps = [];
  let gap = false;
  for (const part of pattern.split(" ")) {
    if (part === "…") { gap = true; continue; }
    const optional = part.startsWith("(") && part.endsWith(")");
    const bare = part.replace(/^[\^$()]+|[\^$()]+$/g, "");
    const fits = kinds.get(bare) || wordSet(bare.split("|"));
    steps.push({ fits, optional, gap });
    gap = false;
  }
  return steps;
}

/** One past the last word when the pattern occurs from this place on, else null. */
export function foundAt(pattern, norms, place, rule) {
  if (place && pattern.atTheBeginning) { return null; }
  const past = match(pattern.steps, 0, norms, place, rule.numbers.GAP);
  return pattern.atTheEnd && past !== norms.length ? null : past;
}

function match(steps, next, norms, place, longestGap) {
  if (next === steps.length) { return place; }
  const step = steps[next];
  const stop = Math.min(norms.length, place + (step.gap ? longestGap + 1 : 1));
  for (let position = place; position < stop; position += 1) {
    if (step.fits(norms[position])) {
      const past = match(steps, next + 1, norms, position + 1, longestGap);
      if (past !== null) { return past; }
    }
  }
  return step.optional ? match(steps, next + 1, norms, place, longestGap) : null;
}
