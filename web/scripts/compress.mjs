// Lays the compressed scripts and styles beside themselves, so that the gateway need not compress them for each visitor.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const assets = new URL("../dist/assets/", import.meta.url);
const CODINGS = {
  br: (/** @type {Buffer} */ content) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  gz: (/** @type {Buffer} */ content) => promisify(gzip)(content, { level: 9 }),
};

const files = (await readdir(assets)).filter((file) => /\.(js|css)$/.test(file));
await Promise.all(
  files.map(async (file) => {
    const content = await readFile(new URL(file, assets));
    for (const [suffix, compressed] of Object.entries(CODINGS)) {
      await writeFile(new URL(`${file}.${suffix}`, assets), await compressed(content));
    }
  }),
);
