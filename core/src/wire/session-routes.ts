import { z } from "zod";
import { UnitCode } from "../shapes/case.ts";
import { Id } from "../shapes/common.ts";
import { Role, User } from "../shapes/user.ts";
import { route } from "./route.ts";
import { IdParams, Me, Ok, PersonName, UserView } from "./views.ts";

/** At least 14 characters with four classes, or 8 with a second factor (domain reference 9); here: 14 or more. */
export const NewPassword = z
  .string()
  .min(14, "ít nhất 14 ký tự")
  .max(200)
  .refine(
    (text) => [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].every((part) => part.test(text)),
    "có chữ thường, chữ hoa, chữ số và ký tự khác",
  );

const Secret = z.string().min(1).max(200);

export const sessionRoutes = {
  setupState: route({
    method: "GET",
    path: "/api/setup",
    access: "anyone",
    summary: "Whether the first administrator still has to set up the ward.",
    answer: z.object({ needed: z.boolean(), step: z.enum(["account", "ward", "source", "done"]) }),
  }),
  setupAccount: route({
    method: "POST",
    path: "/api/setup/account",
    access: "anyone",
    summary: "First step: ward name and first administrator, with the code printed at start.",
    body: z.object({
      code: z.string().max(100),
      wardId: z.string().regex(/^[a-z0-9-]{2,60}$/),
      wardName: z.string().trim().min(2).max(200),
      username: User.shape.username,
      displayName: User.shape.displayName,
      password: NewPassword,
    }),
    answer: Me,
  }),
  signIn: route({
    method: "POST",
    path: "/api/session",
    access: "anyone",
    summary: "Signs in.",
    body: z.object({ username: z.string().trim().toLowerCase().min(1).max(100), password: Secret }),
    answer: Me,
  }),
  me: route({
    method: "GET",
    path: "/api/session",
    access: "signed_in",
    summary: "Who is signed in, with rights.",
    answer: Me,
  }),
  signOut: route({
    method: "DELETE",
    path: "/api/session",
    access: "signed_in",
    summary: "Signs out; the session is dead at once.",
    answer: Ok,
  }),
  changePassword: route({
    method: "POST",
    path: "/api/session/password",
    access: "signed_in",
    summary: "Changes one's own password and ends all other sessions.",
    body: z.object({ current: Secret, next: NewPassword }),
    answer: Me,
  }),
  people: route({
    method: "GET",
    path: "/api/people",
    access: "cases.read",
    summary: "Names of colleagues who can be put in charge.",
    answer: z.array(PersonName),
  }),
  users: route({
    method: "GET",
    path: "/api/admin/users",
    access: "admin.users",
    summary: "All accounts.",
    answer: z.array(UserView),
  }),
  addUser: route({
    method: "POST",
    path: "/api/admin/users",
    access: "admin.users",
    summary: "Adds an account with a first password that has to be changed.",
    body: z.object({
      username: User.shape.username,
      displayName: User.shape.displayName,
      role: Role,
      unit: UnitCode.nullable(),
      areaId: Id.nullable(),
    }),
    answer: z.object({ user: UserView, firstPassword: z.string() }),
  }),
  setUserState: route({
    method: "POST",
    path: "/api/admin/users/:id/state",
    access: "admin.users",
    summary: "Disables or enables an account; disabling ends its sessions at once.",
    params: IdParams,
    body: z.object({ enabled: z.boolean() }),
    answer: UserView,
  }),
  resetPassword: route({
    method: "POST",
    path: "/api/admin/users/:id/password",
    access: "admin.users",
    summary: "Gives an account a new first password and unlocks it.",
    params: IdParams,
    body: z.object({}),
    answer: z.object({ firstPassword: z.string() }),
  }),
};
