import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useEffect } from "react";
import { Link, Navigate, useLocation, useNavigate } from "react-router";
import { ThemeButton } from "../components/theme-button.tsx";
import { enterAs } from "../data/me.ts";
import { problemWords } from "../data/problem-words.ts";
import { useCall, useChange } from "../data/queries.ts";
import { HOME, pageAt } from "../pages.ts";
import { ROLE_LABELS } from "../text/labels.ts";
import { SESSION_TEXT } from "../text/session.ts";

/** Signing in; the demo ward lists its invented accounts. Whoever came by a link to a page of theirs lands there. */
export default function SignIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const setup = useCall("setupState", {}, { staleTime: 60_000 });
  const ward = useCall("publicWard", {}, { staleTime: 60_000 });
  const signIn = useChange("signIn", {
    quiet: true,
    onDone: (me) => {
      enterAs(client, me);
      // A link to a page that this role cannot open leads home instead.
      if (!pageAt(pathname)?.may(me)) navigate(HOME[me.role], { replace: true });
    },
  });
  useEffect(() => {
    document.title = `${SESSION_TEXT.title} · Hòa Sớm`;
  }, []);
  if (setup.data?.needed) return <Navigate to="/cai-dat" replace />;
  const words = signIn.error ? problemWords(signIn.error) : null;
  const accounts = ward.data?.demoAccounts ?? [];
  return (
    <main className="hs-sign-in">
      <div className="hs-sign-in-box">
        <header>
          <img src="/favicon.svg" alt="" width="40" height="40" />
          <div>
            <h1>Hòa Sớm</h1>
            <p className="hs-muted">{ward.data?.name ?? SESSION_TEXT.about}</p>
          </div>
          <ThemeButton />
        </header>
        <Form<{ username: string; password: string }>
          layout="vertical"
          requiredMark={false}
          onFinish={(body) => signIn.mutate({ body })}
        >
          <Form.Item
            name="username"
            label={SESSION_TEXT.username}
            rules={[{ required: true, whitespace: true, message: SESSION_TEXT.required }]}
          >
            <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <Form.Item
            name="password"
            label={SESSION_TEXT.password}
            rules={[{ required: true, message: SESSION_TEXT.required }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {words ? (
            <p className="hs-form-error" role="alert">
              <strong>{words.title}.</strong> {words.next}
            </p>
          ) : null}
          <Button type="primary" htmlType="submit" block size="large" loading={signIn.isPending}>
            {SESSION_TEXT.signIn}
          </Button>
        </Form>
        <p className="hs-muted hs-small">{SESSION_TEXT.forgot}</p>
        <Link to="/cong-khai">{SESSION_TEXT.publicPage}</Link>
      </div>
      {accounts.length > 0 ? (
        <section className="hs-sign-in-box" aria-label={SESSION_TEXT.demo}>
          <h2>{SESSION_TEXT.demo}</h2>
          <p className="hs-muted">{SESSION_TEXT.demoHint}</p>
          <ul className="hs-demo-accounts">
            {accounts.map((account) => (
              <li key={account.username}>
                <button
                  type="button"
                  disabled={signIn.isPending}
                  onClick={() =>
                    signIn.mutate({ body: { username: account.username, password: account.password } })
                  }
                >
                  <span>{account.displayName}</span>
                  <span className="hs-muted">{roleWords(account.role)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  );
}

function roleWords(role: string): string {
  return role in ROLE_LABELS ? ROLE_LABELS[role as keyof typeof ROLE_LABELS] : role;
}
