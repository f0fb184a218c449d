import { AsyncLocalStorage } from "node:async_hooks";
import net from "node:net";
import type { Gate } from "./egress-gate";
import { refuse, vettedConnection } from "./egress-socket";

declare global {
  /** On globalThis, because a server may hold this file more than once, and sockets are to be hooked once. */
  var connetraEgressHook: AsyncLocalStorage<Gate> | undefined;
}

/**
 * `net.connect` hands its arguments on as one array, already in order: options and listener. Node marks that array with
 * a symbol, without which it would be taken for options.
 */
const inOneArray = (marked: readonly unknown[], options: unknown, listener: unknown): unknown[] => {
  const handed: unknown[] = [options, listener ?? null];
  for (const mark of Object.getOwnPropertySymbols(marked)) Reflect.set(handed, mark, Reflect.get(marked, mark));
  return handed;
};

/** From now on every socket of the process looks at its beginning whether it was asked for inside `insideGate`. */
const installed = (): AsyncLocalStorage<Gate> => {
  if (globalThis.connetraEgressHook) return globalThis.connetraEgressHook;
  const gates = new AsyncLocalStorage<Gate>();
  globalThis.connetraEgressHook = gates;
  const connect: unknown = net.Socket.prototype.connect;
  if (typeof connect !== "function") throw new Error("Sockets of this Node cannot be hooked.");
  const hooked = function (this: net.Socket, ...args: unknown[]): net.Socket {
    const gate = gates.getStore();
    if (!gate) return Reflect.apply(connect, this, args);
    const [first] = args;
    try {
      const { options, listener } = vettedConnection(gate, Array.isArray(first) ? first : args);
      return Reflect.apply(
        connect,
        this,
        Array.isArray(first) ? [inOneArray(first, options, listener)] : [options, listener],
      );
    } catch (refusal) {
      refuse(this, refusal);
      return this;
    }
  };
  net.Socket.prototype.connect = hooked;
  return gates;
};

/**
 * Runs work whose sockets, whoever opens them, go only where the gate lets them. For libraries that cannot be handed
 * a guarded agent or socket for everything they do. Sockets that were open before are not looked at.
 */
export const insideGate = <T>(gate: Gate, work: () => T): T => installed().run(gate, work);
