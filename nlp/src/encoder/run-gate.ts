const STOP = 0;
const BUSY = 1;

/**
 * Holds the end of the process until the model's thread is between two runs: onnxruntime aborts the whole process
 * (exit status 134) when its thread is ended inside a run. Shared by both threads through `memory`.
 */
export class RunGate {
  readonly memory: SharedArrayBuffer;
  readonly #flags: Int32Array;

  constructor(memory = new SharedArrayBuffer(8)) {
    this.memory = memory;
    this.#flags = new Int32Array(memory);
  }

  /** Model's thread: does the work unless the process is about to end. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    Atomics.store(this.#flags, BUSY, 1);
    try {
      // Looked at after the flag is up, so that the other side either waits for this run or prevents it.
      if (Atomics.load(this.#flags, STOP) === 1) throw new Error("the process is ending");
      return await work();
    } finally {
      Atomics.store(this.#flags, BUSY, 0);
      Atomics.notify(this.#flags, BUSY);
    }
  }

  /** Caller's thread, for the event `exit`: no run begins any more, and the one under way is waited for (2 s at most). */
  readonly shut = (): void => {
    Atomics.store(this.#flags, STOP, 1);
    Atomics.wait(this.#flags, BUSY, 1, 2000);
  };
}
