/**
 * The parts of VS Code's window that tests look at. In: nothing. Out: one CSS selector for each.
 * Promises to be the only place that knows the class names of the workbench.
 */

export const AREAS = {
	editor: '.editor-group-container.active .editor-container',
	statusBar: '.part.statusbar',
	sideBar: '.part.sidebar',
	library: '.part.sidebar .pane:has(> .pane-header[aria-label^="Library"])',
	references: '.part.sidebar .pane:has(> .pane-header[aria-label^="References"])',
	panel: '.part.panel',
	hover: '.monaco-hover:not(.hidden)',
	suggestions: '.suggest-widget.visible',
	quickInput: '.quick-input-widget',
	notifications: '.notifications-toasts, .notifications-center',
	dialog: '.monaco-dialog-box',
	tabs: '.tabs-container',
} as const;

export type Area = keyof typeof AREAS;

/** Where an area is made of items whose text is laid out in pieces, the items: each is read as one line. */
export const ITEMS: Partial<Record<Area, string>> = {
	statusBar: '.statusbar-item',
	tabs: '.tab',
	suggestions: '.monaco-list-row',
};

/** A row of a tree or a list. */
export const ROW = '.monaco-list-row';

export const QUICK_INPUT_FIELD = `${AREAS.quickInput} input[type="text"]`;

export const ACTIVE_TAB = '.editor-group-container.active .tab.active';

export const FOCUS_IN_EDITOR = '.editor-group-container.active :focus';

/** The name in a row of a quick input, without the description and the keys beside it. */
export const ROW_LABEL = '.label-name';
