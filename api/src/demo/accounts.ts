import type { House } from "../house.ts";

/** Name under which the demo leaves its accounts for the sign-in page; a real ward never has it. */
export const DEMO_ACCOUNTS = "demo-accounts";
export type DemoAccount = { username: string; password: string; role: string; displayName: string };

/** The demo's accounts, for the sign-in page of the demo; empty in a real ward. */
export async function demoAccounts(house: House): Promise<DemoAccount[]> {
  const wardId = await house.wards.home();
  const kept = wardId ? await house.store.wards.getValue(wardId, DEMO_ACCOUNTS) : null;
  return kept ? (JSON.parse(kept) as DemoAccount[]) : [];
}
