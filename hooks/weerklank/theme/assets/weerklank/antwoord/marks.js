/* Mirrors importing/drafting/answer_marks.py: what a paragraph of an answer says it is about. Pure. */

export const POINT = "(?:aanbeveling(?:en)?|advie(?:s(?:punt(?:en)?)?|zen)|punt(?:en)?|voorstel(?:len)?" +
  "|verzoek(?:en)?|vraag|vragen|suggesties?)";
const ORDINALS = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
  "tiende", "elfde", "twaalfde"];
const NAMED = new RegExp("^(?:reactie op |antwoord op |ad )?(?:aanbeveling|advies(?:punt)?|punt)\\s+" +
  "(?<number>\\d{1,3}[a-z]?|[a-z])\\s*[.:,)–-]?(?:\\s+|$)(?<text>.*)$", "i");
const AD = /^ad\.?(?:\s+|(?=\d))(?<number>\d{1,3}|[a-z])\s*[.:)–-]?\s+(?<text>\S.*)$/i;
const NUMBERED = /^(?<number>\d{1,2}|[a-z])\s*[.)]\s*(?<text>\S.*)$/i;
const LAST = { laatste: 1, voorlaatste: 2, "een-na-laatste": 2 };
const ORDINAL = `(?:${ORDINALS.join("|")}|${Object.keys(LAST).join("|")}|\\d{1,2}\\s?(?:e|de|ste))`;
const IN_PROSE = new RegExp(
  `\\b(?:(?:uw|de|het|ons|deze|die|dit|dat|jullie)\\s+(?<ordinal>${ORDINAL})\\s+${POINT}\\b` +
  `|${POINT}\\s+(?:(?:nr\\.?|nummer|onder)\\s+)?(?<number>\\d{1,3}|[a-z])\\b)`, "i");
/** Before a number that a sentence points at: `dit hangt samen met aanbeveling 2`. */
const POINTS = new RegExp(
  "\\b(?:zie|ziet|zoals|net als|evenals|conform|samen|samenhangt?|sluit|verwijs|verwijzen" +
  "|verwijst|vergelijk|aanvulling|eerder|genoemde?|hierboven|vanwege|gelet|gezien|mede)\\b" +
  "|\\b(?:onze|ons|de|het)\\s+(?:reactie|antwoord)\\s+(?:op|bij)\\b", "i");
const ONE = "(?:\\d{1,3}|[a-z])\\b";
const AND = "(?:(?:\\s*[,;&+/]\\s*|\\s+(?:en|én|of|t/m|tm|tot en met|tot|respectievelijk)\\s+)+" +
  "|[–-]|\\.\\s*en\\s+(?=(?:ad\\.?\\s+)?\\d{1,3}\\s*[.:)]))" +
  `(?:(?:ad|${POINT})\\.?\\s+)?`;
const ROW = `(?<number>${ONE})(?:${AND}${ONE})*${AND}(?<last>${ONE})`;
const WORDED = `(?:${ORDINALS.join("|")})`;
/** `Ad 1 en 2`, `Punt 2 t/m 4`, `uw vijfde en zesde aanbeveling`: said of several at once. */
const SEVERAL = new RegExp(
  `\\b(?:ad\\.?|${POINT}(?:\\s+(?:nrs?\\.?|nummers?))?)(?:\\s+|(?=\\d))${ROW}` +
  `|\\b(?<ordinal>${WORDED})(?:\\s*,\\s*${WORDED})*\\s+en\\s+(?:${WORDED}|laatste)\\s+${POINT}\\b`, "i");
/** `De overige punten`, `geen van uw aanbevelingen`: said of several without their numbers. */
const THE_OTHERS = new RegExp("\\b(?:overige|andere|resterende|alle|beide|bovenstaande|voorgaande" +
  `|geen van (?:uw|de|deze))\\s+${POINT}\\b`, "i");
const SEVERAL_NUMBERED = new RegExp(`^${ROW}\\s*[.:)]\\s*\\S`, "i");
const SENTENCE = /(?<=[.!?])(?<!\bnr\.)\s+/i;
const OPENING = 120;
const BEGINS_WITHIN = 60;

/** A paragraph that names its recommendation, or several at once, by number or by ordinal. */
export function beginsNamed(paragraph, asked) {
  const text = plain(paragraph), opening = text.slice(0, OPENING);
  const several = SEVERAL.exec(opening);
  if (several && (several.groups.ordinal || namesAsked(several, asked))) {
    const one = namesOne(text.slice(0, several.index), asked) ? namesOne(text, asked) : null;
    return one || { number: "", text, several: inARow(several[0], asked) };
  }
  const named = namesOne(text, asked);
  const others = named ? null : THE_OTHERS.exec(opening.split(SENTENCE)[0]);
  if (!others) { return named; }
  return POINTS.test(opening.slice(0, others.index)) ? null : { number: "", text, several: [] };
}

const TOKEN = new RegExp(
  `\\d{1,3}|\\b[a-z]\\b(?!/)|${ORDINALS.concat(Object.keys(LAST)).join("|")}|(?<through>t/m|tm|tot|[–-])`, "g");

/** The numbers of `1, 3 en 8` or `2 t/m 4`. */
function inARow(row, asked) {
  const places = [];
  let through = false;
  for (const token of row.toLowerCase().matchAll(TOKEN)) {
    const place = asked.indexOf(ofOrdinal(token[0], asked));
    if (place >= 0) {
      const first = through && places.length ? places[places.length - 1] : place;
      for (let at = first; at <= place; at += 1) { places.push(at); }
    }
    through = Boolean(token.groups.through);
  }
  return asked.filter((_, at) => places.includes(at));
}

/** The number of `tweede`, `laatste` or `2e`; a number is that itself. */
function ofOrdinal(word, asked) {
  let place = -1;
  if (word in LAST) { place = asked.length - LAST[word]; }
  else if (ORDINALS.includes(word)) { place = ORDINALS.indexOf(word); }
  else if (/^\d/.test(word) && !isNumber(word)) { place = Number(/^\d+/.exec(word)[0]) - 1; }
  else { return word; }
  return place >= 0 && place < asked.length ? asked[place] : String(place + 1);
}

/** Whether it names two of the advice; at the very beginning the first is enough. */
function namesAsked({ groups, index }, asked) {
  const last = groups.last.toLowerCase();
  return asked.includes(groups.number.toLowerCase()) && (asked.includes(last) || (index === 0 && isNumber(last)));
}

export const isNumber = (mark) => /^\d+$/.test(mark);

function namesOne(text, asked) {
  const match = NAMED.exec(text) || AD.exec(text);
  if (match) { return { number: match.groups.number, text: match.groups.text, several: [] }; }
  const named = inProse(text, asked);
  if (!named.length || named[0].at > OPENING) { return null; }
  const first = named[0].number;
  const others = named.some(({ number }) => number !== first && asked.includes(number));
  return { number: others ? "" : first, text, several: [] };
}

/** Each number that a sentence is about, and where; not what one only points at. */
function inProse(text, asked) {
  const named = [];
  let start = 0;
  for (const sentence of text.split(SENTENCE)) {
    const at = text.indexOf(sentence, start);
    start = at + sentence.length;
    const found = IN_PROSE.exec(sentence.slice(0, at ? BEGINS_WITHIN : OPENING));
    if (!found || POINTS.test(sentence.slice(0, found.index))) { continue; }
    const number = ofOrdinal((found.groups.ordinal || found.groups.number).toLowerCase(), asked);
    if (asked.includes(number) || isNumber(number)) { named.push({ number, at: at + found.index }); }
  }
  return named;
}

/** A paragraph of a bare list: `2.`, `b)`, or `2 en 3.` for several. */
export function beginsNumbered(paragraph, asked) {
  const text = plain(paragraph);
  const several = SEVERAL_NUMBERED.exec(text);
  if (several && [several.groups.number, several.groups.last].every((one) => asked.includes(one.toLowerCase()))) {
    return { number: "", text, several: inARow(several[0], asked) };
  }
  const match = NUMBERED.exec(text);
  return match ? { number: match.groups.number, text: match.groups.text, several: [] } : null;
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
