export type Transfer = {
  sent: number;
  total: number /** Bytes a second, null until it can be told. */;
  rate: number | null;
};
type Sample = { at: number; sent: number };

const WINDOW_MS = 4000;
const LEAST_MS = 400;

/** Speed over the last few seconds, so that a stall shows and a first burst does not promise too much. */
export function transferRate(): (sent: number, total: number, now: number) => Transfer {
  let samples: Sample[] = [];
  return (sent, total, now) => {
    samples = [...samples.filter(({ at }) => now - at <= WINDOW_MS), { at: now, sent }];
    const [first] = samples;
    const spent = first ? now - first.at : 0;
    const rate = first && spent >= LEAST_MS ? ((sent - first.sent) / spent) * 1000 : null;
    return { sent, total, rate };
  };
}

/** Milliseconds until the rest is sent; null while nobody can tell. */
export const timeLeft = ({ sent, total, rate }: Transfer): number | null =>
  rate === null || rate <= 0 ? null : ((total - sent) / rate) * 1000;
