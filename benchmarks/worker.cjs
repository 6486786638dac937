// One engine for Node in a process of its own; the same lines as worker.py.
//   node worker.cjs <engine> <folder>
"use strict";
const fs = require("fs");
const path = require("path");
const readline = require("readline");
const modules = path.join(__dirname, ".peers", "node_modules");
const load = (name) => require(path.join(modules, name));

const [engine, folder] = process.argv.slice(2);
const papers = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith(".docx"))
  .sort()
  .map((name) => ({
    name,
    file: path.join(folder, name),
    template: fs.readFileSync(path.join(folder, name)),
    data: JSON.parse(fs.readFileSync(path.join(folder, name.replace(/docx$/, "json")), "utf-8")),
  }));

const engines = {
  docxtemplater() {
    const PizZip = load("pizzip");
    const Docxtemplater = load("docxtemplater");
    return async (p) => {
      const document = new Docxtemplater(new PizZip(p.template), { paragraphLoop: true });
      document.render(p.data);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  "easy-template-x"() {
    const { TemplateHandler } = load("easy-template-x");
    const handler = new TemplateHandler();
    return (p) => handler.process(p.template, p.data);
  },
  "docx-templates"() {
    const { createReport } = load("docx-templates");
    return (p) =>
      createReport({ template: p.template, data: p.data, cmdDelimiter: "+++", noSandbox: true, processLineBreaks: false, maximumWalkingDepth: 1e8 });
  },
  carbone() {
    const carbone = load("carbone");
    return (p) =>
      new Promise((done, failed) =>
        carbone.render(p.file, p.data, (error, result) => (error ? failed(error) : done(result))));
  },
};

async function main() {
  const fill = engines[engine]();
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [order, rest] = line.trim().split(/ (.*)/);
    const begun = process.hrtime.bigint();
    const times = order === "go" && rest ? Number(rest) : 1;
    for (let n = 0; n < times; n++) for (const p of papers) await fill(p);
    const answer = { detik: Number(process.hrtime.bigint() - begun) / 1e9 };
    if (order === "keep")
      for (const p of papers) fs.writeFileSync(path.join(rest, p.name), Buffer.from(await fill(p)));
    answer.mb = Number(/VmHWM:\s*(\d+)/.exec(fs.readFileSync("/proc/self/status", "utf-8"))[1]) / 1024;
    console.log(JSON.stringify(answer));
  }
}

main().catch((error) => {
  console.log(JSON.stringify({ galat: String((error && error.message) || error).slice(0, 200) }));
  process.exit(0);
});
