import { PlusOutlined } from "@ant-design/icons";
import type { UserView } from "@hoasom/core";
import { App, Button, Table } from "antd";
import { useState } from "react";
import { byGivenName } from "../../components/select-filter.ts";
import { Empty, QueryView } from "../../components/state-view.tsx";
import { TimeText } from "../../components/time-text.tsx";
import { useMe } from "../../data/me.ts";
import { useCall, useChange } from "../../data/queries.ts";
import { useNow, useWard } from "../../data/ward.ts";
import { USERS_TEXT } from "../../text/admin.ts";
import { ROLE_LABELS } from "../../text/labels.ts";
import { AddUser } from "./add-user.tsx";
import { FirstPassword } from "./first-password.tsx";

/** Every account: who, which role, still used or not; the first password is shown once. */
export function UsersTab() {
  const users = useCall("users", {});
  const { unitName, areaName } = useWard();
  const [adding, setAdding] = useState(false);
  const [first, setFirst] = useState<{ name: string; password: string } | null>(null);
  return (
    <div className="hp-stack">
      <div className="hp-buttons">
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
          {USERS_TEXT.add}
        </Button>
      </div>
      <QueryView
        query={users}
        isEmpty={(list) => list.length === 0}
        empty={<Empty title={USERS_TEXT.empty} />}
      >
        {(list) => (
          <Table<UserView>
            rowKey="id"
            dataSource={[...list].sort((a, b) => byGivenName(a.displayName, b.displayName))}
            pagination={list.length > 50 ? { pageSize: 50 } : false}
            scroll={{ x: "max-content" }}
            columns={[
              {
                title: USERS_TEXT.name,
                render: (_, user) => (
                  <div className="hm-name">
                    <strong>{user.displayName}</strong>
                    <span className="hs-muted">{user.username}</span>
                  </div>
                ),
              },
              {
                title: USERS_TEXT.role,
                render: (_, user) => (
                  <div className="hm-name">
                    <span>{ROLE_LABELS[user.role]}</span>
                    <span className="hs-muted">
                      {[user.unit ? unitName(user.unit) : "", user.areaId ? areaName(user.areaId) : ""]
                        .filter(Boolean)
                        .join(", ")}
                    </span>
                  </div>
                ),
              },
              { title: USERS_TEXT.state, render: (_, user) => <State user={user} /> },
              {
                title: USERS_TEXT.lastSignIn,
                render: (_, user) =>
                  user.lastSignInAt ? <TimeText at={user.lastSignInAt} short /> : USERS_TEXT.never,
              },
              {
                title: USERS_TEXT.actions,
                render: (_, user) => (
                  <UserActions
                    user={user}
                    onPassword={(password) => setFirst({ name: user.displayName, password })}
                  />
                ),
              },
            ]}
          />
        )}
      </QueryView>
      <AddUser
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={({ user, firstPassword }) => {
          setAdding(false);
          setFirst({ name: user.displayName, password: firstPassword });
        }}
      />
      <FirstPassword given={first} onClose={() => setFirst(null)} />
    </div>
  );
}

function State({ user }: { user: UserView }) {
  const now = useNow();
  const locked = user.lockedUntil !== null && Date.parse(user.lockedUntil) > now;
  if (user.disabledAt) return <span className="hp-word hp-word-quiet">■ {USERS_TEXT.disabled}</span>;
  if (locked) return <span className="hp-word hp-word-bad">! {USERS_TEXT.locked}</span>;
  if (user.mustChangePassword) return <span className="hp-word hp-word-warn">… {USERS_TEXT.mustChange}</span>;
  return <span className="hp-word hp-word-good">✓ {USERS_TEXT.active}</span>;
}

function UserActions({ user, onPassword }: { user: UserView; onPassword: (password: string) => void }) {
  const { me } = useMe();
  const { modal } = App.useApp();
  const setState = useChange("setUserState", { invalidates: ["users"] });
  const reset = useChange("resetPassword", {
    invalidates: ["users"],
    onDone: ({ firstPassword }) => onPassword(firstPassword),
  });
  const target = { params: { id: user.id } };
  const self = user.id === me?.id;
  const enabled = user.disabledAt === null;
  const ask = (title: string, okText: string, danger: boolean, run: () => Promise<unknown>) =>
    modal.confirm({
      title,
      okText,
      cancelText: USERS_TEXT.cancel,
      okButtonProps: { danger },
      // The hook shows the server's words; the dialog only has to close.
      onOk: () => run().catch(() => undefined),
    });
  if (self) return <span className="hs-muted">{USERS_TEXT.you}</span>;
  return (
    <div className="hp-buttons hm-actions">
      <Button
        size="small"
        onClick={() =>
          ask(USERS_TEXT.resetTitle(user.displayName), USERS_TEXT.reset, false, () =>
            reset.mutateAsync({ ...target, body: {} }),
          )
        }
      >
        {USERS_TEXT.reset}
      </Button>
      {enabled ? (
        <Button
          size="small"
          danger
          onClick={() =>
            ask(USERS_TEXT.disableTitle(user.displayName), USERS_TEXT.disable, true, () =>
              setState.mutateAsync({ ...target, body: { enabled: false } }),
            )
          }
        >
          {USERS_TEXT.disable}
        </Button>
      ) : (
        <Button
          size="small"
          loading={setState.isPending}
          onClick={() => setState.mutate({ ...target, body: { enabled: true } })}
        >
          {USERS_TEXT.enable}
        </Button>
      )}
    </div>
  );
}
