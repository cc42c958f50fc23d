/* Mirrors importing/drafting/earlier_mail.py: the mail below a mail is no part of the answer. Pure. */

const EARLIER = new RegExp(
  "^[^\\p{L}\\p{N}_]*(?:(?:oorspronkelijk|origineel|original)e?\\s+(?:bericht|message|mail)(?![\\p{L}\\p{N}_])" +
  "|(?:op|on)\\s.{5,90}\\b(?:schreef|wrote)\\b.{0,80}:\\s*$)", "iu");
const FROM = /^>*\s*\**(?:van|from)\**\s*:\**\s/i;
const SENT = /(?:^|\s)\**(?:verzonden|datum|sent|date)\**\s*:/i;
const NEAR = 4;
const SENTENCE = 15;

/** The paragraphs, with none for what stands in an earlier mail or is quoted line by line. */
export function ownPart(letter) {
  const end = letter.findIndex((_, at) => at && beginsEarlier(letter, at));
  return (end < 0 ? letter : letter.slice(0, end)).filter(({ text }) => !text.startsWith(">"));
}

function beginsEarlier(letter, at) {
  const { text } = letter[at];
  if (!letter.slice(0, at).some((one) => one.text.trim().split(/\s+/).length > SENTENCE)) { return false; }
  const head = letter.slice(at, at + NEAR).map((one) => one.text).join(" ");
  return EARLIER.test(text) || (FROM.test(text) && SENT.test(head));
}
