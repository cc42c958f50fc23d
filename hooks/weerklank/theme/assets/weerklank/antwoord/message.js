/* What sort of message it is, for whom else it speaks, and what is not for this body to answer. */

import { all, form, one, sections, speaksForOthers } from "./fields.js";

/** These fields as they stand: {kind, also: [id], notOurs: [number], again: [number], until, reason,
    forOthers}. */
export function readMessage() {
  return {
    kind: one('input[name="kind"]:checked').value,
    also: all('input[name="also"]:checked').filter(isFree).map((box) => box.value),
    notOurs: all("[data-not-ours]:checked").map((box) => box.dataset.notOurs),
    again: all("[data-again]:checked").map((box) => box.dataset.again),
    until: one('[data-name="until"]').value,
    reason: one('[data-name="reason"]').value,
    forOthers: speaksForOthers(),
  };
}

/** Put back what was kept. */
export function fillMessage(state) {
  const known = all('input[name="kind"]');
  known.forEach((radio) => { radio.checked = radio.value === state.kind; });
  if (!one('input[name="kind"]:checked')) { known[0].checked = true; }
  all('input[name="also"]').forEach((box) => { box.checked = (state.also || []).includes(box.value); });
  all("[data-not-ours]").forEach((box) => {
    box.checked = (state.notOurs || []).includes(box.dataset.notOurs);
  });
  all("[data-again]").forEach((box) => {
    box.checked = (state.again || []).includes(box.dataset.again);
  });
  one('[data-name="until"]').value = state.until || "";
  one('[data-name="reason"]').value = state.reason || "";
}

/** Show only what belongs to this sort of message. */
export function showMessage() {
  const { kind } = readMessage();
  all("[data-only-kind]").forEach((part) => {
    part.hidden = !part.dataset.onlyKind.split(" ").includes(kind);
  });
  const also = all('input[name="also"]');
  also.forEach((box) => { box.parentElement.hidden = !isFree(box); });
  if (also.length) { one("#ook").hidden = !also.some(isFree); }
  sections.forEach((section) => {
    one("[data-wk-asked]", section).hidden =
      Boolean(one("[data-not-ours]:checked, [data-again]:not(:checked)", section));
  });
}

/** Nobody speaks on behalf of itself. */
function isFree(box) {
  const chosen = one('input[type="hidden"][name="sender"], input[name="sender"]:checked', form);
  return !chosen || chosen.value !== box.value;
}
