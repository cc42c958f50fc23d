/* The list of advices: what the reader chose stands in the address, so that reloading, going back
   and sharing keep it. The form asks for this page again; then this shows what was asked. */
(function () {
  "use strict";

  var t = window.weerklank.t, all = window.weerklank.all, first = window.weerklank.first, made = window.weerklank.made;

  function startFilter(choose) {
    if (!window.URLSearchParams) { return; }
    var form = first("form", choose), fields = all("select", form), asked = new URLSearchParams(location.search);
    var place = first("[data-wk-found]"), whole = first("[data-wk-whole]"), chosen = [];
    choose.hidden = false;
    function read(field) {
      field.value = asked.get(field.name) || "";
      if (!field.value) { field.selectedIndex = 0; }
    }
    fields.forEach(function (field) {
      read(field);
      if (field.value) { chosen.push(field.options[field.selectedIndex].text); }
    });
    /* What is not chosen stays out of the address. */
    form.addEventListener("submit", function () {
      fields.forEach(function (field) { field.disabled = !field.value; });
    });
    /* Who goes back gets the form as it was sent, above a list that was not chosen from. */
    window.addEventListener("pageshow", function () {
      fields.forEach(function (field) { field.disabled = false; read(field); });
    });
    if (chosen.length) { showChosen(place, whole, fields, chosen.join(", ").toLowerCase()); }
  }

  function showChosen(place, whole, fields, chosen) {
    var title = first("h2", place), more = first("button", place), shown = 0, MOST = 20;
    place.hidden = false;
    whole.hidden = true;
    title.textContent = t("Even wachten…");

    function failed() {
      title.textContent = t("Dat lukt nu niet. Kies onderaan een jaar.");
      whole.hidden = false;
    }

    fetchList(place.getAttribute("data-index"), function (list) {
      var found = list.advices.filter(function (advice) {
        return fields.every(function (field) {
          return !field.value || (advice[4][field.name] || []).indexOf(field.value) >= 0;
        });
      });
      function add() {
        found.slice(shown, shown + MOST).forEach(function (advice) {
          first("ol", place).appendChild(entry(advice, list.tags, place.getAttribute("data-advices")));
        });
        shown = Math.min(shown + MOST, found.length);
        more.parentNode.hidden = shown === found.length;
      }
      title.textContent = (found.length === 0 ? t("Geen adviezen") : found.length === 1 ? t("1 advies") : found.length + t(" adviezen")) + ": " + chosen;
      more.addEventListener("click", function () {
        var next = shown;
        add();
        all("ol > li a", place)[next].focus();
      });
      add();
    }, failed);
  }

  function fetchList(address, done, failed) {
    /* In a copy on a disk a browser fetches nothing: there the list came along in los.js. */
    var kept = (window.weerklankLos || {})["adviezen/lijst.json"];
    if (kept) { done(kept); return; }
    var request = new XMLHttpRequest();
    request.onload = function () {
      var list = null;
      try { list = JSON.parse(request.responseText); } catch (error) { failed(); return; }
      if (request.status >= 400 || !list || !list.advices) { failed(); return; }
      done(list);
    };
    request.onerror = request.ontimeout = failed;
    request.timeout = 20000;
    request.open("GET", address);
    request.send();
  }

  /* One advice as the pages show it, see the macro `entries`. */
  function entry(advice, known, base) {
    var item = made("li"), title = made("h3"), link = made("a", "", advice[1]), tags = made("p", "wk-tags");
    if (document.documentElement.lang !== "nl") { link.lang = "nl"; }
    link.href = base + advice[0] + "/" + (window.weerklankLos ? "index.html" : "");
    title.appendChild(link);
    advice[3].forEach(function (one, at) {
      if (one[1] && (!at || advice[3][at - 1][1] !== one[1])) { tags.appendChild(made("span", "wk-small", one[1] + ": ")); }
      tags.appendChild(made("span", "wk-tag wk-tag--" + known[one[0]][0], known[one[0]][1]));
      tags.appendChild(document.createTextNode(" "));
    });
    [title, tags, made("p", "wk-small", advice[2])].forEach(function (part) { item.appendChild(part); });
    return item;
  }

  all("[data-wk-filter]").forEach(startFilter);
})();
