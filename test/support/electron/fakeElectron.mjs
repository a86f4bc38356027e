/**
 * Stands in for Electron's runtime where the built main bundle is run in plain Node: what the program asks of Electron is noted, and
 * tests play the part of the system through `control`. It decides nothing about files, paths or calls: those run as built.
 */
import { EventEmitter } from 'node:events';

export const control = {
  /** What the program handed to Electron. */
  schemes: [],
  protocolHandlers: new Map(),
  ipcHandlers: new Map(),
  windows: [],
  menu: null,
  permissionRequest: null,
  permissionCheck: null,
  quits: 0,
  /** What the system answers; tests set these. */
  hasLock: true,
  locale: 'en-GB',
  focused: null,
  openAnswers: [],
  saveAnswers: [],
  messageAnswers: [],
  dialogsShown: [],
  /** Called for what the program sends to a window. */
  onSend: null,
};

class App extends EventEmitter {
  #ready = false;
  async whenReady() {
    await Promise.resolve();
    this.#ready = true;
  }
  isReady() {
    return this.#ready;
  }
  getVersion() {
    return '0.0.0-fake';
  }
  getPath(name) {
    return `/fake/${name}`;
  }
  getLocale() {
    return control.locale;
  }
  requestSingleInstanceLock() {
    return control.hasLock;
  }
  quit() {
    control.quits += 1;
  }
}
export const app = new App();

class WebContents extends EventEmitter {
  static #last = 0;
  id = (WebContents.#last += 1);
  openHandler = null;
  sent = [];
  setWindowOpenHandler(handler) {
    this.openHandler = handler;
  }
  send(channel, ...values) {
    this.sent.push([channel, ...values]);
    control.onSend?.(this.id, channel, values);
  }
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents();
  title = '';
  edited = false;
  url = null;
  visible = false;
  closed = false;
  focuses = 0;
  constructor(options) {
    super();
    this.options = options;
    control.windows.push(this);
  }
  static getFocusedWindow() {
    return control.focused;
  }
  async loadURL(url) {
    this.url = url;
  }
  show() {
    this.visible = true;
  }
  setTitle(title) {
    this.title = title;
  }
  setDocumentEdited(edited) {
    this.edited = edited;
  }
  isMinimized() {
    return false;
  }
  restore() {}
  focus() {
    this.focuses += 1;
  }
  close() {
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (prevented) return;
    this.closed = true;
    this.emit('closed');
  }
}

export const ipcMain = {
  handle(channel, listener) {
    if (control.ipcHandlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    control.ipcHandlers.set(channel, listener);
  },
};

function nextAnswer(kind, list, options) {
  control.dialogsShown.push({ kind, options });
  if (list.length === 0) throw new Error(`the test has no answer for a ${kind} dialog`);
  return list.shift();
}
export const dialog = {
  showOpenDialog: async (_window, options) => nextAnswer('open', control.openAnswers, options),
  showSaveDialog: async (_window, options) => nextAnswer('save', control.saveAnswers, options),
  showMessageBoxSync: (_window, options) => nextAnswer('message', control.messageAnswers, options),
};

export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    if (app.isReady()) throw new Error('schemes must be registered before the program is ready');
    control.schemes.push(...schemes);
  },
  handle(scheme, handler) {
    if (!app.isReady()) throw new Error('protocols are handled once the program is ready');
    control.protocolHandlers.set(scheme, handler);
  },
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler) => (control.permissionRequest = handler),
    setPermissionCheckHandler: (handler) => (control.permissionCheck = handler),
  },
};

function itemsOf(template) {
  return template.flatMap((item) => [item, ...itemsOf(item.submenu ?? [])]);
}

export const Menu = {
  buildFromTemplate: (template) => Object.assign(template, { getMenuItemById: (id) => itemsOf(template).find((item) => item.id === id) ?? null }),
  setApplicationMenu: (menu) => (control.menu = menu),
  getApplicationMenu: () => control.menu,
};
