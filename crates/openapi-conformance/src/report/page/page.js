"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const dialog = document.getElementById("detail");
  const title = document.getElementById("detail-title");
  const body = document.getElementById("detail-body");

  // An element with texts and elements in it; nothing that is shown is ever read as HTML.
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const count = new Intl.NumberFormat("en");
  const words = ([letter, number]) => ({
    a: "–",
    n: "·",
    p: count.format(number),
    u: "○ no case",
    f: `✕ ${count.format(number)} failed`,
  })[letter];

  const cells = (tile) => {
    // A narrow screen shows it as no table, each value behind its label: so its roles are written down.
    const names = ["Media type", "Credentials", "Header"];
    const head = (text, more) => make("th", { scope: "col", role: "columnheader", ...more }, text);
    const heads = names.map((text) => head(text, {}));
    const ways = data.ways.map((way) => head(way, { class: "way" }));
    const cell = (label, ...children) => make("td", { role: "cell", "data-label": label }, ...children);
    const rows = tile.cells.map(([type, alternative, header, states]) => make("tr", { role: "row" },
      make("th", { scope: "row", role: "rowheader", "data-label": names[0] }, type ? make("code", {}, type) : make("span", { class: "none" }, "no body")),
      cell(names[1], alternative),
      cell(names[2], header ? make("code", {}, header) : make("span", { class: "none" }, "any")),
      ...states.map((state, way) => make("td", { role: "cell", class: `way ${state[0]}`, "data-label": data.ways[way] }, words(state)))));
    return make("div", { class: "box", role: "region", tabindex: "0", "aria-label": "Coverage points" },
      make("table", { class: "cells", role: "table" },
        make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads, ...ways)),
        make("tbody", { role: "rowgroup" }, ...rows)));
  };

  const copy = (text) => {
    const button = make("button", { type: "button" }, "Copy");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not allowed here";
      }
    });
    return button;
  };

  const inside = ([, , faults, request, answer, curl]) => {
    const part = (name, text) => make("div", {}, make("h4", {}, name), make("pre", { tabindex: "0", dir: "auto" }, text));
    const parts = [make("div", { class: "pair" }, part("Request", request), part("Response", answer))];
    if (faults.length) parts.unshift(make("ul", { class: "faults" }, ...faults.map((fault) => make("li", {}, fault))));
    if (curl) {
      parts.push(make("div", { class: "command" }, make("h4", {}, "Command"), copy(curl[1])));
      parts.push(make("pre", { tabindex: "0" }, curl[0]));
    }
    return make("div", { class: "exchange" }, ...parts);
  };

  const exchange = (one) => {
    const [way, name, faults] = one;
    const state = faults.length ? "f" : "p";
    const summary = make("summary", {},
      make("b", { class: `badge ${state}` }, faults.length ? "✕ failed" : "✓ passed"),
      make("b", { class: "badge" }, data.ways[way]),
      make("span", { dir: "auto" }, name));
    const details = make("details", { class: `case ${faults.length ? "f" : ""}` }, summary);
    const fill = () => { if (details.childElementCount === 1) details.append(inside(one)); };
    details.addEventListener("toggle", fill);
    if (faults.length) { fill(); details.open = true; }
    return details;
  };

  const show = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { /* no address of ours */ }
    if (!Object.hasOwn(data.tiles, id)) {
      if (dialog.open) dialog.close();
      return;
    }
    const tile = data.tiles[id];
    const all = data.exchanges.slice(tile.first, tile.end);
    title.textContent = `${tile.subject} → ${tile.status}`;
    body.replaceChildren(
      make("h3", {}, "Coverage points, and how many cases cover each"), cells(tile),
      make("h3", {}, all.length ? "Exchanges: all that failed, and some that passed" : "No exchange was kept"), ...all.map(exchange));
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
  };

  dialog.addEventListener("close", () => {
    const tile = document.getElementById(location.hash.slice(1));
    history.replaceState(null, "", location.pathname + location.search);
    if (tile) tile.focus();
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  document.getElementById("close").addEventListener("click", () => dialog.close());
  addEventListener("hashchange", show);

  const filter = document.getElementById("filter");
  const onlyBad = document.getElementById("only-bad");
  const found = document.getElementById("found");
  const rows = [...document.querySelectorAll("tr.op")];
  const sift = () => {
    const wanted = filter.value.trim().toLowerCase().split(/\s+/);
    let left = 0;
    for (const row of rows) {
      const kept = wanted.every((word) => row.dataset.name.includes(word)) && (!onlyBad.checked || "bad" in row.dataset);
      row.hidden = !kept;
      left += kept;
    }
    for (const group of document.querySelectorAll(".matrix tbody")) group.hidden = !group.querySelector("tr.op:not([hidden])");
    found.textContent = `${left} of ${rows.length}`;
  };
  filter.addEventListener("input", sift);
  onlyBad.addEventListener("change", sift);
  sift();

  const made = document.getElementById("made");
  const when = new Date(1000 * Number(made.dataset.seconds));
  made.dateTime = when.toISOString();
  made.textContent = when.toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  show();
})();
