/* Mirrors importing/letters/plain_lines.py and paragraphs.py: a pasted letter as paragraphs, of a
   table one for each row as {text, repeats}. Pure. */

import { withoutFeet } from "./feet.js";

const CELLS = /\s*\|\s*|\s*\t\s*|\s{2,}/;
const DRAWN = /^[|:+= \t-]*$/;
const ASKED = /^(?:uw|de|het|ons)?\s*(?:aanbeveling|advies|adviespunt|punt)(?:en)?\b/i;
const REACTION = /^(?:onze?|de|het)?\s*(?:reactie|antwoord|standpunt|besluit|beantwoording)\b/i;
const NUMBER = /^(?:\d{1,2}|[a-z])$/i;
const LONGEST_NAME = 4;
const SHORT_LINE = 0.75;
const ITEM = /^\s*(?:(?:aanbeveling|advies)\s+\d{1,2}|\d{1,2}\s*[.)]|[a-z]\s*\)|[-•–*●○■▪◦‣])(?:\s|:|$)/i;
const LETTERED = /^\s*[a-z]\s*\.(?:\s|:|$)/;
const ALONE = /^(?:geachte?\b|beste\b|hoogachtend\b|met (?:vriendelijke|hartelijke) groet)/i;
const LABEL = /^(?:betreft|onderwerp|datum|(?:ons |uw )?kenmerk)\b/i;
const LABELLED = new RegExp("^\\s*(?:betreft|onderwerp|datum|verzonden|bijlagen?|behandeld door" +
  "|(?:ons |uw )?kenmerk|uw brief)(?:\\(n\\))?\\s*(?::|\\t|\\s{2})", "i");
const BROKEN = /(?<=[a-zà-ÿ]{2})-\s(?=[a-zà-ÿ]{2})(?!(?:en|of|dan wel|noch|tot)\b)/g;
const DOTS_OF_WORD = "\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06e\uf071\uf0a8\uf0e0\uf02d";

/** The lines of a pasted letter, without the feet of its pages. */
export function linesOf(text) {
  return withoutFeet(text.split(/\r\n|[\n\r\v\f\u2028\u2029]/));
}

/** The paragraphs in these lines, each with the `lines` that it stands in. */
export function paragraphsOf(lines) {
  const found = [];
  let start = 0, at = 0;
  while (at < lines.length) {
    const columns = columnsOf(cellsOf(lines[at]));
    const [rows, end] = columns ? rowsBelow(lines, at + 1, columns) : [[], at + 1];
    if (rows.length) {
      found.push(...joined(lines, start, at + 1), ...rows.map((row) => rowOf(row, columns)));
      start = end;
    }
    at = end;
  }
  return found.concat(joined(lines, start, lines.length)).filter((one) => one.text);
}

function cellsOf(line) {
  const bare = line.trim().replace(/^\|+|\|+$/g, "").trim();
  return bare ? bare.split(CELLS).map(oneLine) : [];
}

function columnsOf(headers) {
  const asked = headers.findIndex((header) => ASKED.test(header));
  const reaction = headers.findIndex((header) => REACTION.test(header));
  return asked < 0 || reaction < asked ? null : { asked, reaction };
}

/** The cells of each row below the headers, and where the table ends. */
function rowsBelow(lines, from, { reaction }) {
  const rows = [];
  let end = from, joins = false;
  for (let place = from; place < lines.length; place += 1) {
    const cells = DRAWN.test(lines[place]) ? [] : cellsOf(lines[place]);
    const last = rows[rows.length - 1];
    if (cells.length > reaction) { rows.push({ cells, lines: [place] }); }
    else if (joins && last && cells.length === 1) {
      last.cells[last.cells.length - 1] += ` ${cells[0]}`;
      last.lines.push(place);
    } else if (cells.length) { break; }
    joins = cells.length > 0;
    end = place + 1;
  }
  return [rows, end];
}

function rowOf({ cells, lines }, columns) {
  const numbered = cells.map((cell, at) => (!at && NUMBER.test(cell) ? `${cell}.` : cell));
  const text = numbered.filter(Boolean).reduce((line, cell) =>
    `${line}${line.trim() && line.trim().split(/\s+/).length > LONGEST_NAME ? " –" : ""} ${cell}`, "").trim();
  return { text, lines, repeats: cells[columns.reaction] ? numbered[columns.asked] : "" };
}

/** Lines that were broken for the page put together again. */
function joined(all, start, end) {
  const lines = all.slice(start, end);
  const widest = Math.max(0, ...lines.map((line) => line.length));
  const cleaned = lines.map(oneLine);
  const found = [[]];
  cleaned.forEach((line, at) => {
    const last = () => found[found.length - 1];
    const alone = ALONE.test(line);
    const anew = last().length > 0 && LABEL.test(cleaned[last()[0]]) && /^\p{Lu}/u.test(line);
    if (!line || alone || anew || LABELLED.test(lines[at]) || ITEM.test(line) || LETTERED.test(line)) { found.push([]); }
    if (!line) { return; }
    last().push(at);
    if (alone || (line.length < widest * SHORT_LINE && !goesOn(line, cleaned[at + 1] || ""))) { found.push([]); }
  });
  return found.map((part) => ({
    text: part.map((at) => cleaned[at]).join(" ").replace(BROKEN, ""), lines: part.map((at) => start + at),
  }));
}

/** Whether the sentence of a line that is not full goes on at the next. */
function goesOn(line, after) {
  return /[\p{L}\p{N},]$/u.test(line) && /^\p{Ll}/u.test(after);
}

function oneLine(text) {
  const seen = text.replace(/[\p{C}\p{Z}]/gu, " ").split(" ").filter(Boolean);
  return (DOTS_OF_WORD.includes(text.trimStart()[0] || " ") ? ["•", ...seen] : seen).join(" ");
}
