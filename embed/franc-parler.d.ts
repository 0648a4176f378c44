// Types of Franc-parler: the global of the script, the element, its events. Put this file beside the script and name it in
// your project ("files" or "include" of tsconfig.json, or a line /// <reference path="franc-parler.d.ts" />).

declare namespace FrancParler {
  type Conversation = "own-mistake" | "client-mistake" | "boundaries" | "late-payment" | "ending";
  type Screen = "start" | "question" | "diagnosis" | "details" | "sheet" | "after" | "problem";
  type Theme = "auto" | "light" | "dark";
  type Storage = "session" | "local" | "none";
  type Voice = "tu" | "vous";
  type Cause = "no-engine" | "blocked" | "damaged" | "failed" | "crashed" | "storage" | "print" | "texts" | "import" | "missing";
  /** Ids of questions and options, and what was typed: kept by the page, never sent by the widget. */
  type Answers = Record<string, unknown>;

  /** The attributes of the element, in camel case; nothing else is taken. `null` and `false` take one away. */
  interface Options {
    /** Tag of a language the script has words for, in capitals or not; else the best of the browser's. */
    lang?: string | null;
    /** Opens this conversation instead of the first screen. */
    conversation?: Conversation | null;
    theme?: Theme | null;
    /** Where answers are kept: the tab, offered on the device, nowhere. */
    storage?: Storage | null;
    /** How the client is addressed in French. */
    voice?: Voice | null;
    /** Id of an inline `<script type="application/json">` with words of your own; without one, `fp-error` says so. */
    texts?: string | null;
    /** Level of the first heading, 2 as a rule. */
    headingLevel?: 1 | 2 | 3 | 4 | 5 | null;
    coachName?: string | null;
    /** https:, http:, mailto: or tel: only. */
    coachLink?: string | null;
    coachNote?: string | null;
    /** The list of the five conversations is not on the first screen. */
    hideConversations?: boolean | null;
  }

  interface Widget {
    readonly element: HTMLFrancParlerElement;
    update(options: Options): void;
    /** Takes the widget away and gives the place back what it held. */
    unmount(): void;
    print(): void;
    /** `{}` where nothing is answered, null before `fp-ready`. */
    exportData(): Answers | null;
  }

  interface Step {
    screen: Screen;
    /** Id of the question, where one is asked. */
    question: string | null;
  }

  interface Diagnosed {
    conversation: Conversation | "none";
    situation: string;
    second: Conversation | null;
  }

  interface Resized {
    /** In CSS pixels, rounded up. */
    height: number;
  }

  interface Failed {
    cause: Cause;
    /** Sentences or technical reasons; nothing that was typed. */
    problems?: string[];
  }

  /** What each event carries: ids and numbers, never an answer. */
  interface Events {
    "fp-ready": CustomEvent<null>;
    "fp-step": CustomEvent<Step>;
    "fp-diagnosed": CustomEvent<Diagnosed>;
    "fp-sheet": CustomEvent<null>;
    "fp-printed": CustomEvent<null>;
    "fp-resize": CustomEvent<Resized>;
    "fp-error": CustomEvent<Failed>;
  }

  /** Attributes as markup has them. */
  interface Attributes {
    lang?: string;
    conversation?: Conversation;
    theme?: Theme;
    storage?: Storage;
    voice?: Voice;
    texts?: string;
    "heading-level"?: 1 | 2 | 3 | 4 | 5 | "1" | "2" | "3" | "4" | "5";
    "coach-name"?: string;
    "coach-link"?: string;
    "coach-note"?: string;
    "hide-conversations"?: boolean | "" | "true" | "false";
    /** For a page that is nothing but the questionnaire. Of the element alone: `mount` does not take it. */
    "own-page"?: boolean | "" | "true" | "false";
  }

  /** What a page holds of a frame: `frame.js`. */
  interface Frame {
    update(frame: HTMLIFrameElement, options: Omit<Options, "texts">): void;
  }

  /** Puts a widget into a place of the page; what stood in the place becomes its fallback. A place that has its widget
   *  keeps it, updated. */
  function mount(place: Element, options?: Options): Widget;
  /** Takes up every `[data-franc-parler]` that was added since. */
  function scan(): void;
}

interface HTMLFrancParlerElement extends HTMLElement {
  /** Throws the answers away and shows the first screen. */
  reset(): void;
  /** Prints the sheet; where there is none, or before `fp-ready`, `fp-error` says so. */
  print(): void;
  /** `{}` where nothing is answered, null before `fp-ready`. */
  exportData(): FrancParler.Answers | null;
  /** Takes answers over. Gives the reasons, in sentences, where it cannot; then nothing has changed. Before `fp-ready` they
   *  are kept and taken over then; reasons are told by `fp-error` with the cause `import`. */
  importData(answers: string | FrancParler.Answers): string[];
  addEventListener<Name extends keyof FrancParler.Events>(
    type: Name,
    listener: (this: HTMLFrancParlerElement, event: FrancParler.Events[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: HTMLFrancParlerElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare const FrancParlerFrame: FrancParler.Frame;

interface HTMLElementTagNameMap {
  "franc-parler": HTMLFrancParlerElement;
}

// Events bubble: a listener on the document, a parent or a frame knows them too.
interface GlobalEventHandlersEventMap extends FrancParler.Events {}

// JSX with a global namespace (Preact, React up to 18). With React 19, in a module of your own:
//   declare module "react" { namespace JSX { interface IntrinsicElements { "franc-parler": FrancParler.Attributes & { children?: unknown } } } }
declare namespace JSX {
  interface IntrinsicElements {
    "franc-parler": FrancParler.Attributes & { id?: string; class?: string; className?: string; style?: unknown; children?: unknown };
  }
}
