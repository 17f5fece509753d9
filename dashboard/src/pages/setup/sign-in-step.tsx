import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { enterAs } from "../../data/me.ts";
import { useChange } from "../../data/queries.ts";
import { SETUP_TEXT as T } from "../../text/setup.ts";
import { ProblemNote } from "../shared/problem-note.tsx";

/** Between two steps on another day: signs the administrator in without leaving the walk. */
export function SignInStep() {
  const client = useQueryClient();
  const signIn = useChange("signIn", { quiet: true, onDone: (me) => enterAs(client, me) });
  return (
    <Form<{ username: string; password: string }>
      layout="vertical"
      requiredMark={false}
      className="hw-sign-in"
      onFinish={(body) => signIn.mutate({ body })}
    >
      <p className="hw-lead">{T.needSignIn}</p>
      <Form.Item name="username" label={T.username} rules={[{ required: true, message: T.required }]}>
        <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="password" label={T.passwordPlain} rules={[{ required: true, message: T.required }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <ProblemNote error={signIn.error} title={T.fixed} />
      <Button type="primary" htmlType="submit" loading={signIn.isPending}>
        {T.signIn}
      </Button>
    </Form>
  );
}
