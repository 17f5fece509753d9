import { afterAll, beforeAll, describe } from "vitest";
import type { Factory, Opened } from "./contract/bench.ts";
import { countContract } from "./contract/count-contract.ts";
import { deskContract } from "./contract/desk-contract.ts";
import { houseContract } from "./contract/house-contract.ts";
import { labelContract } from "./contract/label-contract.ts";
import { postContract } from "./contract/post-contract.ts";
import { recordContract } from "./contract/record-contract.ts";
import { roundTripContract } from "./contract/round-trip-contract.ts";
import { transactionContract } from "./contract/transaction-contract.ts";

/**
 * What every store must do, whatever lies beneath it. `name` stands in the titles; `factory` opens an empty store
 * once for all tests, each of which works in a ward of its own.
 */
export function storeContract(name: string, factory: Factory, options: { skip?: boolean } = {}): void {
  describe.skipIf(options.skip ?? false)(name, () => {
    let open: Opened | null = null;
    const opened = (): Opened => {
      if (!open) throw new Error("the store is not open");
      return open;
    };
    beforeAll(async () => {
      open = await factory();
    });
    afterAll(() => open?.close());

    roundTripContract(opened);
    postContract(opened);
    countContract(opened);
    deskContract(opened);
    labelContract(opened);
    recordContract(opened);
    houseContract(opened);
    transactionContract(opened);
  });
}
