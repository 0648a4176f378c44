// What a page has to bring, in bytes after brotli, file by file: no browser and no headers.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotli } from "./server.mjs";

export const weights = (root, packages) => {
  const packed = (folder, names) => names.reduce((sum, name) => sum + brotli(readFileSync(join(folder, name))).length, 0);
  return {
    whole: packed(root, ["dist/embed/franc-parler.fr.js"]),
    engine: packed(join(root, "target/parts"), ["engine.wasm", "glue.js", "styles.css"]),
    surveyjs: packed(join(packages, "node_modules"), [
      "survey-core/survey.core.min.js", "survey-js-ui/survey-js-ui.min.js", "survey-core/survey-core.min.css",
    ]),
  };
};
