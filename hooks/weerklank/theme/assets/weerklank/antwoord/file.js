/* The file of an answer: YAML between two fences, and the letter under it, as records/load.py
   reads it. Pure: texts in, one text out. Written for old browsers that know modules. */

const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;
const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;
const WIDTH = 80;

/**
 * A text as the file keeps it. Every sort of line end becomes \n; control characters, marks that
 * turn text around, non-characters and half surrogate pairs fall away; no blanks at either end.
 */
export function clean(text) {
  return String(text)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(CONTROLS, "")
    .replace(SURROGATES, (found) => (found.length === 2 ? found : ""))
    .trim();
}

/** A text of one line: as `clean`, every line end and what stands around it one space. */
export function cleanLine(text) {
  return clean(text).replace(/[^\S\n]*\n\s*/g, " ");
}

/**
 * The whole file. data = {advice, sender, also, kind, dated, form, until, reason, answers,
 * complete, body}; complete: nothing is written beside the answers, so there is nothing more to read;
 * an answer =
 * {recommendation, decision, parts: {yes, no} | null, explanation, actions: [{what, who, by}],
 * place}. What is empty is left out; dates are ISO, of a day, a month or a year.
 */
export function fileText(data) {
  const head = [
    ...field("", "advice", data.advice),
    ...field("", "from", data.sender),
    ...list("", "on_behalf_of", data.also, (body) => [quoted(body)]),
    `kind: ${data.kind || "answer"}`,
    ...date("", "dated", data.dated),
    ...(data.form ? [`form: ${data.form}`] : []),
    ...date("", "until", data.until),
    ...field("", "reason", data.reason),
    ...list("", "answers", data.answers, answerLines),
    ...(data.complete ? ["complete: true"] : []),
  ];
  const body = clean(data.body || "");
  return ["---", ...head, "---", ...(body ? ["", body] : []), ""].join("\n");
}

function answerLines(answer, indent) {
  const parts = answer.parts || {};
  const inner = indent + "  ";
  const found = [...field(inner, "yes", parts.yes), ...field(inner, "no", parts.no)];
  return [
    ...field(indent, "recommendation", answer.recommendation),
    ...(answer.decision ? [`${indent}decision: ${answer.decision}`] : []),
    ...(found.length ? [`${indent}parts:`, ...found] : []),
    ...field(indent, "explanation", answer.explanation),
    ...list(indent, "actions", answer.actions, actionLines),
    ...line(indent, "place", answer.place),
  ];
}

function actionLines(action, indent) {
  return [
    ...field(indent, "what", action.what),
    ...line(indent, "who", action.who),
    ...date(indent, "by", action.by),
  ];
}

function list(indent, name, items, linesOf) {
  if (!items || !items.length) { return []; }
  const lines = [`${indent}${name}:`];
  items.forEach((item) => {
    const made = linesOf(item, indent + "    ");
    lines.push(`${indent}  - ${made[0].trim()}`, ...made.slice(1));
  });
  return lines;
}

function line(indent, name, text) {
  return field(indent, name, cleanLine(text || ""));
}

function field(indent, name, text) {
  const kept = clean(text || "");
  if (!kept) { return []; }
  /* Older YAML readers take a bare yes or no for true and false. */
  const label = indent + (name === "yes" || name === "no" ? `"${name}"` : name) + ":";
  if (kept.length <= WIDTH && !kept.includes("\n") || !asBlock(kept)) {
    return [`${label} ${quoted(kept)}`];
  }
  const rows = kept.split("\n").map((row) => (row ? `${indent}  ${row}` : ""));
  return [`${label} |-`, ...rows];
}

/** Whether a block gives back exactly this text: no tabs, no blanks at the ends of lines. */
function asBlock(text) {
  return text.split("\n").every((row) => row === row.trim() && !row.includes("\t"));
}

/** Between double quotes, escaped as in JSON: YAML 1.2 reads that as the same text. */
function quoted(text) {
  return JSON.stringify(text);
}

function date(indent, name, iso) {
  if (!iso) { return []; }
  return [`${indent}${name}: ${/^\d{4}$/.test(iso) ? quoted(iso) : iso}`];
}
