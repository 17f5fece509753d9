import { NewPassword } from "@hoasom/core";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { enterAs } from "../../data/me.ts";
import { useChange } from "../../data/queries.ts";
import { SETUP_TEXT as T } from "../../text/setup.ts";
import { ProblemNote } from "../shared/problem-note.tsx";
import { wardIdOf } from "./ward-id-of.ts";

type Values = {
  code: string;
  wardName: string;
  wardId: string;
  displayName: string;
  username: string;
  password: string;
  repeat: string;
};

const needed = [{ required: true, whitespace: true, message: T.required }];

/** First step: the code printed by the server, the ward's name, the first account; signs in at once. */
export function AccountStep({ onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const create = useChange("setupAccount", {
    quiet: true,
    onDone: (me) => {
      enterAs(client, me);
      onDone();
    },
  });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      onValuesChange={(changed: Partial<Values>) => {
        // The id follows the name until the administrator writes one of their own.
        if (changed.wardName !== undefined && !form.isFieldTouched("wardId"))
          form.setFieldsValue({ wardId: wardIdOf(changed.wardName) });
      }}
      onFinish={({ repeat: _, ...values }) =>
        create.mutate({ body: { ...values, code: values.code.trim(), wardId: values.wardId.trim() } })
      }
    >
      <Form.Item name="code" label={T.code} extra={T.codeHint} rules={needed}>
        <Input autoFocus autoComplete="off" className="hp-mono" maxLength={100} />
      </Form.Item>
      <div className="hw-two">
        <Form.Item
          name="wardName"
          label={T.wardName}
          extra={T.wardNameHint}
          rules={[{ required: true, whitespace: true, min: 2, message: T.required }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="wardId"
          label={T.wardId}
          extra={T.wardIdHint}
          rules={[{ required: true, pattern: /^\s*[a-z0-9-]{2,60}\s*$/, message: T.wardIdHint }]}
        >
          <Input maxLength={60} autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="displayName"
          label={T.displayName}
          rules={[{ required: true, whitespace: true, min: 2, message: T.required }]}
        >
          <Input maxLength={100} autoComplete="name" />
        </Form.Item>
        <Form.Item
          name="username"
          label={T.username}
          extra={T.usernameHint}
          rules={[{ required: true, pattern: /^\s*[a-zA-Z0-9._-]{3,40}\s*$/, message: T.usernameHint }]}
        >
          <Input maxLength={40} autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="password"
          label={T.password}
          extra={T.passwordHint}
          rules={[
            {
              validator: (_, value: string | undefined) =>
                NewPassword.safeParse(value ?? "").success
                  ? Promise.resolve()
                  : Promise.reject(new Error(T.passwordWeak)),
            },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="repeat"
          label={T.repeat}
          dependencies={["password"]}
          rules={[
            { required: true, message: T.required },
            ({ getFieldValue }) => ({
              validator: (_, value: string | undefined) =>
                !value || value === getFieldValue("password")
                  ? Promise.resolve()
                  : Promise.reject(new Error(T.repeatWrong)),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
      </div>
      <ProblemNote error={create.error} title={T.fixed} />
      <Button type="primary" size="large" htmlType="submit" loading={create.isPending}>
        {T.create}
      </Button>
    </Form>
  );
}
