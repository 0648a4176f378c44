// What is said of many measurements: the median and the quartiles.

// The value below which this part of them lies, between two neighbours in proportion.
const quantile = (sorted, part) => {
  const at = (sorted.length - 1) * part;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.ceil(at)] - sorted[low]) * (at - low);
};

export const spread = (values = []) => {
  const sorted = values.filter(Number.isFinite).sort((one, other) => one - other);
  if (!sorted.length) return null;
  const [low, median, high] = [0.25, 0.5, 0.75].map((part) => quantile(sorted, part));
  return { low, median, high, count: sorted.length };
};

export const median = (values) => spread(values)?.median ?? NaN;
