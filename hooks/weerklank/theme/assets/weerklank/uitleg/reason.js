/* Mirrors rules/explanation/reason.py. Fact 2: is there a reason, does it belong to this
   recommendation, and does it name something? */

import { says } from "./clauses.js";
import { decisionOf } from "./position.js";
import { less, mainOf, meet, most, newFigures, newWords, tellsNew, union } from "./reading.js";

/** Whether a reason is given, with the clause that gives it most firmly. */
export function reason(reading) {
  const decision = decisionOf(reading);
  const elsewhere = sentencesAboutSomethingElse(reading);
  const clauses = reading.clauses.filter((c) => !c.empty && !elsewhere.has(c.sentence));
  const granted = decision === "partly" ? placesOfTheYes(reading) : 0;
  const candidates = [
    ...byGround(reading, clauses, decision),
    ...byConnective(reading, clauses),
    ...byConclusion(reading, clauses),
    ...bySubstance(reading, clauses, decision, granted),
  ].filter((found) => found.clause.place >= granted || isWhy(reading, found));
  if (!candidates.length) { return without(reading); }
  const best = candidates.reduce((one, other) =>
    (other.strength > one.strength ||
      (other.strength === one.strength && other.clause.place < one.clause.place) ? other : one));
  return { name: "reason", holds: true, words: best.clause.text, because: best.because };
}

function candidate(reading, strength, clause, sentence) {
  return { strength, clause, sentence, because: reading.rule.sentences.reason[sentence] };
}

/** How many clauses stand before the no to a part, when that no does not point back to them. */
function placesOfTheYes(reading) {
  const { LIMITS } = reading.rule.sets;
  const first = reading.clauses.find((c) => c.refuses || c.negated || says(c, ...LIMITS));
  if (!first) { return 0; }
  const opening = reading.clauses.find((clause) => clause.sentence === first.sentence);
  const pointsBack = opening.found.some(({ idea, first }) => idea === "links" && !first);
  return pointsBack || says(opening, "causal") ? 0 : opening.place;
}

/** Whether it tells why even beside a yes; a figure, a place or a way only tells what. */
function isWhy(reading, found) {
  const { numbers, sets } = reading.rule;
  return found.strength >= numbers.FIRM_ENOUGH && !sets.NOT_WHY_YES.includes(found.sentence);
}

/** Clauses that name a ground which the recommendation itself did not name. */
function byGround(reading, clauses, decision) {
  const { FIRM, GROUNDS, NAMED, NOT_WHY_YES, VAGUE_TALK } = reading.rule.sets;
  const found = [];
  for (const clause of clauses) {
    for (const idea of GROUNDS.filter((ground) => clause.ideas.has(ground))) {
      const why = decision !== "adopted" || !NOT_WHY_YES.includes(idea);
      const firm = !says(clause, ...VAGUE_TALK) || FIRM.includes(idea);
      if (why && firm && (NAMED.includes(idea) || hasSubstance(reading, clause, idea))) {
        found.push(candidate(reading, 4, clause, idea));
        break;
      }
    }
  }
  return found;
}

/** Whether the ground names something that the recommendation did not. */
function hasSubstance(reading, clause, idea) {
  const some = newThings(reading, clause).size || newFigures(reading, clause).length;
  return Boolean(some) && tellsNew(reading, clause, idea);
}

/** Clauses with `omdat` and the like that bring something new. */
function byConnective(reading, clauses) {
  const { NEW_AFTER_OMDAT, NEW_WITH_CONNECTIVE } = reading.rule.numbers;
  const found = [];
  for (const clause of clauses) {
    if (clause.refuses || !says(clause, "causal") || says(clause, ...reading.rule.sets.VAGUE_TALK)) { continue; }
    const main = clause.openedByReason ? mainOf(reading, clause) : null;
    const fresh = less(newWords(reading, clause), main ? main.specific : new Set());
    if (fresh.size >= (clause.openedByReason ? NEW_AFTER_OMDAT : NEW_WITH_CONNECTIVE)) {
      found.push(candidate(reading, 3, clause, "connective"));
    }
  }
  return found;
}

/** What stands just before a `dus` or `daarom` with which something is refused. */
function byConclusion(reading, clauses) {
  const found = [];
  clauses.slice(1).forEach((clause, number) => {
    const before = clauses[number];
    const refuses = clause.negated || clause.refuses || says(clause, "bare_judgement");
    const follows = clause.concludes && refuses && clause.place === before.place + 1;
    const tells = newWords(reading, before).size >= reading.rule.numbers.NEW_BEFORE_DUS;
    if (follows && tells && !says(before, ...reading.rule.sets.VAGUE_TALK)) {
      found.push(candidate(reading, 3, before, "connective"));
    }
  });
  return found;
}

/** Plain sentences beside a refusal: figures, or enough that is specific and new. */
function bySubstance(reading, clauses, decision, granted) {
  const found = decision === "undecided" ? byWaiting(reading, clauses) : [];
  if (decision === null || decision === "adopted" || decision === "undecided") { return found; }
  for (const clause of clauses) {
    const counted = newFigures(reading, clause).length && clause.specific.size;
    if (counted && !clause.refuses && !says(clause, "bare_judgement", "bare_reference")) {
      found.push(candidate(reading, 2, clause, "figure"));
    }
  }
  found.push(...byPlainFacts(reading, clauses.filter((c) => c.place >= granted), granted));
  for (const clause of clauses) {
    const bare = !clause.refuses || says(clause, "bare_judgement");
    if (!bare && tellsBesideRefusing(reading, clause)) {
      found.push(candidate(reading, 1, clause, "concrete"));
    }
  }
  return found;
}

/** Enough that is specific, and that neither the advice nor a yes to a part had named. */
function byPlainFacts(reading, clauses, granted) {
  const plain = clauses.filter((c) => !c.refuses && !says(c, "hedge", "partly", ...reading.rule.sets.VAGUE_TALK));
  const inTheYes = union(reading.clauses.filter((c) => c.place < granted).map((c) => c.specific));
  const fresh = less(union(plain.map((c) => newThings(reading, c))), inTheYes);
  if (fresh.size < reading.rule.numbers.NEW_ALONE) { return []; }
  return [candidate(reading, 1, most(plain, (c) => newThings(reading, c).size), "concrete")];
}

/** Whether a refusal says more than no: much in one sentence, or something after the first. */
function tellsBesideRefusing(reading, clause) {
  const { NEW_AFTER_REFUSAL, NEW_IN_REFUSAL } = reading.rule.numbers;
  const first = reading.firstRefusal;
  if (first === null || first === clause) { return newWords(reading, clause).size >= NEW_IN_REFUSAL; }
  return less(newWords(reading, clause), first.specific).size >= NEW_AFTER_REFUSAL;
}

/** New specific words, and a new moment as one thing more. */
function newThings(reading, clause) {
  const fresh = newWords(reading, clause);
  return tellsNew(reading, clause, "time") ? fresh.add("time") : fresh;
}

/** Why a decision has to wait: for something that is named. */
function byWaiting(reading, clauses) {
  const { NEW_IN_WAITING } = reading.rule.numbers;
  return clauses
    .filter((clause) => says(clause, "waiting") && newWords(reading, clause).size >= NEW_IN_WAITING)
    .map((clause) => candidate(reading, 2, clause, "waiting"));
}

/** Sentences with a reason of their own for something that has nothing to do with this. */
function sentencesAboutSomethingElse(reading) {
  const sentences = new Map();
  for (const clause of reading.clauses) {
    if (!sentences.has(clause.sentence)) { sentences.set(clause.sentence, []); }
    sentences.get(clause.sentence).push(clause);
  }
  return new Set(Array.from(sentences)
    .filter(([, clauses]) => isElsewhere(reading, clauses)).map(([number]) => number));
}

function isElsewhere(reading, clauses) {
  if (clauses.some((clause) => clause.refuses)) { return false; }
  const own = union(clauses.map((clause) => clause.specific));
  if (!reading.askedSpecific.size && !reading.refused.size) { return false; }
  if (meet(own, reading.askedSpecific) || meet(own, reading.refused)) { return false; }
  if (says(clauses[0], "other_point")) { return true; }
  if (says(clauses[0], "links")) { return false; }
  const decided = union([reading.askedTopics, reading.refusedTopics]);
  const topics = union(clauses.map((clause) => clause.topics));
  const explainsItself = clauses.slice(1).some((clause) => clause.openedByReason);
  const another = Boolean(decided.size && topics.size) && !meet(decided, topics);
  return explainsItself && (another || says(clauses[0], "other_action"));
}

function without(reading) {
  const sentences = reading.rule.sentences.reason;
  const clause = reading.clauses.find((found) => says(found, "causal"));
  return clause ?
    { name: "reason", holds: false, words: clause.text, because: sentences.hollow } :
    { name: "reason", holds: false, words: "", because: sentences.no_reason };
}
