/* Mirrors importing/drafting/answer_marks.py: what a paragraph of an answer says it is about. Pure. */

export const POINT = "(?:aanbeveling(?:en)?|advie(?:s(?:punt(?:en)?)?|zen)|punt(?:en)?|voorstel(?:len)?" +
  "|verzoek(?:en)?|vraag|vragen|suggesties?)";
const ORDINALS = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
  "tiende", "elfde", "twaalfde"];
const NAMED = new RegExp("^(?:reactie op |antwoord op |ad )?(?:aanbeveling|advies(?:punt)?|punt)\\s+" +
  "(?<number>\\d{1,3}[a-z]?|[a-z])\\s*[.:,)–-]?(?:\\s+|$)(?<text>.*)$", "i");
const AD = /^ad\.?(?:\s+|(?=\d))(?<number>\d{1,3}|[a-z])\s*[.:)–-]?\s+(?<text>\S.*)$/i;
const NUMBERED = /^(?<number>\d{1,2}|[a-z])\s*[.)]\s*(?<text>\S.*)$/i;
const IN_WORDS = new RegExp(
  `\\b(?:uw|de|het|ons)\\s+(?<ordinal>${ORDINALS.join("|")}|laatste)\\s+${POINT}\\b`, "i");
const REGARDING = new RegExp(
  "\\b(?:ten aanzien van|over|wat betreft|met betrekking tot|inzake|aangaande|ook (?:aan|bij))\\b" +
  `[^.]{0,40}?\\b${POINT}\\s+(?<number>\\d{1,3}|[a-z])\\b`, "i");
const ONE = "(?:\\d{1,3}|[a-z])\\b";
const AND = "(?:(?:\\s*[,;&+/]\\s*|\\s+(?:en|én|of|t/m|tm|tot en met|tot|respectievelijk)\\s+)+" +
  "|[–-]|\\.\\s*en\\s+(?=(?:ad\\.?\\s+)?\\d{1,3}\\s*[.:)]))" +
  `(?:(?:ad|${POINT})\\.?\\s+)?`;
const ROW = `(?<number>${ONE})(?:${AND}${ONE})*${AND}(?<last>${ONE})`;
const ORDINAL = `(?:${ORDINALS.join("|")})`;
/** `Ad 1 en 2`, `Punt 2 t/m 4`, `uw vijfde en zesde aanbeveling`: said of several at once. */
const SEVERAL = new RegExp(
  `\\b(?:ad\\.?|${POINT}(?:\\s+(?:nrs?\\.?|nummers?))?)(?:\\s+|(?=\\d))${ROW}` +
  `|\\b(?<ordinal>${ORDINAL})(?:\\s*,\\s*${ORDINAL})*\\s+en\\s+(?:${ORDINAL}|laatste)\\s+${POINT}\\b`, "i");
const SEVERAL_NUMBERED = new RegExp(`^${ROW}\\s*[.:)]\\s*\\S`, "i");
const OPENING = 120;

/** A paragraph that names its recommendation, or several at once, by number or by ordinal. */
export function beginsNamed(paragraph, asked) {
  const text = plain(paragraph);
  const several = SEVERAL.exec(text.slice(0, OPENING));
  if (several && (several.groups.ordinal || namesAsked(several, asked))) {
    return namesOne(text.slice(0, several.index), asked) ? namesOne(text, asked) : { number: "", text };
  }
  return namesOne(text, asked);
}

/** Whether it names two of the advice; at the very beginning the first is enough. */
function namesAsked({ groups, index }, asked) {
  const last = groups.last.toLowerCase();
  return asked.includes(groups.number.toLowerCase()) && (asked.includes(last) || (index === 0 && isNumber(last)));
}

export const isNumber = (mark) => /^\d+$/.test(mark);

function namesOne(text, asked) {
  const match = NAMED.exec(text) || AD.exec(text);
  if (match) { return { number: match.groups.number, text: match.groups.text }; }
  const opening = text.slice(0, OPENING);
  const worded = IN_WORDS.exec(opening);
  if (worded) {
    const ordinal = worded.groups.ordinal.toLowerCase();
    const at = ordinal === "laatste" ? asked.length - 1 : ORDINALS.indexOf(ordinal);
    return { number: asked[at] || String(at + 1), text };
  }
  const regarding = REGARDING.exec(opening);
  return regarding ? { number: regarding.groups.number, text } : null;
}

/** A paragraph of a bare list: `2.`, `b)`, or `2 en 3.` for several. */
export function beginsNumbered(paragraph, asked) {
  const text = plain(paragraph);
  const several = SEVERAL_NUMBERED.exec(text);
  if (several && [several.groups.number, several.groups.last].every((one) => asked.includes(one.toLowerCase()))) {
    return { number: "", text };
  }
  const match = NUMBERED.exec(text);
  return match ? { number: match.groups.number, text: match.groups.text } : null;
}

/** The paragraph with a bold opening, as in `**2. Betaal de bus**`, as plain text. */
const plain = (text) => text.replace(/^(\*\*|__)(.+?)\1\s*(.*)$/s, (_, mark, head, rest) => `${head} ${rest}`.trimEnd());

const PER_POINT = new RegExp(`\\bper ${POINT}\\b`, "i");
const AGAINST = new RegExp("\\b(?:niet|geen|nee|hierom|daarom|reden(?:en)?|omdat|want|namelijk|immers" +
  "|overweging(?:en)?|argument(?:en)?|bezwaar|bezwaren|voorwaarden?|mits|stappen|maatregelen|acties)\\b", "i");
const BOTH_WAYS = /\b(?:wel of niet|al dan niet|of niet)\b/gi;
const ANSWERING = new RegExp(
  `\\b(?:reacties?|reageren|antwoord(?:en)?|beantwoorden|besluit(?:en)?|${POINT})\\b`, "i");
const LEADS_IN = /(?::|\b(?:hierom|redenen)[^\p{L}\p{N}_]*)$/iu;

/** Whether a list after these words gives the arguments of one answer: `en wel hierom:`.
    With `unlessAnswering` every colon does, but for one that says that it reacts. */
export function argues(text, unlessAnswering = false) {
  const last = text.trimEnd().replace(/([.!?])\s+/g, "$1\n").split("\n").pop().replace(BOTH_WAYS, "");
  if (!LEADS_IN.test(last) || PER_POINT.test(last)) { return false; }
  return AGAINST.test(last) || (unlessAnswering && !ANSWERING.test(last));
}
