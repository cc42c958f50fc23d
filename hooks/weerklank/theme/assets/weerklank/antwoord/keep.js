/* Keeps what was typed in this browser, one text for each page: the address of the page names the
   site and the advice. Says so when the browser keeps nothing. */

const KEY = `weerklank:antwoord:${location.pathname}`;

/** What was kept: {saved, asked, state}, or null when there is nothing that can be read. */
export function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY));
    return found && found.state && found.state.answers ? found : null;
  } catch (error) {
    return null;
  }
}

/** Keep it, with the recommendations as they read now; false when the browser refuses. */
export function keep(state, asked) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ saved: new Date().toISOString(), asked, state }));
    return true;
  } catch (error) {
    return false;
  }
}

/** Forget it. */
export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch (error) { /* what was never kept is gone */ }
}

/** Whether this browser keeps anything at all. */
export function keeps() {
  try {
    localStorage.setItem(`${KEY}?`, "1");
    localStorage.removeItem(`${KEY}?`);
    return true;
  } catch (error) {
    return false;
  }
}
