/* Mirrors rules/explanation/text.py: cuts a text into sentences, clauses and words, each with its
   place in the original. Places count UTF-16 units here and characters there; quotes are the same. */

const INSIDE = "\\u0300-\\u036f\\u00ad\\u200b-\\u200d";
/* What Python calls a space and what it calls a letter or figure, for JavaScript has its own. */
export const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
export const LETTER = "\\p{L}\\p{N}";
const TAIL = `[${LETTER}](?:[${LETTER}${INSIDE}])*`;
const WORD = new RegExp(`\\p{Nd}+(?:[.,/\\-]\\p{Nd}+)*|${TAIL}(?:['’‘\\-]${TAIL})*|[€%]`, "gu");
const BOUNDARY = new RegExp(
  `[.!?]+|\\n+|[;:](?=[${SPACE}]|$)|[${SPACE}][\\-–—]+[${SPACE}]|\\u2022`, "gu");
const AFTER_STOP = new RegExp(`[${SPACE}"'”’)\\]*_]`, "u");
const MARKUP = new RegExp(
  `<[^<>\\n]{0,300}>|\\]\\([^()${SPACE}]{0,500}\\)|https?://[^${SPACE}]{1,500}|[*_#>\`~|\\\\\\[\\]]`,
  "gu");
const IGNORED = new RegExp(`[${INSIDE}]`, "gu");
const ASCII = /^[\x00-\x7f]*$/;

/** The characters of a word, where some take two UTF-16 units. */
export function characters(word) {
  return ASCII.test(word) ? word.split("") : Array.from(word);
}

/** Small letters, no accents, no invisible characters: `Één` and `een` are the same. */
export function normal(word) {
  if (ASCII.test(word)) { return word.toLowerCase(); }
  const plain = word.replace(IGNORED, "").normalize("NFKD").replace(/’/g, "'");
  return plain.replace(/\p{M}/gu, (mark) => (combines(mark) ? "" : mark)).toLowerCase() || word;
}

/** Whether it has a combining class: then Unicode puts it after the mark of the lowest class. */
function combines(mark) {
  return `${mark}\u0334`.normalize("NFD").startsWith("\u0334");
}

/** The same text, as long as it was, with Markdown, HTML and web addresses as spaces. */
export function withoutMarkup(text) {
  return text.replace(MARKUP, (found) => " ".repeat(found.length));
}

/** The words between two places in the text: {norm, start, end}. */
export function wordsOf(text, start = 0, end = text.length) {
  const part = text.slice(start, end);
  return Array.from(part.matchAll(WORD), (found) => ({
    norm: normal(found[0]), start: start + found.index, end: start + found.index + found[0].length,
  }));
}

/** The text cut at full stops, line ends, semicolons, colons and dashes: {words, opensSentence, asks}. */
export function piecesOf(text, rule) {
  const plain = withoutMarkup(text);
  const found = [];
  let start = 0;
  let opens = true;
  for (const stop of [...stops(plain, rule), [plain.length, plain.length, true]]) {
    const words = wordsOf(plain, start, stop[0]);
    if (words.length) {
      found.push({ words, opensSentence: opens, asks: plain.slice(stop[0], stop[1]).includes("?") });
      opens = stop[2];
    }
    start = stop[1];
  }
  return found;
}

/** Begin and end of every stop, and whether a new sentence follows it. */
function stops(plain, rule) {
  const found = [];
  for (const { 0: sign, index } of plain.matchAll(BOUNDARY)) {
    const past = index + sign.length;
    const full = ".!?".includes(sign[0]);
    if (full && past < plain.length && !AFTER_STOP.test(plain[past])) { continue; }
    if (sign === "." && isAbbreviation(plain, index, rule)) { continue; }
    found.push([index, past, full || sign[0] === "\n" || sign[0] === "\u2022"]);
  }
  return found;
}

function isAbbreviation(plain, dot, rule) {
  const before = plain.slice(Math.max(0, dot - 12), dot);
  const space = Math.max(before.lastIndexOf(" "), before.lastIndexOf("\n"));
  if (space < 0 && !/^\(*$/.test(plain.slice(0, dot - before.length))) { return false; }
  return rule.expressions.abbreviation.test(
    before.slice(space + 1).toLowerCase().replace(/^\(+/, ""));
}

/** A rough stem, so that `vergoeding`, `vergoedingen` and `vergoedt` meet. */
export function stem(norm, rule) {
  const { STEM, SHORTEST_STEM } = rule.numbers;
  let short = characters(norm);
  for (const ending of rule.stem.endings) {
    if (norm.endsWith(ending) && short.length - ending.length >= SHORTEST_STEM) {
      short = characters(norm.slice(0, -ending.length));
      break;
    }
  }
  short = withoutDoubles(short).slice(0, STEM);
  if (!short.length) { return norm; }
  const last = short.pop();
  return short.join("") + (rule.stem.hardened[last] || last);
}

/** Every pair of the same letters as one; three in a row are a pair and one more. */
function withoutDoubles(letters) {
  const found = [];
  for (let i = 0; i < letters.length; i += letters[i] === letters[i + 1] ? 2 : 1) {
    found.push(letters[i]);
  }
  return found;
}
