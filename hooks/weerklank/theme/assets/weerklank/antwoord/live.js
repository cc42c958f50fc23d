/* Says while somebody types whether it is explained: the five facts by the rule of the site itself,
   and gently what had better not become public. Speaks only after a pause, and only of news. */

import { all, form, made, numbers, one, read, sections } from "./fields.js";
import { answerTo, isAnswer } from "./answer.js";
import { privacyHints } from "./privacy.js";
import { contradicted, explain, load, proposed } from "../uitleg/verdict.js";

const PAUSE = 600;
const PUBLIC = "Deze tekst wordt openbaar. Haal het weg als het van een persoon is.";
let words = null;
let waiting = 0;

function judgeAll() {
  const state = read();
  const wanted = numbers();
  const answers = wanted.map((number) => answerTo(number, state.answers[number])).filter(isAnswer);
  sections.forEach((section) => {
    const answer = answers.find((given) => given.recommendation === section.dataset.recommendation);
    const others = answers.filter((given) => given !== answer);
    const recommendation = section.dataset.text;
    const verdict = answer ? explain(answer, { recommendation, others, words }) : null;
    const news = [showDecision(section, answer), showVerdict(section, verdict), warn(section)].filter(Boolean);
    if (news.length) { one("[data-wk-said]", section).textContent = news.join(" "); }
  });
  warn(one('[data-name="body"]').closest(".wk-field"));
  form.dispatchEvent(new CustomEvent("wk-verdict"));
}

/** Say which decision the text seems to give, or that it gives the opposite; nothing is filled in. */
function showDecision(section, answer) {
  return say(one("[data-wk-decision]", section), answer && answer.explanation ? decisionIn(section, answer) : "");
}

/** Say it there; gives the sentence when that is news. */
function say(place, said) {
  const news = said !== place.textContent;
  place.textContent = said;
  place.hidden = !said;
  return news ? said : "";
}

function decisionIn(section, answer) {
  const called = (decision) => one(`[data-decision="${decision}"]`, section).dataset.words.toLowerCase();
  if (answer.decision) {
    const other = contradicted(answer, section.dataset.text, words);
    return other ? `U koos: ${called(answer.decision)}. In uw tekst staat: “${other}”. Kijk wat klopt.` : "";
  }
  const [decision, shown] = proposed(answer.explanation, section.dataset.text, words);
  return decision ? `In uw tekst staat: “${shown}”. Dat lijkt op: ${called(decision)}. Kies hierboven wat klopt.` : "";
}

/** Show the verdict; gives its sentence when that is news. */
function showVerdict(section, verdict) {
  const box = one("[data-wk-live]", section);
  const none = !verdict || verdict.state === "none";
  box.hidden = none;
  section.dataset.state = none ? "" : verdict.state;
  const place = one("[data-wk-verdict]", box);
  if (none) { return say(place, ""); }
  const enough = verdict.state === "explained";
  all("[data-fact]", box).forEach((item) => {
    const fact = verdict.facts.find(({ name }) => name === item.dataset.fact);
    item.hidden = !fact;
    if (fact) { showFact(item, fact, enough); }
  });
  box.dataset.look = verdict.state;
  return say(place, sentenceOf(box, verdict));
}

function showFact(item, fact, enough) {
  const lacking = enough ? "Nee, maar dat hoeft hier niet." : "Nog niet.";
  item.className = fact.holds ? "wk-check--yes" : fact.holds === null ? "wk-check--open" : "wk-check--no";
  one("[data-wk-holds]", item).textContent =
    fact.holds ? "Ja." : fact.holds === null ? "Dat kan de computer niet zien." : lacking;
  one("[data-wk-add]", item).hidden = fact.holds === true || enough;
  const place = one("[data-wk-words]", item);
  place.textContent = "";
  if (fact.words) { place.append("Hier keken wij naar: ", made("q", "", fact.words)); }
}

function sentenceOf(box, verdict) {
  if (verdict.state === "explained") { return "Er staat een reden of een stap."; }
  if (verdict.state === "not_judged" || !verdict.missing.length) {
    return "De computer kan dit niet beoordelen. Lees zelf of er staat waarom.";
  }
  const lacking = verdict.missing.map((name) => one(`[data-fact="${name}"]`, box).dataset.missing);
  const last = lacking.pop();
  const listed = lacking.length ? `${lacking.join(", ")} en ${last}` : last;
  return `Er staat nog geen uitleg: er ontbreekt ${listed}.`;
}

/** Warn for what looks like personal data; gives the warning when that is news. */
function warn(root) {
  const text = all("textarea, input[type=text]", root).map((box) => box.value).join("\n");
  const hints = privacyHints(text);
  const place = one("[data-wk-privacy]", root) || root.nextElementSibling;
  return say(place, hints.length ? `${hints.join(" ")} ${PUBLIC}` : "");
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(judgeAll, PAUSE);
}

load().then((loaded) => {
  words = loaded;
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  judgeAll();
}, () => { /* without the words of the rule the form still makes the file */ });
