// Starts the engine: once a page, whatever widgets there are on it.

// What stopped the engine from starting: the key of a sentence.
class Stopped extends Error {}

const causeOf = (error) => error instanceof Stopped ? error.message : error instanceof Damaged ? "damaged" : "failed";

// The widgets that it runs.
const living = new Set();

// One panic stops the engine for every widget of the page.
const trapped = (error) => [...living].forEach((element) => element.fail(error, "crashed"));

let engine, ready;
const start = (languages) => engine ??= (async () => {
  // What already stands in the page is painted before anything is unpacked; a hidden page paints nothing.
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
  try {
    await inTurns(opening());
    const wasm = await inTurns(assembling(await inTurns(unpacking(packed.wasm))));
    const language = taken(languages);
    // A browser compiles beside what else is done.
    await Promise.all([glue(wasm, trapped), inTurns(learning(language))]);
    teach(language);
    await pause();
    stylesOf();
    ready = true;
    await pause();
  } catch (error) {
    // Every engine names the policy in its message; the event that tells of it comes too late in some.
    const blocked = /\bcsp\b|content.security.policy/i.test(error.message);
    throw new Stopped(error instanceof Damaged ? "damaged" : blocked ? "blocked" : "no-engine", { cause: error });
  }
})();
