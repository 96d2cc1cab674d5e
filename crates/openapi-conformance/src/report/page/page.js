"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const dialog = document.getElementById("detail");
  const title = document.getElementById("detail-title");
  const body = document.getElementById("detail-body");

  // Creates an element with texts and elements as children; no text is ever parsed as HTML.
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const count = new Intl.NumberFormat("en");
  const describe = ([letter, number]) => ({
    a: "–",
    n: "·",
    p: count.format(number),
    u: "○ no case",
    f: `✕ ${count.format(number)} failed`,
  })[letter];

  const points = (tile) => {
    // On a narrow screen the table is displayed as blocks, each value after its label, so the roles are explicit.
    const names = ["Media type", "Credentials", "Header"];
    const head = (text, more) => make("th", { scope: "col", role: "columnheader", ...more }, text);
    const heads = names.map((text) => head(text, {}));
    const topologies = data.topologies.map((topology) => head(topology, { class: "topology" }));
    const cell = (label, ...children) => make("td", { role: "cell", "data-label": label }, ...children);
    const rows = tile.points.map(([type, alternative, header, states]) => make("tr", { role: "row" },
      make("th", { scope: "row", role: "rowheader", "data-label": names[0] }, type ? make("code", {}, type) : make("span", { class: "none" }, "no body")),
      cell(names[1], alternative),
      cell(names[2], header ? make("code", {}, header) : make("span", { class: "none" }, "any")),
      ...states.map((state, index) => make("td", { role: "cell", class: `topology ${state[0]}`, "data-label": data.topologies[index] }, describe(state)))));
    return make("div", { class: "box", role: "region", tabindex: "0", "aria-label": "Coverage points" },
      make("table", { class: "points", role: "table" },
        make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads, ...topologies)),
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

  const content = ([, , failures, request, response, curl]) => {
    const part = (name, text) => make("div", {}, make("h4", {}, name), make("pre", { tabindex: "0", dir: "auto" }, text));
    const parts = [make("div", { class: "pair" }, part("Request", request), part("Response", response))];
    if (failures.length) parts.unshift(make("ul", { class: "messages" }, ...failures.map((failure) => make("li", {}, failure))));
    if (curl) {
      parts.push(make("div", { class: "command" }, make("h4", {}, "Command"), copy(curl[1])));
      parts.push(make("pre", { tabindex: "0" }, curl[0]));
    }
    return make("div", { class: "exchange" }, ...parts);
  };

  const exchange = (one) => {
    const [topology, name, failures] = one;
    const state = failures.length ? "f" : "p";
    const summary = make("summary", {},
      make("b", { class: `badge ${state}` }, failures.length ? "✕ failed" : "✓ passed"),
      make("b", { class: "badge" }, data.topologies[topology]),
      make("span", { dir: "auto" }, name));
    const details = make("details", { class: `case ${failures.length ? "f" : ""}` }, summary);
    const fill = () => { if (details.childElementCount === 1) details.append(content(one)); };
    details.addEventListener("toggle", fill);
    if (failures.length) { fill(); details.open = true; }
    return details;
  };

  const show = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { /* not a fragment of this page */ }
    if (!Object.hasOwn(data.tiles, id)) {
      if (dialog.open) dialog.close();
      return;
    }
    const tile = data.tiles[id];
    const all = data.exchanges.slice(tile.first, tile.end);
    title.textContent = `${tile.subject} → ${tile.status}`;
    body.replaceChildren(
      make("h3", {}, "Coverage points, and how many cases cover each"), points(tile),
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
  const onlyFailed = document.getElementById("only-failed");
  const found = document.getElementById("found");
  const rows = [...document.querySelectorAll("tr.op")];
  const applyFilter = () => {
    const wanted = filter.value.trim().toLowerCase().split(/\s+/);
    let visible = 0;
    for (const row of rows) {
      const kept = wanted.every((word) => row.dataset.name.includes(word)) && (!onlyFailed.checked || "failed" in row.dataset);
      row.hidden = !kept;
      visible += kept;
    }
    for (const group of document.querySelectorAll(".matrix tbody")) group.hidden = !group.querySelector("tr.op:not([hidden])");
    found.textContent = `${visible} of ${rows.length}`;
  };
  filter.addEventListener("input", applyFilter);
  onlyFailed.addEventListener("change", applyFilter);
  applyFilter();

  const made = document.getElementById("made");
  const when = new Date(1000 * Number(made.dataset.seconds));
  made.dateTime = when.toISOString();
  made.textContent = when.toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  show();
})();
