// Loaded before a program by --import: moves what it takes for the time by CLOCK_OFFSET_MS, as on a machine whose clock is
// wrong. Timers and performance.now() go on as they are: no kernel lets a wrong clock change those.
const offset = Number(process.env.CLOCK_OFFSET_MS ?? 0);
const RealDate = Date;
const now = () => RealDate.now() + offset;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
});
