// Chromium over the DevTools protocol, through a pipe: no package and no port.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FLAGS = [
  "--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--disable-extensions", "--remote-debugging-pipe",
  // Whoever reads the page reads French.
  "--lang=fr", "--accept-lang=fr-FR,fr",
];

export class Chromium {
  #calls = new Map();
  #heard = new Set();
  #number = 0;

  static async start(program) {
    const chromium = new Chromium();
    chromium.profile = mkdtempSync(join(tmpdir(), "franc-parler-bench-"));
    // Root has no sandbox.
    const rights = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const flags = [...FLAGS, ...rights, `--user-data-dir=${chromium.profile}`, "about:blank"];
    chromium.process = spawn(program, flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    chromium.process.once("exit", () => chromium.#abandon("Chromium has ended."));
    chromium.process.once("error", (error) => chromium.#abandon(`Chromium does not start: ${error.message}.`));
    let held = Buffer.alloc(0);
    chromium.process.stdio[4].on("data", (bytes) => {
      held = Buffer.concat([held, bytes]);
      for (let end = held.indexOf(0); end >= 0; end = held.indexOf(0)) {
        chromium.#hear(JSON.parse(held.subarray(0, end).toString()));
        held = held.subarray(end + 1);
      }
    });
    chromium.version = (await chromium.send("Browser.getVersion")).product;
    return chromium;
  }

  #abandon(reason) {
    this.#calls.forEach(({ reject }) => reject(new Error(reason)));
    this.#calls.clear();
  }

  #hear({ id, result, error, method, params, sessionId }) {
    if (!id) {
      this.#heard.forEach((listener) => listener(method, params, sessionId));
      return;
    }
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (error) call?.reject(new Error(`${call.method}: ${error.message}`));
    else call?.resolve(result);
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#number;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve, reject, method });
      this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  // A page with nothing in its caches: a context of its own, which ends with it.
  async page() {
    const { browserContextId } = await this.send("Target.createBrowserContext");
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank", browserContextId });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const page = {
      heard: [],
      send: (method, params) => this.send(method, params, sessionId),
      // The value of an expression, waited for.
      value: async (expression) => {
        const { result, exceptionDetails } = await page.send("Runtime.evaluate", {
          expression, awaitPromise: true, returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      },
      close: async () => {
        this.#heard.delete(listener);
        await this.send("Target.disposeBrowserContext", { browserContextId });
      },
    };
    const listener = (method, params, session) => {
      if (session === sessionId) page.heard.push({ method, params });
    };
    this.#heard.add(listener);
    return page;
  }

  async stop() {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    await this.send("Browser.close").catch(() => {});
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
