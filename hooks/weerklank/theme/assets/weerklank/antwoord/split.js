/* Mirrors importing/drafting/answered.py: finds in a letter what it says on each recommendation, by the number
   or the ordinal that the letter itself writes. Pure. */

const POINT = "(?:aanbeveling|advies(?:punt)?|punt|voorstel|verzoek|vraag|suggestie)";
const ORDINALS = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
  "tiende", "elfde", "twaalfde"];
const NAMED = new RegExp("^(?:reactie op |antwoord op |ad )?(?:aanbeveling|advies(?:punt)?|punt)\\s+" +
  "(?<number>\\d{1,3}[a-z]?|[a-z])\\s*[.:)–-]?(?:\\s+|$)(?<text>.*)$", "i");
const AD = /^ad\s+(?<number>\d{1,3}|[a-z])\s*[.:)–-]?\s+(?<text>\S.*)$/i;
const NUMBERED = /^(?<number>\d{1,2}|[a-z])\s*[.)]\s*(?<text>\S.*)$/i;
const IN_WORDS = new RegExp(
  `\\b(?:uw|de|het|ons)\\s+(?<ordinal>${ORDINALS.join("|")}|laatste)\\s+${POINT}\\b`, "i");
const REGARDING = new RegExp(
  "\\b(?:ten aanzien van|over|wat betreft|met betrekking tot|inzake|aangaande|ook (?:aan|bij))\\b" +
  `[^.]{0,40}?\\b${POINT}\\s+(?<number>\\d{1,3}|[a-z])\\b`, "i");
const END = new RegExp("^(?:met (?:vriendelijke|hartelijke) groet|hoogachtend|tot slot|ten slotte|bijlagen?\\b" +
  "|(?:wij|ik) (?:hopen|hoop|vertrouwen|vertrouw|kijken uit|kijk uit|zien uit|zie uit)\\b)", "i");
const IN_A_ROW = /(^|[\s,;:(])(\d{1,2}|[a-z])[.)]\s+(?=\S)/gi;
const OPENING = 120;
const WORD = /[\p{L}\p{N}_]+/gu;

/** What each recommendation gets, as {[number]: {text, places}}, from its paragraphs by place. */
export function passages(letter, asked) {
  const lines = letter.flatMap((text, place) => apart(text, Object.keys(asked), place));
  const named = passagesBy(lines, asked, beginsNamed);
  return Object.keys(named).length ? named : passagesBy(lines, asked, beginsNumbered);
}

/** `a. nemen wij over, b. niet` in one paragraph as a part each, where they follow the advice. */
function apart(text, numbers, place) {
  const row = [];
  for (const found of text.matchAll(IN_A_ROW)) {
    const at = numbers.indexOf(found[2]);
    if (at >= 0 && (!row.length || at === row[row.length - 1].at + 1)) {
      row.push({ at, start: found.index + found[1].length });
    }
  }
  if (row.length < 2) { return [{ text, place }]; }
  const edges = [0, ...row.map(({ start }) => start), text.length];
  const parts = edges.slice(1).map((end, at) =>
    text.slice(edges[at], end).replace(/^[ ,;:]+|[ ,;:]+$/g, "").replace(/[\s,;]+en$/, ""));
  // `Over a. en b. merken wij op` is no row: each must say something of its own.
  if (parts.slice(1).some((part) => !/\s/.test(part))) { return [{ text, place }]; }
  // With words before the row the paragraph stays in the letter: those are nobody's yet.
  return parts.filter(Boolean).map((part) => ({ text: part, place: row[0].start ? -1 : place }));
}

function passagesBy(letter, asked, begin) {
  const found = {};
  let number = "", lines = [], places = [];
  [...letter, { text: "Hoogachtend" }].forEach(({ text: paragraph, place }) => {
    const begun = begin(paragraph, Object.keys(asked));
    const begins = begun && begun.number in asked;
    if (begins || (begun && /^\p{Nd}/u.test(begun.number)) || END.test(paragraph)) {
      const text = lines.map((line) => without(asked[number] || "", line)).filter(Boolean).join("\n");
      if (number && text.length > (found[number] ? found[number].text.length : 0)) { found[number] = { text, places }; }
      number = ""; lines = []; places = [];
    }
    if (begins) {
      number = begun.number; lines = begun.text ? [begun.text] : []; places = [place];
    } else if (number) { lines.push(paragraph); places.push(place); }
  });
  return found;
}

function beginsNamed(text, numbers) {
  const match = NAMED.exec(text) || AD.exec(text);
  if (match) { return { number: match.groups.number, text: match.groups.text }; }
  const opening = text.slice(0, OPENING);
  const worded = IN_WORDS.exec(opening);
  if (worded) {
    const ordinal = worded.groups.ordinal.toLowerCase();
    const at = ordinal === "laatste" ? numbers.length - 1 : ORDINALS.indexOf(ordinal);
    return { number: numbers[at] || String(at + 1), text };
  }
  const regarding = REGARDING.exec(opening);
  return regarding ? { number: regarding.groups.number, text } : null;
}

function beginsNumbered(text) {
  const match = NUMBERED.exec(text);
  return match ? { number: match.groups.number, text: match.groups.text } : null;
}

/** The line without the recommendation, when it begins by saying that again. */
function without(recommendation, line) {
  const asked = recommendation.toLowerCase().match(WORD) || [];
  const words = Array.from(line.matchAll(WORD));
  const repeats = asked.length && asked.every((word, at) => words[at] && words[at][0].toLowerCase() === word);
  if (!repeats) { return line; }
  const last = words[asked.length - 1];
  return line.slice(last.index + last[0].length).replace(/^[ .:;–-]+/, "");
}
