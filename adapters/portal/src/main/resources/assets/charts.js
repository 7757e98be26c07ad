// Draws every figure.chart from the table inside it: what one sees and what one can read are the same figures.
// Kinds of drawing: io.tenure.shared.portal.Chart. Without script, or when the library cannot be had, the table remains.
"use strict";
(() => {
  const library = document.currentScript.dataset.library;
  const language = document.documentElement.lang;
  const MOST_POINTS_WITH_DOTS = 36;
  const RANK_HEIGHT = 32;
  let loading;

  const charts = () => loading ??= new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = library;
    script.onload = () => loaded(window.Chart);
    script.onerror = failed;
    document.head.append(script);
  });

  const tone = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const read = (figure) => {
    const [head, body] = [figure.querySelector("thead tr"), figure.querySelector("tbody")];
    const rows = [...body.rows];
    return {
      rows: head.cells[0].textContent,
      labels: rows.map((row) => row.cells[0].textContent),
      series: [...head.cells].slice(1).map((cell, place) => ({
        name: cell.textContent,
        values: rows.map(({ cells }) => (cells[place + 1].dataset.value ? Number(cells[place + 1].dataset.value) : null)),
        texts: rows.map(({ cells }) => cells[place + 1].textContent),
      })),
    };
  };

  const curved = (kind) => kind === "LINES" || kind === "STEPS";
  const stacked = (kind) => kind === "BARS" || kind === "RANKS";

  const dataset = (kind, points) => (series, place) => {
    const colour = tone(`--chart-${(place % 6) + 1}`);
    return {
      label: series.name, data: series.values, texts: series.texts, backgroundColor: colour, borderColor: colour,
      ...(curved(kind)
        ? { borderWidth: 2, tension: kind === "STEPS" ? 0 : 0.25, stepped: kind === "STEPS" ? "before" : false, pointRadius: points > MOST_POINTS_WITH_DOTS ? 0 : 3, pointHoverRadius: 5 }
        : { borderRadius: 3, maxBarThickness: 28 }),
    };
  };

  // from the first series to the second, and a dot at the third
  const intervals = ([low, high, middle]) => [
    { ...dataset("RANKS", 0)(middle, 0), type: "line", showLine: false, pointRadius: 6, pointHoverRadius: 7 },
    {
      ...dataset("RANKS", 0)(low, 1), label: `${low.name} – ${high.name}`, data: low.values.map((value, place) => [value, high.values[place]]),
      texts: low.texts.map((text, place) => `${text} – ${high.texts[place]}`), maxBarThickness: 12,
    },
  ];

  // what stands at an axis: the heading of the labels, and the name of the only series; shares say that they are some
  const title = (text) => ({ display: Boolean(text), text, color: tone("--ink-soft") });

  const options = (kind, currency, rows, series) => {
    const many = series.length > 1;
    const shares = series.every(({ texts }) => texts.every((text) => /[%–]$/.test(text)));
    const short = new Intl.NumberFormat(language, {
      notation: "compact", ...(currency && { style: "currency", currency, currencyDisplay: "narrowSymbol" }),
    });
    const [values, labels] = kind === "RANKS" || kind === "INTERVALS" ? ["x", "y"] : ["y", "x"];
    return {
      animation: false, responsive: true, maintainAspectRatio: false, indexAxis: labels, locale: language,
      interaction: { mode: "index", axis: labels, intersect: false },
      scales: {
        [values]: {
          stacked: stacked(kind), beginAtZero: true, border: { display: false },
          grid: { color: tone("--line") }, ticks: { color: tone("--ink-faint"), maxTicksLimit: 5, callback: (value) => short.format(value) + (shares ? " %" : "") },
          title: title(many ? "" : series[0].name),
        },
        [labels]: {
          stacked: stacked(kind), border: { color: tone("--line-strong") }, grid: { display: false },
          title: title(labels === "x" ? rows : ""),
          ticks: { color: tone("--ink-faint"), maxRotation: 0, autoSkip: kind !== "RANKS", autoSkipPadding: 12 },
        },
      },
      plugins: {
        legend: { display: many, align: "end", labels: { color: tone("--ink-soft"), boxWidth: 10, boxHeight: 10 } },
        tooltip: { callbacks: { label: ({ dataset, dataIndex }) => ` ${dataset.label}: ${dataset.texts[dataIndex]}` } },
      },
    };
  };

  const draw = async (figure) => {
    const plot = figure.querySelector(".chart-plot");
    const kind = figure.dataset.chart;
    try {
      const Chart = await charts();
      Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
      const { rows, labels, series } = read(figure);
      const canvas = document.createElement("canvas");
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", figure.dataset.drawn);
      Chart.getChart(plot.firstElementChild)?.destroy();
      plot.replaceChildren(canvas);
      if (kind === "RANKS" || kind === "INTERVALS") plot.style.height = `${labels.length * RANK_HEIGHT + 2 * RANK_HEIGHT}px`;
      plot.hidden = false;
      new Chart(canvas, {
        type: curved(kind) ? "line" : "bar",
        data: { labels, datasets: kind === "INTERVALS" ? intervals(series) : series.map(dataset(kind, labels.length)) },
        options: options(kind, figure.dataset.currency, rows, series),
      });
    } catch {
      plot.hidden = true;
      figure.querySelector("details").open = true;
    }
  };

  const within = (part) => {
    if (part.matches("figure[data-chart]")) draw(part);
    part.querySelectorAll("figure[data-chart]").forEach(draw);
  };
  document.addEventListener("htmx:load", (event) => within(event.detail.elt));
  document.addEventListener("htmx:beforeCleanupElement", (event) => {
    event.target.querySelectorAll?.(".chart-plot canvas").forEach((canvas) => window.Chart?.getChart(canvas)?.destroy());
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => within(document.body));
})();
