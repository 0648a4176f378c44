// What a coach typed, put into each kind of text so that it stays text.
const inText = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const inAttribute = (text) => inText(text).replace(/"/g, "&quot;").replace(/\r\n?|\n/g, "&#10;");

// A literal within a script of a page: no sign that could end the script, no line end of its own.
const inScript = (value) => JSON.stringify(value)
  .replace(/</g, "\\u003c").replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");

// WordPress reads brackets and backslashes in a shortcode; as numbers they come through to the page.
const inWordPress = (text) => inText(text).replace(/\r\n?|\n/g, " ")
  .replace(/"/g, "&quot;").replace(/\[/g, "&#91;").replace(/\]/g, "&#93;").replace(/\\/g, "&#92;");

// Hugo reads a text in quotes as Go does, and escapes it for the page itself.
const inHugo = (text) => text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\r\n?|\n/g, "\\n");

// Where a link may lead; an address without a scheme is none of these. A browser drops tabs and line ends from an
// address before it looks at its scheme.
const LINKS = /^(https?:\/\/[^/]|mailto:[^@]+@|tel:[+\d])/i;
const linkProblem = (address) => {
  const bare = address.replace(/[\u0000-\u0020]/g, "");
  if (bare === "" || LINKS.test(bare)) return "";
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(bare) && !/^[\w.-]+\.[a-z]{2,}:\d/i.test(bare);
  return hasScheme ? "link-refused" : "link-without-scheme";
};
