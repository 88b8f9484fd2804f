// What goes on behind the phone: calls, faults, the account.
import { Account } from "./account.js";
import { Faults } from "./faults.js";
import { Log } from "./log.js";
import { tabs } from "./tabs.js";

const part = (id) => document.getElementById(id);

export class Behind {
  constructor(attempt) {
    this.log = new Log({ rows: part("rows"), empty: part("rows-empty"), clear: part("clear"), onlyRed: part("only-red") });
    this.faults = new Faults({
      form: part("faults-form"), active: part("faults-active"), empty: part("faults-empty"),
      count: part("faults-on"), clear: part("faults-clear"),
      rows: { calls: part("faults-calls"), events: part("faults-events"), time: part("faults-time"), after: part("faults-after") },
    }, attempt);
    this.account = new Account({
      form: part("quota-form"), used: part("quota-used"), of: part("quota-of"), track: part("quota-track"),
      fill: part("quota-fill"), tab: part("tab-used"), rates: part("rates"), marks: part("marks-itself"),
      verified: part("verified"), crowd: part("crowd"), friends: part("friends"), blockAll: part("block-all"), unblockAll: part("unblock-all"),
    }, attempt);
    tabs(part("tabs"));
  }

  fetch() {
    return Promise.all([this.log.fetch(), this.faults.fetch(), this.account.fetch()]);
  }
}
