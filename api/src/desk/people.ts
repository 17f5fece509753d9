import type { PersonName, User } from "@hoasom/core";
import type { House } from "../house.ts";

/** The name under which colleagues see an account. */
export function personName(user: User): PersonName {
  return { id: user.id, displayName: user.displayName, role: user.role, unit: user.unit };
}

/** Names by id for the ids given; an account that is gone has no entry. */
export async function namesOf(
  house: House,
  wardId: string,
  ids: readonly (string | null)[],
): Promise<Map<string, PersonName>> {
  const wanted = new Set(ids.filter((id) => id !== null));
  const found = await Promise.all([...wanted].map((id) => house.store.users.get(wardId, id)));
  return new Map(found.filter((user) => user !== null).map((user) => [user.id, personName(user)]));
}
