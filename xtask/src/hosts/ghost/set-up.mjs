// What a site owner does by hand in Ghost: the first account, the script uploaded as a file, articles with an HTML card.
// `node set-up.mjs`, with the site's address in ADDRESS, the script in SCRIPT.
import { readFile } from "node:fs/promises";

const { ADDRESS: address, SCRIPT: script } = process.env;
const owner = { name: "Ana Coach", email: "ana@example.org", password: "une longue phrase à retenir", blogTitle: "Titre du blog" };
let cookie = "";

const call = async (method, path, body) => {
  const form = body instanceof FormData;
  const answer = await fetch(`${address}/ghost/api/admin/${path}`, {
    method,
    headers: { origin: address, cookie, ...(form ? {} : { "content-type": "application/json" }) },
    body: form ? body : body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
  const given = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
  if (given.length) cookie = given.join("; ");
  return text.startsWith("{") ? JSON.parse(text) : text;
};

const publish = (slug, html) =>
  call("POST", "posts/?source=html", {
    posts: [{ title: `Titre ${slug}`, slug, status: "published", html: `<p>Texte du blog</p>${html}` }],
  });

const card = (html) => `<!--kg-card-begin: html-->\n${html}\n<!--kg-card-end: html-->`;

const sentence = "Un questionnaire pour préparer une conversation difficile.";

const articles = async () => {
  // What a new site shows of Ghost's own comes from Ghost's server, and the form to subscribe from another one.
  const { posts } = await call("GET", "posts/");
  for (const { id } of posts) await call("DELETE", `posts/${id}/`);
  const settings = [{ key: "cover_image", value: null }, { key: "members_signup_access", value: "none" }];
  await call("PUT", "settings/", { settings: [...settings, { key: "recommendations_enabled", value: false }] });
  const form = new FormData();
  form.append("file", new Blob([await readFile(script)], { type: "text/javascript" }), "franc-parler.fr.js");
  const { files } = await call("POST", "files/upload/", form);
  const loaded = `<script async src="${files[0].url}"></script>`;
  const written = await publish("card", card(`${loaded}\n<franc-parler conversation="late-payment">${sentence}</franc-parler>`));
  const letter = await call("GET", `email_previews/posts/${written.posts[0].id}/`);
  // A letter writes its accents as entities.
  if (!letter.email_previews[0].html.includes("parer une conversation difficile.")) throw new Error("The newsletter lacks the sentence.");
  await publish("card-div", card(`<div data-franc-parler data-conversation="late-payment">${sentence}</div>\n${loaded}`));
};

await call("POST", "authentication/setup/", { setup: [owner] });
await call("POST", "session/", { username: owner.email, password: owner.password });
await articles();
