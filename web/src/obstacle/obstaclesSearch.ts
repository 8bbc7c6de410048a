/** Which obstacles are listed: that I reported, that I am to take away, or all that I may see. */
export const OBSTACLE_VIEWS = ["mine", "owned", "all"] as const;

export type ObstacleListView = (typeof OBSTACLE_VIEWS)[number];

export interface ObstaclesSearch {
  view?: Exclude<ObstacleListView, "mine">;
}

export function readObstaclesSearch(raw: Record<string, unknown>): ObstaclesSearch {
  return raw.view === "owned" || raw.view === "all" ? { view: raw.view } : {};
}
