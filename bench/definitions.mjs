// What each figure means: stands in BENCHMARKS.md, and is what `probe.js` and `visit.mjs` do.
import { CONDITIONS } from "./visit.mjs";

const { slowdown, line, window } = CONDITIONS;

export const DEFINITIONS = `\
One local server gives every file packed with brotli (quality 11), packed before anybody asks.
Chromium, headless, ${window.width} × ${window.height}; processor slowed ${slowdown} ×, ${line.downloadThroughput * 8 / 1e6} Mbit/s, ${line.latency} ms, by the DevTools protocol.
Each visit has a fresh context: nothing is in a cache.
In each round every page is visited twice: once left alone until a second after it has come to rest, once used at once.

- **The pages**: our \`dist/index.html\`, with \`embed/franc-parler.js\` and so with all its languages; a host page with \`franc-parler.fr.js\`, and one with \`franc-parler.fr.early.js\`, which sends for it; the others, in \`bench/pages\`, ask the questions of one French path to a late payment (\`bench/answers.json\`), with the very words, one a screen, and end with the very sheet.
  They hold the words of that path only; ours hold every conversation, every letter and the sums.
  SurveyJS comes as its guide says, in two scripts and a style sheet, without the fonts it would fetch elsewhere; Preact with everything in one file; the static page shows one question at a time by \`:target\`, without a script.
- **Bytes on the wire**: all responses with their headers, as the browser counts them.
- **First paint**: the browser's own entries \`first-paint\` and, with content, \`first-contentful-paint\`, when left alone.
- **Ready**: from the begin of the navigation to the end of the frame in which the first answer of the first question shows that it is chosen.
  It is clicked in every frame from the moment it is in the page, until the page shows that it took it; with us the button that starts is clicked before it, in a frame of its own.
- **The second question**: the first is answered by the mouse as soon as it takes an answer, then left by Continue; until the frame that shows the question after it.
  Where our engine has not come yet, this waits for it. The others begin with a question more, which is our button that starts.
- **The whole program is at rest**: until nothing is left to start, when left alone; with us the engine has taken over the first screen.
- **Longest task**: of the main thread, as the browser reports it (from 50 ms on; 0 is none), when left alone.
- **Layout shift**: the sum of what the browser reports, when left alone.
- **Answer → next screen painted**: a mouse chooses an answer, then clicks on Continue; from the time of that click to the end of the first frame whose heading is another.
  The median of the seven questions after the first screen in each visit.
  Our screens fade in within 150 ms, which begins with that frame.
- **Memory after the sheet**: after a forced collection: objects of scripts and of the page, what lies beside them, and the engine's own memory.
- **The end of a frame**: the task that is set in the frame's last callback and runs when it is drawn.`;
