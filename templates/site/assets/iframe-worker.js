/* Browsers start no worker for a page that was opened from disk. There, the search runs its script in a hidden frame
   instead, which has the same interface. Over http nothing here is used. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  class FrameWorker extends EventTarget {
    constructor(address) {
      super();
      this.onmessage = null;
      this.onerror = null;
      this.waiting = [];
      this.ready = false;
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "search";
      frame.setAttribute("aria-hidden", "true");
      frame.tabIndex = -1;
      this.frame = frame;
      const begin = () => {
        const inner = frame.contentWindow;
        const page = inner.document;
        // What the script posts goes to whoever listens to this worker.
        inner.postMessage = (data) => this.tell(data);
        inner.importScripts = (...addresses) =>
          addresses.reduce((before, each) => before.then(() => this.load(page, new URL(each, address).href)), Promise.resolve());
        this.load(page, new URL(address, location.href).href).then(() => {
          this.ready = true;
          this.waiting.splice(0).forEach((data) => this.pass(data));
        });
      };
      if (document.body) {
        document.body.append(frame);
        begin();
      } else {
        document.addEventListener("DOMContentLoaded", () => {
          document.body.append(frame);
          begin();
        });
      }
    }

    load(page, address) {
      return new Promise((done, failed) => {
        const script = page.createElement("script");
        script.src = address;
        script.onload = () => done();
        script.onerror = () => {
          this.dispatchEvent(new ErrorEvent("error", { filename: address }));
          failed(new Error(address));
        };
        page.head.append(script);
      });
    }

    tell(data) {
      setTimeout(() => {
        const event = new MessageEvent("message", { data });
        if (typeof this.onmessage === "function") this.onmessage(event);
        this.dispatchEvent(event);
      });
    }

    pass(data) {
      const inner = this.frame.contentWindow;
      inner.dispatchEvent(new inner.MessageEvent("message", { data }));
    }

    postMessage(data) {
      if (this.ready) this.pass(data);
      else this.waiting.push(data);
    }

    terminate() {
      this.frame.remove();
    }
  }

  window.IFrameWorker = FrameWorker; // by this name the search knows that it is in a frame
  window.Worker = FrameWorker;
})();
