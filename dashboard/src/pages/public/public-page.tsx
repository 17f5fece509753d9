import { PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect } from "react";
import { Link } from "react-router";
import { QueryView } from "../../components/state-view.tsx";
import { useCall } from "../../data/queries.ts";
import { PUBLIC_TEXT, WALLS_TEXT } from "../../text/public.ts";
import { EmergencyNumbers } from "../shared/emergency-numbers.tsx";
import { PublicCorrections } from "./public-corrections.tsx";
import { PublicQuality } from "./public-quality.tsx";
import { PublicRetention } from "./public-retention.tsx";
import { PublicSources } from "./public-sources.tsx";
import { ReportBox } from "./report-box.tsx";
import "../shared/pages.css";
import "./public.css";

type SectionId = keyof typeof PUBLIC_TEXT.sections;

/** What anyone may read, without a sign-in (`/cong-khai`): what is true, what this system does not do, how to speak. */
export default function PublicPage() {
  const page = useCall("publicPage", {}, { staleTime: 60_000 });
  useEffect(() => {
    document.title = page.data
      ? `${PUBLIC_TEXT.documentTitle} · ${page.data.wardName}`
      : PUBLIC_TEXT.documentTitle;
  }, [page.data]);
  return (
    <div className="hu-page">
      <header className="hu-head">
        <div className="hu-inner">
          <p className="hu-brand">
            <img src="/favicon.svg" alt="" width="28" height="28" /> Hòa Sớm
          </p>
          <h1>{PUBLIC_TEXT.title(page.data?.wardName ?? "phường")}</h1>
          <p className="hu-lead">{PUBLIC_TEXT.lead}</p>
          <nav aria-label={PUBLIC_TEXT.contents} className="hu-nav hs-no-print">
            <ul>
              {(Object.keys(PUBLIC_TEXT.sections) as SectionId[]).map((id) => (
                <li key={id}>
                  <a href={`#${id}`}>{PUBLIC_TEXT.sections[id]}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main className="hu-inner hu-main">
        <EmergencyNumbers lead={PUBLIC_TEXT.danger} />
        <Section id="corrections">
          <QueryView query={page} rows={8}>
            {(data) => <PublicCorrections corrections={data.corrections} />}
          </QueryView>
        </Section>
        <Section id="report" noPrint>
          <ReportBox />
        </Section>
        <Section id="walls">
          <p className="hu-under">{PUBLIC_TEXT.walls.lead}</p>
          <ol className="hu-walls">
            {WALLS_TEXT.map((wall) => (
              <li key={wall.title}>
                <h3>{wall.title}</h3>
                <p>{wall.text}</p>
              </li>
            ))}
          </ol>
        </Section>
        <Section id="sources">
          <p className="hu-under">{PUBLIC_TEXT.sources.lead}</p>
          <QueryView query={page}>{(data) => <PublicSources sources={data.sources} />}</QueryView>
        </Section>
        <Section id="quality">
          <p className="hu-under">{PUBLIC_TEXT.quality.lead}</p>
          <QueryView query={page}>{(data) => <PublicQuality quality={data.quality} />}</QueryView>
        </Section>
        <Section id="retention">
          <p className="hu-under">{PUBLIC_TEXT.retention.lead}</p>
          <QueryView query={page}>{(data) => <PublicRetention retention={data.retention} />}</QueryView>
        </Section>
        <Section id="rights">
          <p className="hu-under">{PUBLIC_TEXT.rights.lead}</p>
          <ol className="hu-steps">
            {PUBLIC_TEXT.rights.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="hp-note">{PUBLIC_TEXT.rights.upstream}</p>
          {page.data?.hotline ? (
            <p className="hu-phone">
              {PUBLIC_TEXT.rights.phone}:{" "}
              <a href={`tel:${page.data.hotline.replace(/[^\d+]/g, "")}`}>{page.data.hotline}</a>
            </p>
          ) : null}
        </Section>
      </main>
      <footer className="hu-foot">
        <div className="hu-inner">
          <p>{PUBLIC_TEXT.footer.made}</p>
          <p className="hp-buttons hs-no-print">
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {PUBLIC_TEXT.print}
            </Button>
            <Link to="/" className="hu-staff">
              {PUBLIC_TEXT.footer.staff}
            </Link>
          </p>
        </div>
      </footer>
    </div>
  );
}

function Section({
  id,
  noPrint = false,
  children,
}: {
  id: SectionId;
  noPrint?: boolean;
  children: React.ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={noPrint ? "hu-section hs-no-print" : "hu-section"}
    >
      <h2 id={`${id}-title`}>{PUBLIC_TEXT.sections[id]}</h2>
      {children}
    </section>
  );
}
