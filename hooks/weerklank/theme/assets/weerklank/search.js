/* The panel of the search. What finds (zoeken/) and the words of the site (zoek.json) are
   fetched when the reader opens it for the first time; nothing that is typed leaves the device. */
(function () {
  "use strict";

  var t = window.weerklank.t;
  var panel = document.querySelector("[data-wk-search-panel]");
  var toggle = document.querySelector("[data-wk-search]");
  if (!panel || !toggle) { return; }
  /* What finds, in parts. */
  var FINDER = ["words", "index", "meanings", "question", "finding"];
  /* A bad network may still bring a list in twenty seconds; after that nobody waits for it. */
  var PATIENCE = 20000;
  /* Of so many of the best hits the sentence in the letter is fetched. */
  var QUOTED = 3;
  var field = panel.querySelector("input");
  var state = panel.querySelector("[role=status]");
  var list = panel.querySelector("[data-wk-search-results]");
  var none = panel.querySelector("[data-wk-search-none]");
  var again = panel.querySelector("[data-wk-search-again]");
  /* Addresses in the list start at the root of the site, where the list itself stands. */
  var base = panel.getAttribute("data-index").replace(/zoek\.json$/, "");
  var index = null;
  var loading = false;
  var waiting = null;
  var turn = 0;

  function fetchJson(name, done, failed) {
    /* In a copy on a disk a browser fetches nothing: there the files came along in los.js. */
    var kept = (window.weerklankLos || {})[name];
    if (kept) { done(kept); return; }
    var request = new XMLHttpRequest();
    request.onload = function () {
      var found = null;
      try { found = JSON.parse(request.responseText); } catch (error) { failed(); return; }
      if (request.status >= 400 || !found || typeof found !== "object") { failed(); return; }
      done(found);
    };
    request.onerror = request.ontimeout = failed;
    try { request.open("GET", base + name); request.timeout = PATIENCE; request.send(); } catch (error) { failed(); }
  }

  /* All at once, and run in this order, as each builds on those before it. */
  function fetchFinder(done, failed) {
    var coming = FINDER.length;
    function lost() { if (coming > 0) { coming = -1; failed(); } }
    if (finder()) { done(); return; }
    setTimeout(lost, PATIENCE);
    FINDER.forEach(function (name) {
      var script = document.createElement("script");
      script.async = false;
      script.src = panel.getAttribute("data-finder") + name + ".js";
      script.onload = function () {
        coming -= 1;
        if (!coming) { (finder() ? done : failed)(); }
      };
      script.onerror = lost;
      document.head.appendChild(script);
    });
  }

  /* What finds, once each part made its own: another page in place of one makes nothing. */
  function finder() {
    var found = window.weerklankZoeken, made = found && found.words && found.Index && found.Index.prototype;
    return made && made.group && made.slots && made.find ? found : null;
  }

  function load() {
    if (index || loading) { return; }
    loading = true;
    fetchFinder(function () {
      fetchJson("zoek.json", function (start) {
        loading = false;
        try { index = new (finder().Index)(start, fetchJson); } catch (error) { broken(); return; }
        subjects(start.subjects || []);
        search();
      }, broken);
    }, broken);
  }

  function all(what, within) { return Array.prototype.slice.call(within.querySelectorAll(what)); }

  function say(text) { state.textContent = text; }

  function broken() {
    loading = false;
    list.textContent = "";
    say(t("Zoeken lukt nu niet. De lijst komt niet binnen."));
    none.hidden = again.hidden = false;
  }

  function subjects(found) {
    var place = panel.querySelector("[data-wk-search-subjects]");
    place.textContent = "";
    panel.querySelector("[data-wk-search-about]").hidden = !found.length;
    found.forEach(function (one) {
      var item = document.createElement("li"), link = document.createElement("a");
      link.href = address(one[1]);
      link.textContent = one[0];
      item.appendChild(link);
      place.appendChild(item);
    });
  }

  /* A disk shows a folder as a list of files, so there a link names the page in it. */
  function address(url) {
    var parts = url.split("#"), page = parts[0] || "";
    if (window.weerklankLos && (!page || page.charAt(page.length - 1) === "/")) { page += "index.html"; }
    return (base + page || "./") + (parts[1] ? "#" + parts[1] : "");
  }

  function marked(text, wanted) {
    var zoeken = finder(), piece = document.createDocumentFragment();
    text.split(/([^\s.,;:!?()]+)/).forEach(function (part) {
      var hit = zoeken.words(part).some(function (word) {
        return word.length > 2 && wanted.some(function (one) {
          return one === zoeken.stem(word) || (one.length > 3 && word.indexOf(one) >= 0);
        });
      });
      var made = hit ? document.createElement("mark") : document.createTextNode(part);
      if (hit) { made.textContent = part; }
      piece.appendChild(made);
    });
    return piece;
  }

  /* What people wrote is Dutch, also where the site itself speaks another language. */
  function dutch(element) {
    if (document.documentElement.lang !== "nl") { element.lang = "nl"; }
  }

  function row(hit, wanted) {
    var item = document.createElement("li"), link = document.createElement("a");
    link.href = address(hit.url);
    link.appendChild(marked(hit.title, wanted));
    dutch(link);
    item.appendChild(link);
    [[hit.kind, "wk-small"], [hit.summary, ""]].forEach(function (line) {
      if (!line[0]) { return; }
      var text = document.createElement("p");
      text.className = line[1];
      if (line[0] === hit.summary) { dutch(text); }
      text.appendChild(marked(line[0], wanted));
      item.appendChild(text);
    });
    return item;
  }

  /* Of a hit in a letter: the sentence in which it stands, from the page of that letter. */
  function quote(hit, item, wanted) {
    var parts = hit.url.split("#"), request = new XMLHttpRequest();
    if (!parts[1] || parts[1].indexOf("brief-") !== 0 || window.weerklankLos) { return; }
    request.onload = function () {
      var page = new DOMParser().parseFromString(request.responseText, "text/html");
      var head = page.getElementById(parts[1]), made, said;
      all(".wk-sr", page).forEach(function (aside) { aside.parentNode.removeChild(aside); });
      /* The letter itself first; what it says on one recommendation may stand with that. */
      said = [head && head.nextElementSibling].concat(all(".wk-said", page)).filter(Boolean).map(function (place) {
        return place.textContent.replace(/\s+/g, " ").match(/[^.?!]+[.?!]*/g) || [];
      }).reduce(function (one, other) { return one.concat(other); }, []).filter(function (one) {
        return marked(one, wanted).querySelector("mark");
      })[0];
      if (!said || item.querySelector("blockquote")) { return; }
      made = document.createElement("blockquote");
      made.className = "wk-said";
      made.lang = "nl";
      made.appendChild(marked(said.trim(), wanted));
      item.appendChild(made);
    };
    request.open("GET", base + parts[0]);
    request.send();
  }

  function show(query, found) {
    var zoeken = finder(), wanted = zoeken.words(query).map(zoeken.stem), many = found.all;
    list.textContent = "";
    found.hits.forEach(function (hit, place) {
      var item = list.appendChild(row(hit, wanted));
      if (place < QUOTED) { quote(hit, item, wanted); }
    });
    none.hidden = many > 0;
    again.hidden = true;
    if (!many) {
      say(t("Niets gevonden over “") + query + t("”. Probeer een ander woord."));
    } else if (many > found.hits.length) {
      say(t("De beste ") + found.hits.length + t(" van ") + many + t(" pagina’s:"));
    } else {
      say(many === 1 ? t("1 pagina gevonden:") : many + t(" pagina’s gevonden:"));
    }
  }

  function search() {
    var query = field.value.trim(), mine = turn += 1;
    /* What waits to be asked is asked now: a second list would take the focus out of the first. */
    clearTimeout(waiting);
    if (!query) { list.textContent = ""; none.hidden = true; say(""); return; }
    if (!index) { if (loading) { say(t("Even wachten…")); } return; }
    index.find(query, function (found) {
      if (mine === turn) { show(query, found); }
    }, function () {
      if (mine === turn) { broken(); }
    });
  }

  function retry() {
    none.hidden = again.hidden = true;
    load();
    search();
    field.focus();
  }

  function open(isOpen) {
    panel.hidden = !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
    toggle.textContent = isOpen ? t("Sluiten") : t("Zoeken");
    if (isOpen) { load(); field.focus(); } else { toggle.focus(); }
  }

  /* Without a script it is a link to the page about searching. */
  toggle.setAttribute("role", "button");
  toggle.setAttribute("aria-controls", panel.id);
  toggle.setAttribute("aria-expanded", "false");
  toggle.addEventListener("click", function (event) {
    event.preventDefault();
    open(panel.hidden);
  });
  toggle.addEventListener("keydown", function (event) {
    if (event.key === " " || event.key === "Spacebar") { event.preventDefault(); open(panel.hidden); }
  });
  panel.addEventListener("keydown", function (event) {
    if (event.key === "Escape" || event.key === "Esc") { open(false); }
  });
  field.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(search, 180);
  });
  again.addEventListener("click", retry);
  panel.querySelector("form").addEventListener("submit", function (event) {
    event.preventDefault();
    if (index) { search(); } else { retry(); }
  });

  /* A question that was shared: zoeken/?q=huur. */
  var shared = /[?&]q=([^&]*)/.exec(location.search);
  if (shared && document.querySelector("[data-wk-search-here]")) {
    try { field.value = decodeURIComponent(shared[1].replace(/\+/g, " ")); } catch (error) { /* a broken address asks nothing */ }
    open(true);
    search();
  }
})();
