export { type Channel, isSilenced, type Notice } from "./channels/channel.ts";
export { inApp } from "./channels/in-app/in-app.ts";
export { DETECT_RULES, DETECTOR_VERSION } from "./detect/detect-rules.ts";
export { type DetectInput, signalsOf } from "./detect/signals-of.ts";
export { EXPIRY_DAYS, expiryOf } from "./dispatch/alert-rules.ts";
export {
  type Dispatched,
  type DispatchInput,
  dispatchSignal,
  levelOf,
  recountAlert,
} from "./dispatch/dispatch-signal.ts";
export { summarise } from "./dispatch/summarise.ts";
export {
  type Act,
  ALERT_MOVES,
  ALERT_STEPS,
  type AlertMove,
  acknowledge,
  attachCase,
  closeAsAnswered,
  closeAsCorrected,
  dismiss,
  expire,
  markCase,
  markClaim,
  type Stepped,
  setLevel,
  silence,
} from "./dispatch/transitions.ts";
export {
  type ErrorFigures,
  errorFigures,
  type KnownMatter,
  LEAST_FOR_SHARE,
  publicFigures,
} from "./outcomes/error-figures.ts";
export { type TrainingLine, trainingLine } from "./outcomes/training-line.ts";
export { PLAY_BOOK, playFor } from "./play.ts";
export { countStory, foldCopies, type StoryMember } from "./stories/fold-copies.ts";
export { isCopy, likeness } from "./stories/likeness.ts";
export {
  type FindInput,
  findStory,
  mainTopic,
  type PlaceInput,
  placeInStory,
  type StoryPlacement,
  storyKindOf,
} from "./stories/place-in-story.ts";
export { STORY_RULES, STORY_RULES_VERSION } from "./stories/story-rules.ts";
