import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { readCatalogSearch } from "../catalog/catalogSearch";
import { readAskSearch, readCommunitySearch } from "../community/communitySearch";
import { NotFoundPage } from "./NotFoundPage";
import { PageFailed } from "./PageFailed";
import { Root } from "./Root";

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  notFoundComponent: NotFoundPage,
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyRouteComponent(() => import("../home/HomePage"), "HomePage"),
});

const catalogRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/catalog",
  validateSearch: readCatalogSearch,
  component: lazyRouteComponent(() => import("../catalog/CatalogPage"), "CatalogPage"),
});

const itemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/catalog/$itemId",
  component: lazyRouteComponent(() => import("../catalog/ItemPage"), "ItemPage"),
});

const communityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/community",
  validateSearch: readCommunitySearch,
  component: lazyRouteComponent(() => import("../community/CommunityPage"), "CommunityPage"),
});

const askRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/community/ask",
  validateSearch: readAskSearch,
  component: lazyRouteComponent(() => import("../community/AskPage"), "AskPage"),
});

const postRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/community/posts/$postId",
  component: lazyRouteComponent(() => import("../community/PostPage"), "PostPage"),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  catalogRoute,
  itemRoute,
  communityRoute,
  askRoute,
  postRoute,
]);

export function newRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: "intent",
    defaultErrorComponent: PageFailed,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
