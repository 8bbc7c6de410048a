/** One chunk: whoever opens one of these pages goes on to another. */
export { CasePage } from "./CasePage";
export { ModerationPage } from "./ModerationPage";
export { RulesPage } from "./RulesPage";
