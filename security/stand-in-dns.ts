import dgram from "node:dgram";

/** Addresses by name; with several lists each question takes the next one. */
export type Zone = Record<string, string[][]>;

const bytesOf = (address: string): Buffer => {
  if (!address.includes(":")) return Buffer.from(address.split(".").map(Number));
  const [head = "", tail = ""] = address.split("::");
  const words = (part: string): number[] =>
    part
      .split(":")
      .filter(Boolean)
      .map((word) => Number.parseInt(word, 16));
  const [before, after] = [words(head), words(tail)];
  const all = [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
  return Buffer.from(all.flatMap((word) => [word >> 8, word & 255]));
};

/** A name server under somebody else's control: its answers may be kept for no time at all. */
export async function startDns(zone: Zone, port = 53): Promise<() => void> {
  const asked = new Map<string, number>();
  const server = dgram.createSocket("udp4");
  server.on("message", (question, from) => {
    let at = 12;
    const labels: string[] = [];
    for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
      labels.push(question.subarray(at + 1, at + 1 + length).toString());
      at += length + 1;
    }
    const type = question.readUInt16BE(at + 1);
    const name = labels.join(".").toLowerCase();
    const lists = zone[name] ?? [];
    // A and AAAA of one lookup belong together.
    const turn = asked.get(name) ?? 0;
    if (type === 1) asked.set(name, turn + 1);
    const wanted = (lists[turn % Math.max(1, lists.length)] ?? []).filter((ip) => ip.includes(":") === (type === 28));
    const head = Buffer.from(question.subarray(0, at + 5));
    head.writeUInt16BE(lists.length > 0 ? 0x8580 : 0x8583, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(wanted.length, 6);
    head.writeUInt32BE(0, 8);
    const answers = wanted.map((ip) => {
      const data = bytesOf(ip);
      const record = Buffer.from([0xc0, 0x0c, 0, type, 0, 1, 0, 0, 0, 0, 0, data.length]);
      return Buffer.concat([record, data]);
    });
    server.send(Buffer.concat([head, ...answers]), from.port, from.address);
  });
  await new Promise<void>((resolve) => server.bind(port, "127.0.0.1", resolve));
  return () => server.close();
}
