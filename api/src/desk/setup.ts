import { randomBytes, timingSafeEqual } from "node:crypto";
import { AppError, type User, WardProfile } from "@hoasom/core";
import type { House } from "../house.ts";
import { record } from "../plugins/serve.ts";
import { hashPassword } from "./accounts.ts";

/** Area that a new ward has until its file is given; its id tells that the file is still missing. */
const UNSET_AREA = "chua-co-to";
const CODE = "setup-code";
/** Values kept beside no ward stand under this name. */
const NO_WARD = "-";

/** Which step of the first administrator's set-up comes next. */
export async function setupStep(house: House): Promise<"account" | "ward" | "source" | "done"> {
  const wardId = await house.wards.home();
  const profile = wardId ? await house.store.wards.get(wardId) : null;
  if (!wardId || !profile || !(await hasAccounts(house))) return "account";
  if (profile.areas.some((area) => area.id === UNSET_AREA)) return "ward";
  return (await house.store.sources.list(wardId)).some(
    (source) => source.everyMinutes !== null || source.kind === "import",
  )
    ? "done"
    : "source";
}

/** Whether anybody could sign in already; a ward may be there before, from a ward file given at start. */
async function hasAccounts(house: House): Promise<boolean> {
  const wardId = await house.wards.home();
  return wardId !== null && (await house.store.users.list(wardId)).length > 0;
}

/** The code that proves that whoever sets up the ward can see the server's own screen; null once it is set up. */
export async function setupCode(house: House): Promise<string | null> {
  if (await hasAccounts(house)) return null;
  const known = await house.store.wards.getValue(NO_WARD, CODE);
  if (known) return known;
  const made = randomBytes(5).toString("hex").toUpperCase();
  await house.store.wards.putValue(NO_WARD, CODE, made);
  return made;
}

/**
 * First step of set-up: the first administrator, and an empty ward with its doors for people. Where a ward file was
 * given at start the ward is there and stays as it is.
 */
export async function setUp(
  house: House,
  input: {
    code: string;
    wardId: string;
    wardName: string;
    username: string;
    displayName: string;
    password: string;
  },
): Promise<User> {
  const now = house.clock.now();
  if (await hasAccounts(house)) throw new AppError("already_set_up");
  const code = await setupCode(house);
  if (!code || !sameText(code, input.code.trim().toUpperCase())) throw new AppError("wrong_setup_code");
  const home = await house.wards.home();
  const wardId = home ?? input.wardId;
  const user: User = {
    id: house.ids.next("user"),
    wardId,
    username: input.username,
    displayName: input.displayName,
    role: "admin",
    unit: null,
    areaId: null,
    passwordHash: await hashPassword(input.password),
    mustChangePassword: false,
    failedCount: 0,
    lockedUntil: null,
    disabledAt: null,
    createdAt: now,
    lastSignInAt: now,
  };
  const areas = [{ id: UNSET_AREA, name: "Chưa có tổ dân phố" }];
  await house.store.transaction(async (tx) => {
    if (!home)
      await putWard({ ...house, store: tx }, WardProfile.parse({ id: wardId, name: input.wardName, areas }));
    await tx.users.put(user);
    await tx.wards.putValue(NO_WARD, CODE, null);
    await record({ store: tx }, user, now, "setup_done", { kind: "ward", id: wardId });
  });
  return user;
}

/** Puts a ward's file in place; a ward that is new gets the doors that people use by hand. */
export async function putWard(
  house: Pick<House, "store" | "ids" | "clock">,
  profile: WardProfile,
): Promise<void> {
  const isNew = (await house.store.wards.get(profile.id)) === null;
  await house.store.wards.put(profile, house.clock.now());
  if (isNew) await addDeskDoors(house, profile.id, null);
}

/** Registers the doors that people use by hand: desk, group heads, the public form. Each is a source like any other. */
export async function addDeskDoors(
  house: Pick<House, "store" | "ids" | "clock">,
  wardId: string,
  by: string | null,
): Promise<void> {
  const now = house.clock.now();
  const doors = [
    {
      kind: "desk",
      name: "Bàn tiếp nhận của phường",
      basis: "Luật Tiếp công dân 2013; BLTTHS 2015, Điều 145",
      purpose: "Tiếp nhận tin người dân báo trực tiếp, qua điện thoại, văn bản",
    },
    {
      kind: "group_head",
      name: "Báo cáo của tổ trưởng tổ dân phố",
      basis: "Kế hoạch 33/KH-UBND, mục IV",
      purpose: "Tổ trưởng báo việc trong tổ của mình",
    },
    {
      kind: "citizen_form",
      name: "Phản ánh trên trang công khai",
      basis: "Luật Tiếp công dân 2013, Điều 28",
      purpose: "Người dân phản ánh không cần đăng nhập",
    },
  ] as const;
  for (const door of doors)
    await house.store.sources.put({
      id: house.ids.next("source"),
      wardId,
      kind: door.kind,
      name: door.name,
      address: null,
      owner: "UBND phường",
      legalBasis: { kind: "law", basis: door.basis },
      purpose: door.purpose,
      robotsPermission: null,
      expiresAt: new Date(Date.parse(now) + 365 * 86_400_000).toISOString(),
      state: "active",
      stateReason: "mở khi cài đặt",
      everyMinutes: null,
      quietAfterHours: null,
      defaultAreaId: null,
      config: {},
      createdAt: now,
      createdBy: by,
      updatedAt: now,
    });
}

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
