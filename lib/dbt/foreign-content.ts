const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, index) => bytes[index] === byte);

/** By its mark, or by every other byte being zero, as in the first letters of JSON. */
const isUtf16 = (bytes: Uint8Array): boolean => {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
  const zeros = Array.from(bytes.subarray(0, 4), (byte) => (byte === 0 ? "0" : "x")).join("");
  return /^(?:x0x?0?|0x0?x?)$/.test(zeros);
};

/** What the start of a file is, when it is no JSON: a sentence and what to do, or null when nothing is known of it. */
export function describeForeign(bytes: Uint8Array): { message: string; remedy: string } | null {
  const dbtFile = "Take the file that dbt wrote into its target folder.";
  if (bytes.length === 0)
    return {
      message: "The file is empty.",
      remedy: `${dbtFile} A run that was stopped leaves an empty one: run dbt again.`,
    };
  if (isUtf16(bytes)) {
    return {
      message: "The file is in UTF-16, not UTF-8.",
      remedy: "Save it as UTF-8, as dbt does. PowerShell's > writes UTF-16: copy the file instead of printing it.",
    };
  }
  if (bytes[0] === 0) {
    const all = bytes.every((byte) => byte === 0);
    return {
      message: `The file ${all ? "holds" : "starts with"} zero bytes, not JSON.`,
      remedy: `${dbtFile} A disk that was full or a copy that was cut off leaves zeros: copy it again.`,
    };
  }
  if (startsWith(bytes, 0x50, 0x4b))
    return { message: "This is a zip file, not JSON.", remedy: "Unpack it and take the JSON, plain or as .gz." };
  if (startsWith(bytes, 0x28, 0xb5, 0x2f, 0xfd))
    return { message: "This is compressed with zstd.", remedy: "Take the JSON plain or as .gz." };
  if (startsWith(bytes, 0x42, 0x5a, 0x68))
    return { message: "This is compressed with bzip2.", remedy: "Take the JSON plain or as .gz." };
  const text = Buffer.from(bytes.subarray(0, 512)).toString("utf8").trimStart();
  const shown = text.replace(/[\s\p{Cc}\ufffd]+/gu, " ").slice(0, 60);
  if (/^<(?:!doctype html|html|head|body)/i.test(text)) {
    return {
      message: `This is a web page, not JSON: ${shown}`,
      remedy: "What was saved is a page, mostly a sign-in or an error page. Fetch the file itself again.",
    };
  }
  if (text.startsWith("<")) {
    return {
      message: `This is XML, not JSON: ${shown}`,
      remedy: "It may be a store's error message. Check the path and the right to read it.",
    };
  }
  if (startsWith(bytes, 0x1f, 0x8b)) return { message: "This is compressed twice.", remedy: "Unpack it once more." };
  if (text.startsWith("version https://git-lfs")) {
    return { message: "This is a Git LFS pointer, not the file itself.", remedy: "Fetch the file with git lfs pull." };
  }
  return null;
}
