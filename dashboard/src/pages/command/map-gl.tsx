import "maplibre-gl/dist/maplibre-gl.css";
import { type GeoJSONSource, Map as GlMap, Marker, NavigationControl, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { useEffect, useRef, useState } from "react";
import { useThemeMode } from "../../components/theme-mode.ts";
import { COMMAND_TEXT, cellWords } from "../../text/command.ts";
import { boundsOf, labelPoint } from "./boundary-geometry.ts";
import { type MapArea, shortName } from "./map-areas.ts";
import { hatchImage, mapStyle } from "./map-style.ts";
import type { WardMapProps } from "./ward-map.tsx";

// A bundler moves the worker's file; the library has to be told where it is.
setWorkerUrl(workerUrl);

const PADDING = 16;

/** The ward's areas drawn by MapLibre: no base map, nothing fetched from outside. */
export default function MapGl({
  boundaries,
  areas,
  label,
  chosen,
  onChoose,
  onBroken,
}: WardMapProps & { onBroken: () => void }) {
  const { mode } = useThemeMode();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<GlMap | null>(null);
  const latest = useRef({ onChoose, onBroken });
  latest.current = { onChoose, onBroken };

  useEffect(() => {
    const bounds = boundsOf(boundaries);
    if (!box.current || !bounds) return;
    let made: GlMap;
    try {
      made = new GlMap({
        container: box.current,
        style: mapStyle(mode),
        bounds: [bounds.west, bounds.south, bounds.east, bounds.north],
        fitBoundsOptions: { padding: PADDING },
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        cooperativeGestures: true,
        locale: {
          "Map.Title": COMMAND_TEXT.map,
          "NavigationControl.ZoomIn": COMMAND_TEXT.zoomIn,
          "NavigationControl.ZoomOut": COMMAND_TEXT.zoomOut,
          "CooperativeGesturesHandler.WindowsHelpText": COMMAND_TEXT.zoomKey,
          "CooperativeGesturesHandler.MacHelpText": COMMAND_TEXT.zoomKey,
          "CooperativeGesturesHandler.MobileHelpText": COMMAND_TEXT.zoomTouch,
        },
      });
    } catch {
      latest.current.onBroken();
      return;
    }
    made.addControl(new NavigationControl({ showCompass: false }), "top-right");
    made.on("load", () => {
      made.addImage("hatch", hatchImage(mode), { pixelRatio: 2 });
      setMap(made);
    });
    made.on("click", "areas", (event) => {
      const id: unknown = event.features?.[0]?.properties.id;
      if (typeof id === "string") latest.current.onChoose(id);
    });
    return () => {
      setMap(null);
      made.remove();
    };
  }, [boundaries, mode]);

  useEffect(() => {
    if (!map) return;
    map.getSource<GeoJSONSource>("areas")?.setData(collectionOf(areas));
    const markers = areas.map((area) => {
      const [lon, lat] = labelPoint(area.feature);
      return new Marker({ element: labelElement(area) }).setLngLat([lon, lat]).addTo(map);
    });
    return () => {
      for (const marker of markers) marker.remove();
    };
  }, [map, areas]);

  useEffect(() => {
    map?.setFilter("chosen", ["==", ["get", "id"], chosen ?? ""]);
  }, [map, chosen]);

  return <div ref={box} className="hs-map-gl" role="application" aria-label={label} />;
}

function collectionOf(areas: readonly MapArea[]): Exclude<Parameters<GeoJSONSource["setData"]>[0], string> {
  return {
    type: "FeatureCollection",
    features: areas.map(({ id, step, feature }) => ({
      type: "Feature",
      properties: { id, step },
      geometry: feature.geometry,
    })),
  };
}

function labelElement(area: MapArea): HTMLElement {
  const element = document.createElement("div");
  element.className = "hs-map-label";
  element.setAttribute("aria-hidden", "true");
  const name = document.createElement("span");
  name.textContent = shortName(area.name);
  element.append(name);
  if (area.count !== null) {
    const count = document.createElement("b");
    count.textContent = cellWords(area.count);
    element.append(count);
  }
  return element;
}
