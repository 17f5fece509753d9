import { Tabs } from "antd";
import { useSearchParams } from "react-router";
import { PageFrame } from "../../components/page-frame.tsx";
import { Empty } from "../../components/state-view.tsx";
import { useMe } from "../../data/me.ts";
import { ADMIN_TEXT } from "../../text/admin.ts";
import { SourcesTab } from "./sources-tab.tsx";
import { UsersTab } from "./users-tab.tsx";
import { WardFileForm } from "./ward-file-form.tsx";
import "../shared/pages.css";
import "./admin.css";

const TABS = [
  { key: "nguon", label: ADMIN_TEXT.tabs.sources, right: "admin.sources", Content: SourcesTab },
  { key: "tai-khoan", label: ADMIN_TEXT.tabs.users, right: "admin.users", Content: UsersTab },
  { key: "phuong", label: ADMIN_TEXT.tabs.ward, right: "admin.ward", Content: WardTab },
] as const;

/** Is every source alive and lawful, who has access, what is the ward (`/quan-tri`, the tab as `?muc=`). */
export default function AdminPage() {
  const { can } = useMe();
  const [search, setSearch] = useSearchParams();
  const open = TABS.filter((tab) => can(tab.right));
  const current = open.find((tab) => tab.key === search.get("muc"))?.key ?? open[0]?.key;
  return (
    <PageFrame title={ADMIN_TEXT.title} question={ADMIN_TEXT.question} help={ADMIN_TEXT.help}>
      {current ? (
        <Tabs
          activeKey={current}
          onChange={(key) => setSearch({ muc: key })}
          destroyOnHidden
          items={open.map(({ key, label, Content }) => ({ key, label, children: <Content /> }))}
        />
      ) : (
        <Empty title={ADMIN_TEXT.noRight} />
      )}
    </PageFrame>
  );
}

function WardTab() {
  return (
    <div className="hp-narrow">
      <WardFileForm confirm />
    </div>
  );
}
