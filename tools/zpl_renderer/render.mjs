// Draws ZPL: a JSON object a line on stdin ({zpl, width, height, dpmm}; the sizes in millimetres),
// a PNG in Base64 a line on stdout. The tests keep it running, since it takes a second to start.
import { createInterface } from "node:readline";
import { ready } from "zpl-renderer-js";

const { api } = await ready;
for await (const line of createInterface({ input: process.stdin })) {
  const { zpl, width, height, dpmm } = JSON.parse(line);
  process.stdout.write((await api.zplToBase64Async(zpl, width, height, dpmm)) + "\n");
}
process.exit(0); // the renderer's own threads would keep it alive
