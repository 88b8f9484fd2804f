package phuchuay.local.line.phone;

import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Call;
import phuchuay.local.line.CallLog;
import phuchuay.local.line.Simulated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doors of the call log; {@link PhoneController} describes them. */
@Simulated
@RestController("lineCallsController")
@RequestMapping("/local/line")
class CallsController {

  private final CallLog log;
  private final JsonMapper json;

  CallsController(CallLog log, JsonMapper json) {
    this.log = log;
    this.json = json;
  }

  @GetMapping("/calls")
  List<Call> calls() {
    return log.rows();
  }

  @GetMapping("/calls/{id}")
  Call call(@PathVariable long id) {
    return log.row(id).orElseThrow(() -> ApiRefusal.of(404, "Not found"));
  }

  @DeleteMapping("/calls")
  JsonNode clear() {
    log.clear();
    return json.createObjectNode();
  }
}
