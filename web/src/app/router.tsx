import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { readAuditSearch, readMembersSearch, readTeamsSearch } from "../admin/adminSearch";
import { readCatalogSearch } from "../catalog/catalogSearch";
import { readChampionsSearch } from "../champions/championsSearch";
import { readBoardSearch, readCohortsSearch } from "../cohortboard/cohortSearch";
import { readCollectionsSearch } from "../collections/collectionsSearch";
import { readCommunitySearch, readWriteSearch } from "../community/communitySearch";
import { readCurateSearch, readNewItemSearch } from "../curate/curateSearch";
import { readDuplicatesSearch } from "../duplicates/duplicatesSearch";
import { withTexts } from "../i18n/i18n";
import { readInboxSearch } from "../inbox/inboxSearch";
import { readRoundSearch } from "../matchstudio/roundSearch";
import { readCertificateSearch } from "../mentor/certificateSearch";
import { readMentoringSearch } from "../mentoringsummary/mentoringSearch";
import { readModerationSearch } from "../moderation/moderationSearch";
import { readNeedsSearch } from "../needs/needsSearch";
import { readObstaclesSearch } from "../obstacle/obstaclesSearch";
import { readObstacleSearch } from "../obstacleboard/boardSearch";
import { readOutcomesSearch } from "../outcomes/outcomesSearch";
import { readHistorySearch, readValuesSearch } from "../outcomes/valuesSearch";
import { readComparisonSearch } from "../programmes/comparisonSearch";
import {
  readRunSearch,
  readSupplierComparisonSearch,
  readSuppliersSearch,
} from "../suppliers/suppliersSearch";
import { readOfferSearch, readSwapsSearch } from "../swaps/swapsSearch";
import { readWeekSearch } from "../week/weekSearch";
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
  component: lazyRouteComponent(() => withTexts("find", import("../catalog/CatalogPage")), "CatalogPage"),
});

const itemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/catalog/$itemId",
  component: lazyRouteComponent(
    () => withTexts("forms", withTexts("item", import("../catalog/ItemPage"))),
    "ItemPage",
  ),
});

const savedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/saved",
  component: lazyRouteComponent(() => withTexts("offline", import("../offline/SavedPage")), "SavedPage"),
});

const communityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/community",
  validateSearch: readCommunitySearch,
  component: lazyRouteComponent(
    () => withTexts("talk", import("../community/CommunityPage")),
    "CommunityPage",
  ),
});

const writeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/community/write",
  validateSearch: readWriteSearch,
  component: lazyRouteComponent(
    () => withTexts("files", withTexts("write", withTexts("talk", import("../community/WritePage")))),
    "WritePage",
  ),
});

const postRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/community/posts/$postId",
  component: lazyRouteComponent(
    () => withTexts("files", withTexts("talk", import("../community/PostPage"))),
    "PostPage",
  ),
});

const swapsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/community/swaps",
  validateSearch: readSwapsSearch,
  component: lazyRouteComponent(() => withTexts("swaps", import("../swaps/SwapsPage")), "SwapsPage"),
});

const newSwapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/community/swaps/new",
  validateSearch: readOfferSearch,
  component: lazyRouteComponent(() => withTexts("swaps", import("../swaps/OfferPage")), "OfferPage"),
});

const swapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/community/swaps/$swapId",
  component: lazyRouteComponent(() => withTexts("swaps", import("../swaps/SwapPage")), "SwapPage"),
});

const moderationPages = () => withTexts("moderation", import("../moderation/pages"));

const moderationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/community/moderation",
  validateSearch: readModerationSearch,
  component: lazyRouteComponent(moderationPages, "ModerationPage"),
});

const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/community/moderation/rules",
  component: lazyRouteComponent(moderationPages, "RulesPage"),
});

const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/community/moderation/$targetId",
  component: lazyRouteComponent(moderationPages, "CasePage"),
});

// What managers and owners of outcomes have.

const officeRoute = createRoute({ getParentRoute: () => rootRoute, id: "office" });

const manageRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/manage",
  component: lazyRouteComponent(() => withTexts("overview", import("../manage/ManagePage")), "ManagePage"),
});

const outcomesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/outcomes",
  validateSearch: readOutcomesSearch,
  component: lazyRouteComponent(
    () => withTexts("outcomes", import("../outcomes/OutcomesPage")),
    "OutcomesPage",
  ),
});

const outcomeRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/outcomes/$outcomeId",
  component: lazyRouteComponent(
    () => withTexts("outcomes", import("../outcomes/OutcomePage")),
    "OutcomePage",
  ),
});

const valuesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/outcomes/$outcomeId/values",
  validateSearch: readValuesSearch,
  component: lazyRouteComponent(
    () => withTexts("values", withTexts("outcomes", import("../outcomes/ValuesPage"))),
    "ValuesPage",
  ),
});

const qualityRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/outcomes/$outcomeId/quality",
  component: lazyRouteComponent(
    () => withTexts("values", withTexts("outcomes", import("../outcomes/QualityPage"))),
    "QualityPage",
  ),
});

const historyRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/outcomes/$outcomeId/history",
  validateSearch: readHistorySearch,
  component: lazyRouteComponent(
    () => withTexts("values", withTexts("outcomes", import("../outcomes/HistoryPage"))),
    "HistoryPage",
  ),
});

const ownershipRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/outcomes/$outcomeId/ownership",
  component: lazyRouteComponent(
    () => withTexts("values", withTexts("outcomes", import("../outcomes/OwnershipPage"))),
    "OwnershipPage",
  ),
});

const cohortsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/manage/cohorts",
  validateSearch: readCohortsSearch,
  component: lazyRouteComponent(
    () => withTexts("manage", import("../cohortboard/CohortsPage")),
    "CohortsPage",
  ),
});

const cohortRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/manage/cohorts/$cohortId",
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => withTexts("manage", import("../cohortboard/CohortPage")), "CohortPage"),
});

const roundsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/manage/matching",
  component: lazyRouteComponent(() => withTexts("manage", import("../matchstudio/RoundsPage")), "RoundsPage"),
});

const roundRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/manage/matching/$roundId",
  validateSearch: readRoundSearch,
  component: lazyRouteComponent(() => withTexts("manage", import("../matchstudio/RoundPage")), "RoundPage"),
});

const newStudyRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/outcomes/$outcomeId/experiments/new",
  component: lazyRouteComponent(
    () => withTexts("manage", withTexts("outcomes", import("../studies/NewStudyPage"))),
    "NewStudyPage",
  ),
});

const studyRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/studies/$studyId",
  component: lazyRouteComponent(
    () => withTexts("manage", withTexts("outcomes", import("../studies/StudyPage"))),
    "StudyPage",
  ),
});

const obstacleBoardRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/manage/obstacles",
  validateSearch: readObstacleSearch,
  component: lazyRouteComponent(
    () => withTexts("manage", import("../obstacleboard/ObstacleBoardPage")),
    "ObstacleBoardPage",
  ),
});

const builtProgrammesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/manage/programmes",
  component: lazyRouteComponent(
    () => withTexts("manage", import("../programmes/ProgrammesPage")),
    "ProgrammesPage",
  ),
});

const comparisonRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/manage/programmes/comparison",
  validateSearch: readComparisonSearch,
  component: lazyRouteComponent(
    () => withTexts("overview", import("../programmes/ComparisonPage")),
    "ComparisonPage",
  ),
});

const mentoringRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/manage/mentoring",
  validateSearch: readMentoringSearch,
  component: lazyRouteComponent(
    () => withTexts("overview", import("../mentoringsummary/MentoringPage")),
    "MentoringPage",
  ),
});

const championsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/manage/champions",
  validateSearch: readChampionsSearch,
  component: lazyRouteComponent(
    () => withTexts("overview", import("../champions/ChampionsPage")),
    "ChampionsPage",
  ),
});

const builtProgrammeRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: "/manage/programmes/$programmeId",
  component: lazyRouteComponent(
    () => withTexts("manage", import("../programmes/ProgrammePage")),
    "ProgrammePage",
  ),
});

const office = officeRoute.addChildren([
  manageRoute,
  outcomesRoute,
  outcomeRoute,
  valuesRoute,
  qualityRoute,
  historyRoute,
  ownershipRoute,
  cohortsRoute,
  cohortRoute,
  roundsRoute,
  roundRoute,
  newStudyRoute,
  studyRoute,
  obstacleBoardRoute,
  builtProgrammesRoute,
  comparisonRoute,
  mentoringRoute,
  championsRoute,
  builtProgrammeRoute,
]);

// What curators have, and others as far as it is theirs.

const curatedItemsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/curate/items",
  validateSearch: readCurateSearch,
  component: lazyRouteComponent(() => withTexts("curate", import("../curate/ItemsPage")), "ItemsPage"),
});

const newItemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/curate/items/new",
  validateSearch: readNewItemSearch,
  component: lazyRouteComponent(
    () => withTexts("forms", withTexts("curate", import("../curate/NewItemPage"))),
    "NewItemPage",
  ),
});

const curatedItemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/curate/items/$itemId",
  component: lazyRouteComponent(
    () => withTexts("forms", withTexts("curate", import("../curate/ItemPage"))),
    "ItemPage",
  ),
});

const collectionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/collections",
  validateSearch: readCollectionsSearch,
  component: lazyRouteComponent(
    () => withTexts("curate", import("../collections/CollectionsPage")),
    "CollectionsPage",
  ),
});

const collectionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/collections/$collectionId",
  component: lazyRouteComponent(
    () => withTexts("curate", import("../collections/CollectionPage")),
    "CollectionPage",
  ),
});

// What curators alone have.

const curatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "curators",
  component: lazyRouteComponent(() => withTexts("curate", import("../curate/CuratorArea")), "CuratorArea"),
});

const curators = curatorRoute.addChildren([
  createRoute({
    getParentRoute: () => curatorRoute,
    path: "/curate/suppliers",
    validateSearch: readSuppliersSearch,
    component: lazyRouteComponent(() => import("../suppliers/SuppliersPage"), "SuppliersPage"),
  }),
  createRoute({
    getParentRoute: () => curatorRoute,
    path: "/curate/suppliers/$supplierId",
    validateSearch: readRunSearch,
    component: lazyRouteComponent(() => import("../suppliers/SupplierPage"), "SupplierPage"),
  }),
  createRoute({
    getParentRoute: () => curatorRoute,
    path: "/curate/suppliers/$supplierId/connect",
    component: lazyRouteComponent(() => import("../suppliers/ConnectPage"), "ConnectPage"),
  }),
  createRoute({
    getParentRoute: () => curatorRoute,
    path: "/curate/suppliers/$supplierId/connections/$connectionId",
    validateSearch: readRunSearch,
    component: lazyRouteComponent(() => import("../suppliers/ConnectionPage"), "ConnectionPage"),
  }),
  createRoute({
    getParentRoute: () => curatorRoute,
    path: "/curate/suppliers/comparison",
    validateSearch: readSupplierComparisonSearch,
    component: lazyRouteComponent(() => import("../suppliers/ComparisonPage"), "ComparisonPage"),
  }),
  createRoute({
    getParentRoute: () => curatorRoute,
    path: "/curate/duplicates",
    validateSearch: readDuplicatesSearch,
    component: lazyRouteComponent(() => import("../duplicates/DuplicatesPage"), "DuplicatesPage"),
  }),
  createRoute({
    getParentRoute: () => curatorRoute,
    path: "/curate/needs",
    validateSearch: readNeedsSearch,
    component: lazyRouteComponent(() => withTexts("write", import("../needs/NeedsPage")), "NeedsPage"),
  }),
  createRoute({
    getParentRoute: () => curatorRoute,
    path: "/curate/synonyms",
    component: lazyRouteComponent(() => import("../needs/SynonymsPage"), "SynonymsPage"),
  }),
]);

// What administrators have.

const adminRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "admins",
  component: lazyRouteComponent(() => withTexts("admin", import("../admin/AdminArea")), "AdminArea"),
});

const admin = adminRoute.addChildren([
  createRoute({
    getParentRoute: () => adminRoute,
    path: "/admin/members",
    validateSearch: readMembersSearch,
    component: lazyRouteComponent(() => import("../admin/MembersPage"), "MembersPage"),
  }),
  createRoute({
    getParentRoute: () => adminRoute,
    path: "/admin/members/new",
    component: lazyRouteComponent(() => import("../admin/NewMemberPage"), "NewMemberPage"),
  }),
  createRoute({
    getParentRoute: () => adminRoute,
    path: "/admin/members/$memberId",
    component: lazyRouteComponent(() => import("../admin/MemberPage"), "MemberPage"),
  }),
  createRoute({
    getParentRoute: () => adminRoute,
    path: "/admin/invitations",
    component: lazyRouteComponent(() => import("../admin/InvitationsPage"), "InvitationsPage"),
  }),
  createRoute({
    getParentRoute: () => adminRoute,
    path: "/admin/invitations/import",
    component: lazyRouteComponent(() => import("../admin/ImportPage"), "ImportPage"),
  }),
  createRoute({
    getParentRoute: () => adminRoute,
    path: "/admin/credentials",
    component: lazyRouteComponent(() => import("../admin/CredentialsPage"), "CredentialsPage"),
  }),
  createRoute({
    getParentRoute: () => adminRoute,
    path: "/admin/audit",
    validateSearch: readAuditSearch,
    component: lazyRouteComponent(() => import("../admin/AuditPage"), "AuditPage"),
  }),
  createRoute({
    getParentRoute: () => adminRoute,
    path: "/admin/teams",
    validateSearch: readTeamsSearch,
    component: lazyRouteComponent(() => import("../admin/TeamsPage"), "TeamsPage"),
  }),
  createRoute({
    getParentRoute: () => adminRoute,
    path: "/admin/teams/$teamId",
    component: lazyRouteComponent(() => import("../admin/TeamPage"), "TeamPage"),
  }),
  createRoute({
    getParentRoute: () => adminRoute,
    path: "/admin/health",
    component: lazyRouteComponent(() => import("../admin/HealthPage"), "HealthPage"),
  }),
]);

// What is the member's own.

const weekRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my/week",
  validateSearch: readWeekSearch,
  component: lazyRouteComponent(() => withTexts("week", import("../week/WeekPage")), "WeekPage"),
});

const programmesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my/programmes",
  component: lazyRouteComponent(
    () => withTexts("mine", import("../enrolment/EnrolmentsPage")),
    "EnrolmentsPage",
  ),
});

const reviewsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my/reviews",
  component: lazyRouteComponent(
    () => withTexts("files", withTexts("mine", import("../reviews/ReviewsPage"))),
    "ReviewsPage",
  ),
});

const enrolmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my/programmes/$enrolmentId",
  component: lazyRouteComponent(
    () => withTexts("files", withTexts("mine", import("../enrolment/EnrolmentPage"))),
    "EnrolmentPage",
  ),
});

const myObstaclesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my/obstacles",
  validateSearch: readObstaclesSearch,
  component: lazyRouteComponent(
    () => withTexts("mine", import("../obstacle/ObstaclesPage")),
    "ObstaclesPage",
  ),
});

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my/obstacles/report",
  component: lazyRouteComponent(() => withTexts("mine", import("../obstacle/ReportPage")), "ReportPage"),
});

const obstacleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my/obstacles/$obstacleId",
  component: lazyRouteComponent(() => withTexts("mine", import("../obstacle/ObstaclePage")), "ObstaclePage"),
});

const mentorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my/mentor",
  component: lazyRouteComponent(() => withTexts("mentor", import("../mentor/MentorPage")), "MentorPage"),
});

const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my/mentor/profile",
  component: lazyRouteComponent(() => withTexts("mentor", import("../mentor/ProfilePage")), "ProfilePage"),
});

const certificateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my/mentor/certificate",
  validateSearch: readCertificateSearch,
  component: lazyRouteComponent(
    () => withTexts("mentor", import("../mentor/CertificatePage")),
    "CertificatePage",
  ),
});

const pairingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my/mentor/$pairingId",
  component: lazyRouteComponent(
    () => withTexts("talk", withTexts("mentor", import("../mentor/PairingPage"))),
    "PairingPage",
  ),
});

const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my/data",
  component: lazyRouteComponent(
    () => withTexts("files", withTexts("mine", import("../mydata/MyDataPage"))),
    "MyDataPage",
  ),
});

const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/my/notifications",
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => withTexts("inbox", import("../inbox/InboxPage")), "InboxPage"),
});

const routeTree = rootRoute.addChildren([
  office,
  curatedItemsRoute,
  newItemRoute,
  curatedItemRoute,
  collectionsRoute,
  collectionRoute,
  curators,
  admin,
  homeRoute,
  catalogRoute,
  itemRoute,
  savedRoute,
  communityRoute,
  writeRoute,
  postRoute,
  swapsRoute,
  newSwapRoute,
  swapRoute,
  moderationRoute,
  rulesRoute,
  caseRoute,
  weekRoute,
  programmesRoute,
  enrolmentRoute,
  reviewsRoute,
  myObstaclesRoute,
  reportRoute,
  obstacleRoute,
  mentorRoute,
  profileRoute,
  certificateRoute,
  pairingRoute,
  dataRoute,
  inboxRoute,
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
