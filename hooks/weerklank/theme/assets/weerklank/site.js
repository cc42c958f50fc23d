/* What the page can do more with a script: count down, read aloud, share, print.
   Written for old phones (no modules, no arrow functions); every page is complete without it.
   Nothing is stored, nothing is sent. */
(function () {
  "use strict";

  /* What the page says in another language, by the Dutch words; without it they are said. */
  var words = JSON.parse(document.documentElement.getAttribute("data-words") || "{}");
  function t(text) { return text in words ? words[text] : text; }

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  function first(selector, root) {
    return (root || document).querySelector(selector);
  }

  /* Dates: whole days, as the Netherlands count them. */

  function dayNumber(iso) {
    var parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso || "");
    return parts ? Math.round(Date.UTC(+parts[1], parts[2] - 1, +parts[3]) / 86400000) : null;
  }

  function todayNumber() {
    var now = new Date();
    try {
      var day = new Intl.DateTimeFormat("en-CA", {
        timeZone: "Europe/Amsterdam", year: "numeric", month: "2-digit", day: "2-digit"
      }).format(now);
      if (dayNumber(day) !== null) { return dayNumber(day); }
    } catch (error) { /* an old device without time zones: its own date will do */ }
    return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86400000);
  }

  function inDays(days) {
    if (days === 0) { return t("vandaag"); }
    if (days === 1) { return t("morgen"); }
    return t("nog ") + days + t(" dagen");
  }

  /* A countdown says nothing once its date has passed: what that means is for the next build
     to say. Without a build date, or on a device whose clock lies before it, it is silent too. */
  function countDown(today, built) {
    all("time[data-wk-countdown]").forEach(function (time) {
      var date = dayNumber(time.getAttribute("datetime"));
      if (date === null || built === null || today < built || date < today) { return; }
      time.appendChild(document.createTextNode(
        (time.textContent ? " " : "") + "(" + inDays(date - today) + ")"
      ));
    });
  }

  /* No forge can be trusted to build each day: after two the page says so itself. */
  function warnWhenStale(today, built, builtAt, article) {
    if (built === null || today - built <= 2 || !article) { return; }
    var notice = made("p", "wk-stale", t("Deze pagina is van ") + builtAt.textContent +
      t(". Termijnen kunnen intussen voorbij zijn."));
    notice.setAttribute("role", "status");
    article.insertBefore(notice, article.firstChild);
  }

  function made(kind, look, text) {
    var element = document.createElement(kind);
    if (look) { element.className = look; }
    if (text) { element.textContent = text; }
    return element;
  }

  /* Buttons that only appear where the device can do what they say */

  function button(place, text, act) {
    var element = made("button", "wk-button", text);
    element.type = "button";
    element.addEventListener("click", function () { act(element); });
    place.appendChild(element);
    return element;
  }

  function dutchVoice() {
    /* Only a voice on the device itself: any other sends the text to a server. */
    return window.speechSynthesis.getVoices().filter(function (voice) {
      return /^nl([-_]|$)/i.test(voice.lang) && voice.localService === true;
    })[0];
  }

  function sentences(article) {
    var read = all("h1, h2, h3, h4, p, li, dt, dd, caption, th, td", article).filter(function (part) {
      return part.offsetParent !== null && !first("p, li, dd, h3", part) &&
        !part.closest("[data-wk-actions], nav, form, [aria-hidden]");
    });
    return read.reduce(function (found, part) {
      var text = part.innerText.replace(/\s+/g, " ").trim();
      return text ? found.concat(text.match(/[^.!?]+[.!?]*/g) || []) : found;
    }, []);
  }

  function readAloud(place, article) {
    var speech = window.speechSynthesis;
    if (!speech || !window.SpeechSynthesisUtterance || !article) { return; }
    var reading = false;
    var made = button(place, t("Lees voor"), function () {
      if (reading) { stop(); } else { start(); }
    });

    function show(isReading) {
      reading = isReading;
      made.textContent = reading ? t("Stop met voorlezen") : t("Lees voor");
    }

    function stop() { show(false); speech.cancel(); }

    function start() {
      var queue = sentences(article);
      show(true);
      speech.cancel();
      queue.forEach(function (sentence, index) {
        var spoken = new window.SpeechSynthesisUtterance(sentence);
        spoken.lang = "nl-NL";
        spoken.voice = dutchVoice();
        spoken.rate = 0.95;
        if (index === queue.length - 1) { spoken.onend = function () { show(false); }; }
        speech.speak(spoken);
      });
    }

    function appear() { made.hidden = !dutchVoice(); }

    appear();
    if (speech.addEventListener) { speech.addEventListener("voiceschanged", appear); }
    window.addEventListener("pagehide", function () { if (reading) { stop(); } });
  }

  function share(place) {
    if (navigator.share) {
      button(place, t("Delen"), function () {
        var sharing = navigator.share({ title: document.title, url: location.href });
        if (sharing && sharing["catch"]) { sharing["catch"](function () { /* the reader changed their mind */ }); }
      });
    } else if (navigator.clipboard && navigator.clipboard.writeText) {
      button(place, t("Kopieer de link"), function (made) {
        navigator.clipboard.writeText(location.href).then(
          function () { made.textContent = t("De link is gekopieerd"); },
          function () { made.textContent = t("Kopiëren lukt hier niet"); }
        );
      }).setAttribute("aria-live", "polite");
    }
  }

  function startActions(place, article) {
    place.className = "wk-actions";
    readAloud(place, article);
    share(place);
    if (window.print) { button(place, t("Print"), function () { window.print(); }); }
  }

  /* Paper cannot be unfolded: open letters and calculations for the print, and close them again.
     How each verdict was reached only prints when the reader opened it: it fills many pages. */
  function openForPrint() {
    var opened = [];
    function open() {
      opened = opened.concat(all("details:not([open]):not(.wk-details--small)"));
      opened.forEach(function (details) { details.open = true; });
    }
    function close() {
      opened.forEach(function (details) { details.open = false; });
      opened = [];
    }
    window.addEventListener("beforeprint", open);
    window.addEventListener("afterprint", close);
    if (!("onbeforeprint" in window) && window.matchMedia) {
      window.matchMedia("print").addListener(function (media) {
        if (media.matches) { open(); } else { close(); }
      });
    }
  }

  /* A link to something inside a closed part opens that part. */
  function openTarget() {
    var name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch (error) { /* "#%" is no name of anything. */ }
    var target = name && document.getElementById(name);
    var within = target && target.closest && target.closest("details");
    if (!within) { return; }
    while (within) {
      within.open = true;
      within = within.parentElement && within.parentElement.closest("details");
    }
    target.scrollIntoView();
  }

  /* A table from Markdown that is too wide becomes a region that the keyboard can scroll. */
  function reachWideTables() {
    all("#inhoud table:not([class])").forEach(function (table) {
      if (table.scrollWidth <= table.clientWidth) { return; }
      var region = made("div", "wk-scroll");
      region.tabIndex = 0;
      region.setAttribute("role", "region");
      region.setAttribute("aria-label", t("Tabel, schuif opzij om alles te lezen"));
      table.parentNode.insertBefore(region, table);
      region.appendChild(table);
    });
  }

  /* With the keyboard, bring a link in a wide table into view as a whole. Not for a click or a
     tap: what moves under a finger is missed. */
  function showWhole(event) {
    var link = event.target;
    try {
      if (link.matches(":focus-visible") && link.closest(".wk-scroll") !== link) {
        link.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    } catch (error) { /* an old device does not tell keyboard from finger */ }
  }

  /* For the scripts behind this one. */
  window.weerklank = { t: t, all: all, first: first, made: made };

  document.documentElement.className = "js";
  var article = first("#inhoud");
  var builtAt = first("time[data-wk-built]");
  var built = builtAt ? dayNumber(builtAt.getAttribute("datetime")) : null;
  countDown(todayNumber(), built);
  warnWhenStale(todayNumber(), built, builtAt, article);
  all("[data-wk-actions]").forEach(function (place) { startActions(place, article); });
  openForPrint();
  openTarget();
  window.addEventListener("hashchange", openTarget);
  reachWideTables();
  all(".wk-scroll").forEach(function (region) { region.addEventListener("focusin", showWhole); });
})();
