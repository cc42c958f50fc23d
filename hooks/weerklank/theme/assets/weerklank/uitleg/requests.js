/* Mirrors rules/explanation/requests.py: a recommendation that asks several things, and whether the
   answer passes one of them over. */

import { says, specificStems } from "./clauses.js";
import { meet, newWords, union } from "./reading.js";

const STOPS = /[,.;:\n]/;

/** The specific stems of everything that is asked, request by request. */
export function requestsIn(words, text, rule) {
  const starts = [];
  for (let place = 1; place < words.length; place += 1) {
    if (beginsRequest(words, place, text, rule)) { starts.push(place); }
  }
  const edges = [0, ...starts, words.length];
  return edges.slice(1)
    .map((past, number) => specificStems(words.slice(edges[number], past), rule))
    .filter((stems) => stems.size);
}

function beginsRequest(words, place, text, rule) {
  const { listed } = rule.lexicon;
  if (!listed("imperatives", words[place].norm)) { return false; }
  const after = place + 1 < words.length ? words[place + 1].norm : "";
  if (listed("back_references", after)) { return false; }
  const before = words[place - 1];
  return before.norm === "en" || STOPS.test(text.slice(before.end, words[place].start));
}

/** Whether the answer names one request and says nothing that can be about another. */
export function passesOver(reading) {
  const said = union(reading.clauses.map((clause) => clause.specific));
  const named = reading.requests.filter((request) => meet(request, said));
  if (!named.length || named.length === reading.requests.length || reading.aboutBoth) { return false; }
  const asked = union(reading.requests);
  return !reading.clauses.some((clause) => couldBeAnother(reading, clause, asked));
}

/** Whether a clause stands by itself and tells something new without naming a request. */
function couldBeAnother(reading, clause, asked) {
  if (clause.empty || says(clause, "links", ...reading.rule.sets.VAGUE_TALK) || !newWords(reading, clause).size) {
    return false;
  }
  const whole = reading.clauses.filter(({ sentence }) => sentence === clause.sentence);
  return !meet(union(whole.map(({ specific }) => specific)), asked);
}
