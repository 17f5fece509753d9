import { addDays, endOfDay, type SourceInput, type SourceKind, startOfDay } from "@hoasom/core";

/** Kinds that the collector visits by itself; the others are doors that wait for people. */
export const COLLECTED_KINDS: readonly SourceKind[] = ["rss", "website"];

/** What the form that registers a source holds; days are ward days, `config` is JSON as typed. */
export type SourceForm = {
  kind: SourceKind;
  name: string;
  address?: string;
  owner: string;
  basisKind: "law" | "consent";
  basis?: string;
  givenBy?: string;
  givenAt?: string | null;
  scope?: string;
  howToWithdraw?: string;
  purpose: string;
  expiresOn: string;
  everyMinutes?: number | null;
  quietAfterHours?: number | null;
  defaultAreaId?: string | null;
  robotsPermission?: string;
  config?: string;
};

/** Where the form begins for a kind: feeds and sites every half hour, a year of validity. */
export function startOfSource(kind: SourceKind, today: string): Partial<SourceForm> {
  const collected = COLLECTED_KINDS.includes(kind);
  return {
    kind,
    basisKind: "law",
    expiresOn: addDays(today, 365),
    everyMinutes: collected ? 30 : null,
    quietAfterHours: collected ? 72 : null,
    config: kind === "website" ? '{\n  "list": { "item": "article" }\n}' : "",
  };
}

/** The settings as an object; null when what was typed is no JSON object. */
export function readConfig(text: string | undefined): Record<string, unknown> | null {
  if (!text?.trim()) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** The form as the server wants it. The source is good until the end of its last day in the ward. */
export function sourceInputOf(form: SourceForm): SourceInput {
  const collected = COLLECTED_KINDS.includes(form.kind);
  return {
    kind: form.kind,
    name: form.name.trim(),
    address: collected ? (form.address ?? "").trim() : null,
    owner: form.owner.trim(),
    legalBasis:
      form.basisKind === "law"
        ? { kind: "law", basis: (form.basis ?? "").trim() }
        : {
            kind: "consent",
            givenBy: (form.givenBy ?? "").trim(),
            givenAt: form.givenAt ? startOfDay(form.givenAt) : "",
            scope: (form.scope ?? "").trim(),
            howToWithdraw: (form.howToWithdraw ?? "").trim(),
          },
    purpose: form.purpose.trim(),
    robotsPermission: form.robotsPermission?.trim() || null,
    expiresAt: endOfDay(form.expiresOn),
    everyMinutes: collected ? (form.everyMinutes ?? 30) : null,
    quietAfterHours: form.quietAfterHours ?? null,
    defaultAreaId: form.defaultAreaId ?? null,
    config: readConfig(form.config) ?? {},
  };
}
