/* Says at the top what an answer lacks, with a way to each field, and beside the fields as well. */

import { all, made, one } from "./fields.js";

const summary = one("[data-wk-errors]");
const title = document.title;

/** Show them and move the focus to the summary; with none the summary goes away. */
export function showFaults(found) {
  forgetFaults();
  const listed = one("ul", summary);
  found.forEach(({ id, text }) => {
    const item = made("li");
    const link = made("a", "", text);
    link.href = `#${id}`;
    link.addEventListener("click", (event) => { event.preventDefault(); focusOn(id); });
    item.appendChild(link);
    listed.appendChild(item);
    beside(id, text);
  });
  summary.hidden = !found.length;
  if (found.length) {
    document.title = `Er ontbreekt nog iets: ${title}`;
    summary.focus();
  }
}

/** Take away what is no longer lacking, while somebody goes on typing; nothing is added. */
export function fewerFaults(found) {
  if (summary.hidden) { return; }
  const left = found.map(({ id }) => `#${id}`);
  all("li", summary).forEach((item) => {
    const link = one("a", item).getAttribute("href");
    if (left.includes(link)) { return; }
    item.remove();
    silence(link.slice(1));
  });
  if (!one("li", summary)) { showFaults([]); }
}

function silence(id) {
  const place = document.getElementById(`${id}-fout`);
  const field = document.getElementById(id);
  if (place) { place.textContent = ""; }
  if (field) { field.removeAttribute("aria-invalid"); }
}

function forgetFaults() {
  one("ul", summary).textContent = "";
  all(".wk-error").forEach((place) => { place.textContent = ""; });
  all("[aria-invalid]").forEach((box) => { box.removeAttribute("aria-invalid"); });
  document.title = title;
}

function beside(id, text) {
  const place = document.getElementById(`${id}-fout`);
  const field = document.getElementById(id);
  if (!place || place.textContent) { return; }
  place.textContent = text.replace(/^Aanbeveling [^,:]+(?:, belofte \d+)?: /, "")
    .replace(/^./, (first) => first.toUpperCase());
  if (field.matches("input, textarea")) { field.setAttribute("aria-invalid", "true"); }
}

function focusOn(id) {
  const field = document.getElementById(id);
  const box = field.matches("fieldset") ? one("input:checked", field) || one("input", field) : field;
  box.focus();
  const label = field.matches("fieldset") ? field : one(`label[for="${id}"]`);
  label.scrollIntoView({ block: "start" });
}
