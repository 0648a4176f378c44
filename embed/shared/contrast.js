// Colours as numbers, how far two of them stand apart (WCAG 2.2), and what follows from the few a coach picks.
const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
const coloured = (parts) => `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
const isColour = (text) => /^#[0-9a-f]{6}$/i.test(text);

const luminance = (colour) => {
  const linear = channels(colour)
    .map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
};

const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

// So much of one colour in another.
const mixed = (one, share, other) => {
  const [front, back] = [channels(one), channels(other)];
  return coloured(front.map((part, at) => part * share + back[at] * (1 - share)));
};

const isDark = (colour) => luminance(colour) < 0.18;
const far = (ground) => isDark(ground) ? "#ffffff" : "#000000";

// The nearest shade that can be read on a ground; the colour itself where it can.
const readable = (colour, ground, least) => {
  for (let share = 1; share > 0; share -= 0.02) {
    const shade = mixed(colour, share, far(ground));
    if (contrast(shade, ground) >= least) return shade;
  }
  return far(ground);
};

// The least of one colour in another that stands out enough.
const standingOut = (ink, paper, from, least) => {
  let share = from;
  while (share < 1 && contrast(mixed(ink, share, paper), paper) < least) share += 0.02;
  return mixed(ink, Math.min(share, 1), paper);
};

// The tokens that follow from accent, paper and ink; those that are as they were are left out.
const palette = (picked, original) => {
  const { accent, paper, ink } = picked;
  const changed = (...names) => names.some((name) => picked[name] !== original[name]);
  const onAccent = contrast("#ffffff", accent) >= contrast("#10201d", accent) ? "#ffffff" : "#10201d";
  const tokens = {};
  if (changed("paper")) Object.assign(tokens, { paper, surface: mixed("#ffffff", isDark(paper) ? 0.04 : 0.6, paper) });
  if (changed("ink", "paper")) {
    const muted = standingOut(ink, paper, 0.74, 7);
    Object.assign(tokens, { ink, muted, rule: mixed(ink, 0.16, paper), border: standingOut(ink, paper, 0.46, 3.2) });
  }
  if (changed("accent", "paper")) {
    Object.assign(tokens, { accent, "accent-soft": mixed(accent, 0.12, paper), "on-accent": onAccent });
  }
  return tokens;
};

// What is read on what, and what every pair comes to.
const pairs = ({ accent, paper, ink }) => {
  const onAccent = contrast("#ffffff", accent) >= contrast("#10201d", accent) ? "#ffffff" : "#10201d";
  return [
    { name: "text", ratio: contrast(ink, paper), change: "ink", better: readable(ink, paper, 7) },
    { name: "accent", ratio: contrast(accent, paper), change: "accent", better: readable(accent, paper, 7) },
    { name: "button", ratio: contrast(onAccent, accent), change: "accent", better: readable(accent, paper, 7) },
  ];
};

// In words: enough for everybody, enough for most, not enough.
const verdict = (ratio) => ratio >= 7 ? "good" : ratio >= 4.5 ? "fair" : "poor";
