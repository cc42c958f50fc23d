/* Looks for what had better not become public. Only a gentle warning: the check of the site itself
   is much stricter. Pure. */

const PHONE = /(?:^|[^\d])(?:(?:\+|00)31[\s-]?(?:\(0\))?|0)[1-9](?:[\s-]?\d){8}(?!\d)/;
const MAIL = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/i;
const ACCOUNT = /(?:^|[^a-z0-9])[a-z]{2}\d{2}[ ]?[a-z]{4}(?:[ ]?\d){10}(?!\d)/gi;
const NINE = /(?:^|[^\d])(\d{9}|\d{3}[ .]\d{3}[ .]\d{3}|\d{4}[ .]\d{2}[ .]\d{3})(?!\d)/g;

/** Sentences that say what seems to stand in the text; none when nothing was found. */
export function privacyHints(text) {
  const found = [];
  const rest = text.replace(ACCOUNT, " ");
  if (MAIL.test(text)) { found.push("een e-mailadres"); }
  if (PHONE.test(rest)) { found.push("een telefoonnummer"); }
  if (rest !== text) { found.push("een rekeningnummer"); }
  const numbers = Array.from(rest.matchAll(NINE), ([, number]) => number.replace(/\D/g, ""));
  if (numbers.some(passesEleven)) { found.push("een burgerservicenummer"); }
  return found.map((what) => `Let op: hier lijkt ${what} te staan.`);
}

/** The eleven test (elfproef) of the BSN: nine weights, the last one minus one. */
function passesEleven(digits) {
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0
  );
  return sum !== 0 && sum % 11 === 0;
}
