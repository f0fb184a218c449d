import { z } from "zod";

const event = z.object({
  ph: z.string(),
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds that the thread itself worked, whatever else the machine did meanwhile. */
  tdur: z.number().optional(),
  args: z.object({ name: z.unknown().optional() }).optional(),
});
const trace = z.object({ traceEvents: z.array(event) });

/** Of a trace by Chromium, the longest task of a page's own thread in milliseconds of CPU: a frame is held up by one such. */
export function longestTask(text: string): number {
  const { traceEvents } = trace.parse(JSON.parse(text));
  const thread = ({ pid, tid }: { pid: number; tid: number }) => `${pid} ${tid}`;
  const pages = new Set(
    traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(thread),
  );
  const tasks = traceEvents.filter((each) => each.ph === "X" && each.name === "RunTask" && pages.has(thread(each)));
  return Math.max(0, ...tasks.map(({ tdur }) => tdur ?? 0)) / 1_000;
}
