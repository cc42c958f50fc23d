/* Mirrors importing/letters/plain_lines.py: lines without what stands at the foot of a page; a sentence that was
   broken off there goes on. Pure. */

const RULE = /^\s*([-_=*~–—])\1{2,}\s*$/;
const PAGE_OF = "\\b(?:pagina|pag\\.?|bladzijde|blad|blz\\.?|p\\.)\\s*\\d{1,3}\\s*(?:van|/|-)\\s*\\d{1,3}\\b";
const FOOT = new RegExp(`^(?:[^\\p{L}\\p{N}_]*${PAGE_OF}(?<behind>.*)|(?<before>.*)${PAGE_OF}[^\\p{L}\\p{N}_]*)$`, "iu");
const PAGE = new RegExp("^\\s*(?:[-–]\\s*\\d{1,3}\\s*[-–]|(?:pagina|bladzijde|blad)\\s+\\d{1,3}|\\d{1,2}\\s*/\\s*\\d{1,2}" +
  "|(?:.*\\s)?(?:ver)?volg(?:blad|vel)\\s*:?\\s*\\d{0,3})\\s*$", "i");
const WORD = /[\p{L}\p{N}_]+/gu;
const WORDS_OF_FOOT = 12;
const NEAR = 5;
const ENDS = /[.!?:;]$/;

/** The lines without rules and feet. */
export function withoutFeet(lines) {
  const shapes = new Map();
  lines.map(shape).forEach((one) => shapes.set(one, (shapes.get(one) || 0) + 1));
  const feet = new Set();
  lines.forEach((line, at) => {
    if (!isFoot(line)) { return; }
    [-1, 1].forEach((step) => {
      const end = endOfFoot(lines, at, step, shapes);
      for (let place = Math.min(at, end); place <= Math.max(at, end); place += 1) { feet.add(place); }
    });
  });
  const kept = [];
  let cut = false;
  lines.forEach((line, at) => {
    if (feet.has(at) || !line.trim() || RULE.test(line)) {
      cut = cut || feet.has(at);
      kept.push("");
      return;
    }
    if (cut && /^\p{Ll}/u.test(line)) { close(kept); }
    cut = false;
    kept.push(line);
  });
  return kept;
}

function isFoot(line) {
  const found = FOOT.exec(line);
  const words = found ? (found.groups.behind || found.groups.before || "").match(WORD) || [] : [];
  return PAGE.test(line) || Boolean(found && words.length <= WORDS_OF_FOOT);
}

/** Where it ends on one side: at a rule, or behind what other pages repeat. */
function endOfFoot(lines, at, step, shapes) {
  let end = at, whole = true, repeated = true;
  for (let place = at + step; Math.abs(place - at) <= NEAR; place += step) {
    const line = lines[place] || "";
    if (whole && RULE.test(line)) { return place; }
    whole = whole && Boolean(line.trim());
    repeated = repeated && (!line.trim() || (shapes.get(shape(line)) > 1 && !ENDS.test(line.trimEnd())));
    if (line.trim() && repeated) { end = place; }
  }
  return end;
}

/** Takes away the white within a sentence that does not end before it. */
function close(kept) {
  let written = kept.length;
  while (written && !kept[written - 1]) { written -= 1; }
  if (written && !ENDS.test(kept[written - 1].trimEnd())) { kept.length = written; }
}

const shape = (line) => line.trim().split(/\s+/).join(" ").replace(/\d+/g, "0");
