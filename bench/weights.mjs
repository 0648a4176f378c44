// What a page has to bring, in bytes after brotli, file by file: no browser and no headers.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotli } from "./server.mjs";

export const weights = (root, { core, ui }) => {
  const packed = (...files) => files.reduce((sum, file) => sum + brotli(readFileSync(file)).length, 0);
  const part = (name) => join(root, "target/parts", name);
  return {
    whole: packed(join(root, "dist/embed/franc-parler.fr.js")),
    engine: packed(part("engine.wasm"), part("glue.js"), part("styles.css")),
    surveyjs: packed(join(core, "survey.core.min.js"), join(ui, "survey-js-ui.min.js"), join(core, "survey-core.min.css")),
  };
};
