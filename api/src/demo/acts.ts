import {
  type AlertView,
  type CaseDetail,
  type ClaimDetail,
  type CorrectionView,
  type GrievanceView,
  LabelVerdict,
  Topic,
} from "@hoasom/core";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { DemoAccount } from "./accounts.ts";

const CorrectionPlan = z.object({
  words: z.array(z.string()),
  statement: z.string(),
  harms: z.array(z.string()),
  text: z.record(z.string(), z.unknown()),
  publish: z.boolean(),
});
const CasePlan = z.object({
  words: z.array(z.string()),
  title: z.string(),
  typeCode: z.string(),
  nature: z.string(),
  complexity: z.number(),
  personRole: z.string(),
  note: z.string(),
  close: z.object({ result: z.string(), note: z.string() }).optional(),
});
/** What the people of the invented ward office did about its past; which warning is meant is found by words. */
const Acts = z.object({
  cases: z.array(CasePlan),
  dismissals: z.array(z.object({ words: z.array(z.string()), reason: z.string(), note: z.string() })),
  corrections: z.array(CorrectionPlan),
  answers: z.array(z.object({ words: z.array(z.string()), answer: z.string() })),
  /** What the duty officer and the culture office said of the machine: by whom, of which warning, and what. */
  verdicts: z.array(
    z.object({
      role: z.enum(["duty_officer", "culture_editor"]),
      words: z.array(z.string()),
      verdict: LabelVerdict,
      topic: Topic.optional(),
    }),
  ),
  lawful: z.array(z.object({ words: z.array(z.string()), verdict: z.enum(["right", "wrong"]) })),
});

type Caller = <T>(method: "GET" | "POST", url: string, body?: object) => Promise<T>;

/** Plays the acts through the interface, signed in as the demo's people, like anybody else. */
export async function playActs(
  app: FastifyInstance,
  accounts: readonly DemoAccount[],
  given: unknown,
): Promise<void> {
  const acts = Acts.parse(given);
  const officer = await signIn(app, accounts, "duty_officer");
  const open = (await officer<{ items: AlertView[] }>("GET", "/api/alerts?limit=200")).items;
  const people = await officer<{ id: string; role: string }[]>("GET", "/api/people");
  for (const plan of acts.cases) await playCase(officer, find(open, plan.words), plan, people);
  for (const plan of acts.dismissals) {
    const alert = find(open, plan.words);
    if (alert)
      await officer("POST", `/api/alerts/${alert.id}/dismiss`, {
        version: alert.version,
        reason: plan.reason,
        note: plan.note,
      });
  }
  const editor = await signIn(app, accounts, "culture_editor");
  const spokesperson = await signIn(app, accounts, "spokesperson");
  const rumours = (await editor<{ items: AlertView[] }>("GET", "/api/alerts?limit=200")).items;
  for (const plan of acts.corrections)
    await playCorrection(editor, spokesperson, find(rumours, plan.words), plan);
  for (const { role, words, ...verdict } of acts.verdicts) {
    const [say, alerts] = role === "duty_officer" ? [officer, open] : [editor, rumours];
    const alert = find(alerts, words);
    if (alert) await say("POST", `/api/alerts/${alert.id}/verdict`, verdict);
  }
  const council = await signIn(app, accounts, "council_office");
  const owed = (await council<{ items: GrievanceView[] }>("GET", "/api/grievances?limit=200")).items;
  for (const plan of acts.answers) {
    const grievance = owed.find(({ text }) => says(text, plan.words));
    if (!grievance) continue;
    const read = await council<GrievanceView>("GET", `/api/grievances/${grievance.id}`);
    await council("POST", `/api/grievances/${grievance.id}/answer`, {
      version: read.version,
      answer: plan.answer,
    });
  }
  for (const { words, verdict } of acts.lawful) {
    const grievance = owed.find(({ text }) => says(text, words));
    if (grievance) await council("POST", `/api/grievances/${grievance.id}/verdict`, { verdict });
  }
}

async function playCase(
  officer: Caller,
  alert: AlertView | undefined,
  plan: z.infer<typeof CasePlan>,
  people: { id: string; role: string }[],
): Promise<void> {
  const person = people.find(({ role }) => role === plan.personRole);
  if (!alert || !person) return;
  const opened = await officer<CaseDetail>("POST", `/api/alerts/${alert.id}/case`, {
    version: alert.version,
    title: plan.title,
    typeCode: plan.typeCode,
  });
  const suggestion = await officer<{ handlingUnit: string }>(
    "GET",
    `/api/cases/suggestion?typeCode=${plan.typeCode}&nature=${plan.nature}&complexity=${plan.complexity}`,
  );
  const path = `/api/cases/${opened.case.id}`;
  await officer("POST", `${path}/classify`, {
    version: opened.case.version,
    title: plan.title,
    typeCode: plan.typeCode,
    nature: plan.nature,
    complexity: plan.complexity,
    areaId: alert.areaId,
    handlingUnit: suggestion.handlingUnit,
    personInChargeId: person.id,
  });
  const noted = await officer<CaseDetail>("POST", `${path}/note`, { text: plan.note });
  if (plan.close) await officer("POST", `${path}/close`, { version: noted.case.version, ...plan.close });
}

async function playCorrection(
  editor: Caller,
  spokesperson: Caller,
  alert: AlertView | undefined,
  plan: z.infer<typeof CorrectionPlan>,
): Promise<void> {
  if (!alert) return;
  const claim = await editor<ClaimDetail>("POST", "/api/claims", {
    statement: plan.statement,
    harms: plan.harms,
    topic: alert.topic,
    areaId: alert.areaId,
    postIds: [],
    alertId: alert.id,
  });
  const draft = await editor<CorrectionView>("POST", `/api/claims/${claim.claim.id}/corrections`, plan.text);
  const sent = await editor<CorrectionView>("POST", `/api/corrections/${draft.id}/submit`, {
    version: draft.version,
  });
  if (plan.publish)
    await spokesperson("POST", `/api/corrections/${draft.id}/approve`, { version: sent.version });
}

/** The alert that says the first of the words that any says. */
function find(alerts: readonly AlertView[], words: readonly string[]): AlertView | undefined {
  for (const word of words) {
    const found = alerts.find(({ summary }) => says(summary, [word]));
    if (found) return found;
  }
  return undefined;
}

function says(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => lower.includes(word.toLowerCase()));
}

async function signIn(app: FastifyInstance, accounts: readonly DemoAccount[], role: string): Promise<Caller> {
  const account = accounts.find((one) => one.role === role);
  if (!account) throw new Error(`the demo has no account of role ${role}`);
  const answer = await app.inject({
    method: "POST",
    url: "/api/session",
    payload: { username: account.username, password: account.password },
  });
  const cookies = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
  const csrf = answer.json<{ csrfToken: string }>().csrfToken;
  return async (method, url, body) => {
    const reply = await app.inject({
      method,
      url,
      cookies,
      headers: { "x-csrf-token": csrf },
      ...(body ? { payload: body } : {}),
    });
    if (reply.statusCode !== 200) throw new Error(`${method} ${url}: ${reply.statusCode}`);
    return reply.json();
  };
}
