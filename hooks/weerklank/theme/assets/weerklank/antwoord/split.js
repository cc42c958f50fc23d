/* Mirrors importing/drafting/answered.py: finds in a letter what it says on each recommendation, by the number
   or the ordinal that the letter itself writes. Pure. */

import { ownPart } from "./earlier.js";
import { argues, beginsNamed, beginsNumbered, isNumber, POINT } from "./marks.js";
import { repeats, saidBeyond, shortens } from "./repeated.js";

const END = /^(?:met (?:vriendelijke|hartelijke) groet|hoogachtend|bijlagen?\b)/i;
/** How a letter closes; before a later number it is a sentence like any other. */
const CLOSING = new RegExp("^(?:tot slot|ten slotte|(?:een|het) (?:afschrift|kopie) van deze brief\\b" +
  "|(?:heeft|hebt) u (?:nog )?vragen\\b" +
  "|(?:wij|ik) (?:hopen|hoop|vertrouwen|vertrouw|kijken uit|kijk uit|zien uit|zie uit)\\b)", "i");
const IN_A_ROW = /(^|[\s,;:(])(?:ad\.?\s+)?(\d{1,2}|[a-z])[.)](?=\s+\S)/gi;
/** Before a number that is no answer: `zie aanbeveling 2. De bus rijdt`. */
const POINTS_AT = new RegExp(`\\b(?:${POINT}|artikel|art\\.|lid|bijlage|nrs?\\.?|nummers?|onder|zie)\\s+$`, "i");
const NEAR = 30;
const POINTED = /^[-–•*·●○■▪◦‣]\s/;
const LINKED = new RegExp(`[\\s,;]+(?:(?:en|of)(?:\\s+(?:ad\\.?|${POINT}))?|ad\\.?)$`, "i");

/** What each recommendation gets, as {[number]: {text, places}}, from its paragraphs by place. A paragraph is its
    text, or {text, repeats} with what of it stands in a table as what was asked. */
export function passages(letter, asked) {
  const numbers = Object.keys(asked);
  const paragraphs = letter.map((one, place) => ({ text: withoutAsked(one), place }));
  const lines = ownPart(paragraphs).flatMap(({ text, place }) => apart(text, numbers, place));
  const some = (found) => (Object.keys(found).length ? found : null);
  return some(passagesBy(lines, asked, beginsNamed)) ||
    some(passagesBy(lines, asked, beginsNumbered, argumentsIn(lines, numbers))) ||
    some(lettered(lines, asked)) || passagesBy(lines, asked, beginsNothing);
}

/** Without what a table repeats of the recommendation: that is not what is said on it. */
function withoutAsked(one) {
  if (!one.repeats) { return one.text === undefined ? one : one.text; }
  const at = one.text.indexOf(one.repeats);
  const rest = one.text.slice(at + one.repeats.length).replace(/^\s*(?:–\s)?/, "");
  return at < 0 ? one.text : one.text.slice(0, at) + rest;
}

/** Of a letter without numbers: only what it repeats of the advice says what it is about. */
const beginsNothing = () => null;

/** What each paragraph begins; what it repeats of the advice goes before its number. Where these differ, the letter
    counts in an order of its own: its numbers then say nothing. */
function begunBy(letter, asked, begin, within) {
  let marks = letter.map(({ text }, at) => (within[at] ? null : begin(text, Object.keys(asked))));
  const again = letter.map(({ text }) => repeats(text, asked));
  if (begin !== beginsNothing && !marks.some((mark) => mark && mark.number in asked)) { return letter.map(() => null); }
  if (marks.some((mark, at) => mark && again[at] && mark.number in asked && mark.number !== again[at].number)) {
    marks = marks.map((mark) => (mark && !mark.number ? mark : null));
  }
  return marks.map((mark, at) => again[at] || mark);
}

/** The places of items that argue for one answer: from 1 or a, as long as they count on. */
function argumentsIn(lines, asked, unlessAnswering = false) {
  let following = "", before = "";
  return lines.map(({ text }) => {
    const begun = beginsNumbered(text, []);
    const mark = begun ? begun.number.toLowerCase() : "";
    const within = before.endsWith(":") && !asked.some((one) => isNumber(one) === isNumber(mark));
    if ((mark === "1" || mark === "a") && (within || argues(before, unlessAnswering))) { following = mark; }
    before = text;
    const goesOn = Boolean(mark) && mark === following;
    following = goesOn ? after(mark) : "";
    return goesOn;
  });
}

const after = (mark) => (isNumber(mark) ? String(Number(mark) + 1) : String.fromCharCode(mark.charCodeAt(0) + 1));

/** Of an answer in a, b, c to an advice in 1, 2, 3: only when each number has its letter, and the letter does
    not count in numbers too. */
function lettered(lines, asked) {
  const numbers = Object.keys(asked);
  if (numbers.length < 2 || numbers.length > 26 || numbers.some((number, at) => number !== String(at + 1))) { return {}; }
  if (lines.some(({ text }) => beginsNamed(text, numbers))) { return {}; }
  const letter = (number) => String.fromCharCode(96 + Number(number));
  const byLetter = Object.fromEntries(numbers.map((one) => [letter(one), asked[one]]));
  const found = passagesBy(lines, byLetter, beginsNumbered, argumentsIn(lines, Object.keys(byLetter), true));
  const all = numbers.every((one) => letter(one) in found);
  return all ? Object.fromEntries(numbers.map((one) => [one, found[letter(one)]])) : {};
}

/** `a. nemen wij over, b. niet` in one paragraph as a part each, where they follow the advice. */
function apart(text, numbers, place) {
  const whole = [{ text, place }];
  const row = [];
  for (const found of text.matchAll(IN_A_ROW)) {
    const start = found.index + found[1].length;
    if (POINTS_AT.test(text.slice(Math.max(0, start - NEAR), start))) { continue; }
    const number = found[2], at = numbers.indexOf(number);
    if (row.length && number === row[0].number) { return whole; }
    if (at >= 0 && (!row.length || at === row[row.length - 1].at + 1)) {
      row.push({ at, number, start, end: found.index + found[0].length });
    }
  }
  if (row.length < 2 || argues(text.slice(0, row[0].start))) { return whole; }
  const edges = [0, ...row.map(({ start }) => start), text.length];
  const parts = edges.slice(1).map((end, at) =>
    text.slice(edges[at], end).replace(/^[ ,;:]+|[ ,;:]+$/g, "").replace(LINKED, ""));
  // `Over a. en b. merken wij op` is no row: each must say something of its own.
  const told = row.every(({ end }, at) =>
    ` ${text.slice(end, edges[at + 2])}`.replace(/[ ,;:]+$/, "").replace(LINKED, "").trim());
  if (!told) { return whole; }
  // With words before the row the paragraph stays in the letter: those are nobody's yet.
  return parts.filter(Boolean).map((part) => ({ text: part, place: row[0].start ? -1 : place }));
}

function passagesBy(letter, asked, begin, within = []) {
  const begun = begunBy(letter, asked, begin, within);
  const ends = (mark) => Boolean(mark) && (mark.number in asked || !/^\p{L}/u.test(mark.number));
  const last = begun.map(ends).lastIndexOf(true);
  const runs = [];
  let run = null;
  letter.forEach(({ text: paragraph, place }, at) => {
    const mark = begun[at];
    if (END.test(paragraph) || (at > last && CLOSING.test(paragraph)) || ends(mark)) { run = null; }
    if (mark && mark.number in asked) {
      run = { number: mark.number, lines: [{ text: mark.text, place }], listed: false };
      runs.push(run);
    } else if (run) {
      run.listed = run.listed || Boolean(within[at]) || isPoint(paragraph, run.lines[run.lines.length - 1]);
      run.lines.push({ text: paragraph, place });
    }
  });
  const together = begun.flatMap((mark) => (mark ? mark.several : []));
  const found = {};
  for (const run of certain(runs, asked, together)) {
    const { number, lines } = run;
    const text = partsOf(run, asked).map((line) => saidBeyond(asked[number], line.text)).join("\n");
    if (/[\p{L}\p{N}_]/u.test(text) && text.length > (found[number] ? found[number].text.length : 0)) {
      found[number] = { text, places: lines.map((line) => line.place) };
    }
  }
  return found;
}

/** Its paragraphs that say more than what was asked, and than the title that shortens it. */
function partsOf({ number, lines }, asked) {
  const parts = lines.filter((line) => saidBeyond(asked[number], line.text));
  const titled = parts.length > 1 && shortens(asked[number], saidBeyond(asked[number], parts[0].text));
  return titled ? parts.slice(1) : parts;
}

/** Whether it is a point, with a dash or a dot, of what stands right before it. */
function isPoint(text, before) {
  return POINTED.test(text) && (before.text.endsWith(":") || POINTED.test(before.text));
}

/** Without what may be about another: what stands before a number that never comes, and what follows the last,
    where a number lacks or each other answer is one paragraph. A person says where that belongs. What is said of
    several together does not lack. */
function certain(runs, asked, together) {
  const order = Object.keys(asked), numbers = new Set(runs.map(({ number }) => number));
  const lacking = order.filter((number) => !numbers.has(number) && !together.includes(number));
  const parts = (run) => partsOf(run, asked);
  const short = runs.map((run) => parts(run).length <= 1 && !run.listed);
  return runs.map((run, at) => {
    const follows = order[order.indexOf(run.number) + 1];
    const skipped = lacking.includes(follows);
    const ends = at === runs.length - 1 && (lacking.length > 0 || (at >= 2 && short.slice(0, -1).every(Boolean)));
    if (!(skipped || ends) || run.listed) { return run; }
    const [first] = parts(run);
    return first ? { ...run, lines: run.lines.slice(0, run.lines.indexOf(first) + 1) } : run;
  });
}
