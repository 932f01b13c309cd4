// Parses Mermaid flowcharts with Mermaid's own parser. It reads an array of texts
// as JSON from standard input and writes, for each, what the parser finds in it:
// {error} or {nodes, edges, groups}, of labels what a browser will be given, and
// under markdown what the library by which Mermaid reads labels takes for more
// than text.
import DOMPurify from "dompurify";
import { marked } from "marked";

// Without a browser there is no DOM, and DOMPurify is not whole. The parser has it
// clean labels; they are to be seen here as they were parsed.
DOMPurify.addHook = () => {};
DOMPurify.sanitize = (s) => s;

const { default: mermaid } = await import("mermaid");
mermaid.initialize({ suppressErrorRendering: true, maxTextSize: 1e7, maxEdges: 1e5 });

// decode turns what stands for entity codes during parsing into HTML.
const decode = (s) => s.replaceAll("ﬂ°°", "&#").replaceAll("ﬂ°", "&").replaceAll("¶ß", ";");

// markdown lists the types of the tokens of a label that are no text.
function markdown(tokens) {
  const plain = (t) => ["text", "paragraph", "escape", "space"].includes(t.type) || t.raw === "<br/>";
  return tokens.flatMap((t) => [...(plain(t) ? [] : [t.type]), ...markdown(t.tokens ?? [])]);
}

function label(s) {
  const html = decode(s ?? "");
  return { html, markdown: markdown(marked.lexer(html)) };
}

async function parse(text) {
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const nodes = {};
    for (const [id, v] of db.getVertices()) nodes[id] = { label: label(v.text), classes: v.classes };
    return {
      nodes,
      edges: db.getEdges().map((e) => ({ from: e.start, to: e.end, label: label(e.text), line: e.stroke + " " + e.type })),
      groups: db.getSubGraphs().map((g) => ({ id: g.id, label: label(g.title), nodes: g.nodes })),
    };
  } catch (e) {
    return { error: String(e.message ?? e) };
  }
}

let input = "";
for await (const chunk of process.stdin) input += chunk;
const found = [];
for (const text of JSON.parse(input)) found.push(await parse(text)); // one after the other: they share state
process.stdout.write(JSON.stringify(found));
