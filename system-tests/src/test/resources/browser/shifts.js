// Adds up by how much what was already shown moved, without somebody having asked for it: cumulative layout shift, over the whole load.
window.shifted = { sum: 0, what: [] };
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries()) {
    if (hadRecentInput) continue;
    window.shifted.sum += value;
    for (const { node } of sources) {
      const moved = node instanceof Element ? node : node?.parentElement;
      window.shifted.what.push(`${value.toFixed(3)} ${moved?.cloneNode(false).outerHTML.slice(0, 120)}`);
    }
  }
}).observe({ type: "layout-shift", buffered: true });
