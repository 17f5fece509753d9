import { CheckCircleFilled, MinusCircleOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useNavigate } from "react-router";
import { PageFrame } from "../components/page-frame.tsx";
import { enterAs, leave } from "../data/me.ts";
import { problemWords } from "../data/problem-words.ts";
import { useChange } from "../data/queries.ts";
import { HOME } from "../pages.ts";
import { PASSWORD_RULES, SESSION_TEXT } from "../text/session.ts";

type Values = { current: string; next: string; again: string };

/** Changes one's own password; `forced` is the first sign-in, where nothing else can be opened yet. */
export default function ChangePassword({ forced = false }: { forced?: boolean }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const typed = Form.useWatch("next", form) ?? "";
  const change = useChange("changePassword", {
    quiet: true,
    done: SESSION_TEXT.changed,
    onDone: (me) => {
      enterAs(client, me);
      navigate(HOME[me.role], { replace: true });
    },
  });
  const signOut = useChange("signOut", {
    onDone: () => {
      leave(client);
      navigate("/", { replace: true });
    },
  });
  const words = change.error ? problemWords(change.error) : null;
  const body = (
    <PageFrame
      title={SESSION_TEXT.changeTitle}
      question={forced ? SESSION_TEXT.forced : SESSION_TEXT.changeQuestion}
    >
      <Form<Values>
        form={form}
        className="hs-panel hs-narrow"
        layout="vertical"
        requiredMark={false}
        onFinish={({ current, next }) => change.mutate({ body: { current, next } })}
      >
        <Form.Item
          name="current"
          label={SESSION_TEXT.current}
          rules={[{ required: true, message: SESSION_TEXT.required }]}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item
          name="next"
          label={SESSION_TEXT.next}
          rules={[
            {
              validator: (_, value: string | undefined) =>
                PASSWORD_RULES.every((rule) => rule.met(value ?? ""))
                  ? Promise.resolve()
                  : Promise.reject(new Error(SESSION_TEXT.notStrong)),
            },
          ]}
        >
          <Input.Password autoComplete="new-password" aria-describedby="password-rules" />
        </Form.Item>
        <div id="password-rules" className="hs-password-rules">
          <p className="hs-muted">{SESSION_TEXT.rules}</p>
          <ul>
            {PASSWORD_RULES.map((rule) => {
              const met = rule.met(typed);
              return (
                <li key={rule.words} className={met ? "hs-met" : ""}>
                  {met ? (
                    <CheckCircleFilled aria-label={SESSION_TEXT.met} />
                  ) : (
                    <MinusCircleOutlined aria-label={SESSION_TEXT.unmet} />
                  )}{" "}
                  {rule.words}
                </li>
              );
            })}
          </ul>
        </div>
        <Form.Item
          name="again"
          label={SESSION_TEXT.again}
          dependencies={["next"]}
          rules={[
            {
              validator: (_, value: string | undefined) =>
                value && value === form.getFieldValue("next")
                  ? Promise.resolve()
                  : Promise.reject(new Error(SESSION_TEXT.notSame)),
            },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        {words ? (
          <p className="hs-form-error" role="alert">
            <strong>{words.title}.</strong> {words.next}
          </p>
        ) : null}
        <div className="hs-row">
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {SESSION_TEXT.change}
          </Button>
          {forced ? (
            <Button onClick={() => signOut.mutate({})} loading={signOut.isPending}>
              {SESSION_TEXT.signOut}
            </Button>
          ) : null}
        </div>
      </Form>
    </PageFrame>
  );
  return forced ? <main className="hs-forced">{body}</main> : body;
}
