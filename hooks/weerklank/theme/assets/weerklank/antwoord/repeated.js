/* Mirrors importing/drafting/repeated.py: where a letter repeats a recommendation word for word. Pure. */

const WORD = /[\p{L}\p{N}_]+/gu;
const ENOUGH = 5;
const FEWEST = 3;
const ENDS = /^\s*(?:[.…!?:"”’'»)]|$)/;
const BEHIND = /^[.,:;…)\]!?]*["”’'»]*[\s.:;–*_-]*/;
const BEFORE = new RegExp("^(?:(?:(?:aanbeveling|advies(?:punt)?|punt|ad)\\b\\.?\\s*)?(?:\\d{1,3}|[a-z])\\s*[.:,)–-]\\s*)?" +
  "(?:[^:\"“„‘.]{0,60}:\\s*)?", "i");
const LONGEST_TITLE = 18;
const TELLING = 4;
const ALIKE = 5;

/** The recommendation with whose words it begins, and what it says beyond them: {number, text}. */
export function repeats(text, asked) {
  for (const line of [text, text.replace(BEFORE, "")]) {
    const found = Object.entries(asked).map(([number, one]) => [number, wordsAgain(one, line)]);
    const most = Math.max(0, ...found.map(([, words]) => words));
    const numbers = found.filter(([, words]) => words === most).map(([number]) => number);
    if (most >= FEWEST && numbers.length === 1) {
      return { number: numbers[0], text: saidBeyond(asked[numbers[0]], line), several: [] };
    }
  }
  return null;
}

/** The line without the recommendation, when it begins by saying that again. */
export function saidBeyond(recommendation, line) {
  const words = wordsAgain(recommendation, line);
  if (!words) { return line; }
  const last = Array.from(line.matchAll(WORD))[words - 1];
  return line.slice(last.index + last[0].length).replace(BEHIND, "");
}

/** How many words of it a line begins with: all, or enough of them up to where it stops. */
function wordsAgain(recommendation, line) {
  const asked = wordsOf(recommendation), words = Array.from(line.matchAll(WORD));
  let alike = 0;
  while (alike < Math.min(asked.length, words.length) && words[alike][0].toLowerCase() === asked[alike]) { alike += 1; }
  if (!alike || alike === asked.length) { return alike; }
  const last = words[alike - 1];
  return alike >= ENOUGH && ENDS.test(line.slice(last.index + last[0].length)) ? alike : 0;
}

/** Whether it is a title above an answer, mostly in words of the recommendation. */
export function shortens(recommendation, line) {
  const said = wordsOf(line), asked = wordsOf(recommendation);
  if (!said.length || said.length > LONGEST_TITLE || /[-–]$/.test(line.trimEnd())) { return false; }
  if (/[.!?]$/.test(line.trimEnd()) && said[0] !== asked[0]) { return false; }
  const telling = said.filter((word) => word.length >= TELLING);
  const known = new Set(asked.map((word) => word.slice(0, ALIKE)));
  return telling.length > 0 && 2 * telling.filter((word) => known.has(word.slice(0, ALIKE))).length >= telling.length;
}

function wordsOf(text) {
  return text.toLowerCase().match(WORD) || [];
}
