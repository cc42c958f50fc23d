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
const ONE = "(?:\\d{1,3}|[a-z])\\b";
const AND = "(?:\\s*[,&+/]\\s*|\\s+(?:en|t/m|tot en met)\\s+)";
const ORDINAL = `(?:${ORDINALS.join("|")})`;
/** `Ad 1 en 2`, `uw vijfde en zesde aanbeveling`: said of several at once. */
const SEVERAL = new RegExp(
  `\\b(?:ad|${POINT}(?:s|en|len)?|adviezen)\\s+(?<number>${ONE})(?:${AND}${ONE})*${AND}(?<last>${ONE})` +
  `|\\b(?<ordinal>${ORDINAL})(?:\\s*,\\s*${ORDINAL})*\\s+en\\s+(?:${ORDINAL}|laatste)\\s+${POINT}\\b`, "i");
const END = new RegExp("^(?:met (?:vriendelijke|hartelijke) groet|hoogachtend|tot slot|ten slotte|bijlagen?\\b" +
  "|(?:een|het) (?:afschrift|kopie) van deze brief\\b|(?:heeft|hebt) u (?:nog )?vragen\\b" +
  "|(?:wij|ik) (?:hopen|hoop|vertrouwen|vertrouw|kijken uit|kijk uit|zien uit|zie uit)\\b)", "i");
const IN_A_ROW = /(^|[\s,;:(])(\d{1,2}|[a-z])[.)]\s+(?=\S)/gi;
const OPENING = 120;
const WORD = /[\p{L}\p{N}_]+/gu;

/** What each recommendation gets, as {[number]: {text, places}}, from its paragraphs by place. */
export function passages(letter, asked) {
  const lines = letter.flatMap((text, place) => apart(text, Object.keys(asked), place));
  const some = (found) => (Object.keys(found).length ? found : null);
  return some(passagesBy(lines, asked, beginsNamed)) || some(passagesBy(lines, asked, beginsNumbered)) ||
    lettered(lines, asked);
}

/** Of an answer in a, b, c to an advice in 1, 2, 3: only when each number has its letter. */
function lettered(lines, asked) {
  const numbers = Object.keys(asked);
  if (numbers.length < 2 || numbers.length > 26 || numbers.some((number, at) => number !== String(at + 1))) { return {}; }
  const letter = (number) => String.fromCharCode(96 + Number(number));
  const found = passagesBy(lines, Object.fromEntries(numbers.map((one) => [letter(one), asked[one]])), beginsNumbered);
  const all = numbers.every((one) => letter(one) in found);
  return all ? Object.fromEntries(numbers.map((one) => [one, found[letter(one)]])) : {};
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
    if (begins || (begun && !/^\p{L}/u.test(begun.number)) || END.test(paragraph)) {
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
  const several = SEVERAL.exec(text.slice(0, OPENING));
  const { ordinal, number, last } = several ? several.groups : {};
  if (ordinal || (several && numbers.includes(number) && numbers.includes(last))) {
    return namesOne(text.slice(0, several.index), numbers) ? namesOne(text, numbers) : { number: "", text };
  }
  return namesOne(text, numbers);
}

function namesOne(text, numbers) {
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
