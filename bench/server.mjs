// One local server for all pages: every file is packed with brotli once, before anybody asks.
import { createServer } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = { html: "text/html; charset=utf-8", txt: "text/plain; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" };

export const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(bytes) },
  });

// `files` is path → text.
export const serve = async (files) => {
  const packed = new Map();
  for (const [path, text] of files) {
    packed.set(path, { body: brotli(text), type: TYPES[path.split(".").pop()] });
  }
  const server = createServer((request, response) => {
    const file = packed.get(request.url);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": file.type,
      "content-encoding": "br",
      "content-length": file.body.length,
      "cache-control": "no-store",
    });
    response.end(file.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
};
