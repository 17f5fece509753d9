import { FileTextOutlined, GlobalOutlined } from "@ant-design/icons";
import { App, Button, Input } from "antd";
import { useId, useState } from "react";
import { useChange } from "../../data/queries.ts";
import { useWard } from "../../data/ward.ts";
import { WARD_FILE_TEXT as T } from "../../text/admin.ts";
import { FileField } from "../shared/file-field.tsx";
import { ProblemNote } from "../shared/problem-note.tsx";
import { MINIMAL_WARD } from "./minimal-ward.ts";
import "../shared/pages.css";
import "./admin.css";

/**
 * Takes the ward file (YAML, chosen or pasted) and its boundaries (GeoJSON); the server's faults stand with the key's
 * path. `confirm` asks once before a file in use is replaced; `wardId` and `wardName` fill the example.
 */
export function WardFileForm({
  confirm = false,
  wardId,
  wardName,
  onDone,
}: {
  confirm?: boolean;
  wardId?: string | undefined;
  wardName?: string | undefined;
  onDone?: () => void;
}) {
  const { modal } = App.useApp();
  const { ward } = useWard();
  const [yaml, setYaml] = useState("");
  const [yamlName, setYamlName] = useState<string | null>(null);
  const [geo, setGeo] = useState<{ name: string; text: string } | null>(null);
  const id = useId();
  const put = useChange("putWard", {
    invalidates: ["ward", "publicWard", "setupState", "map"],
    done: T.done,
    quiet: true,
    onDone: () => onDone?.(),
  });
  const send = () => put.mutate({ body: { yaml, boundaries: geo?.text ?? null } });
  const submit = () =>
    confirm
      ? modal.confirm({
          title: T.confirmTitle,
          content: T.confirmBody,
          okText: T.confirmOk,
          cancelText: T.cancel,
          onOk: send,
        })
      : send();
  const example = MINIMAL_WARD(wardId ?? ward?.id ?? "phuong-mau", wardName ?? ward?.name ?? "Phường Mẫu");
  return (
    <div className="hp-stack">
      <p>{T.explain}</p>
      {confirm && ward ? (
        <p className="hp-note">
          <strong>
            {T.current}: {ward.name}
          </strong>{" "}
          ({T.areas(ward.areas.length)}, {T.places(ward.places.length)}, {T.groups(ward.groups.length)},{" "}
          {T.boundaries(ward.boundaries !== null)})
        </p>
      ) : null}
      <div className="hm-file-part">
        <label htmlFor={`${id}-yaml`}>{T.yaml}</label>
        <FileField
          label={T.chooseYaml}
          accept=".yaml,.yml,text/yaml,text/plain"
          icon={<FileTextOutlined aria-hidden />}
          name={yamlName}
          onFile={({ name, text }) => {
            setYaml(text);
            setYamlName(name);
            put.reset();
          }}
        />
        <Input.TextArea
          id={`${id}-yaml`}
          className="hp-mono"
          spellCheck={false}
          placeholder={T.paste}
          value={yaml}
          autoSize={{ minRows: 8, maxRows: 22 }}
          onChange={(event) => {
            setYaml(event.target.value);
            setYamlName(null);
          }}
        />
        <details className="hm-more">
          <summary>{T.example}</summary>
          <pre className="hp-mono hm-example">{example}</pre>
          <Button size="small" onClick={() => setYaml(example)}>
            {T.useExample}
          </Button>
        </details>
      </div>
      <div className="hm-file-part">
        <span>{T.geojson}</span>
        <div className="hp-buttons">
          <FileField
            label={T.chooseGeojson}
            accept=".geojson,.json,application/geo+json"
            icon={<GlobalOutlined aria-hidden />}
            name={geo?.name ?? null}
            onFile={(file) => {
              setGeo(file);
              put.reset();
            }}
          />
          {geo ? <Button onClick={() => setGeo(null)}>{T.removeGeojson}</Button> : null}
        </div>
      </div>
      <ProblemNote error={put.error} title={T.faultsTitle} />
      <div>
        <Button type="primary" disabled={yaml.trim() === ""} loading={put.isPending} onClick={submit}>
          {T.submit}
        </Button>
      </div>
    </div>
  );
}
