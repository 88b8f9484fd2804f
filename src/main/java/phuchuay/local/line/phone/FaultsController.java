package phuchuay.local.line.phone;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Signals;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.faults.Fault;
import phuchuay.local.line.faults.Faults;
import tools.jackson.databind.JsonNode;

/**
 * Switches faults of LINE on and off, by hand or by script. A fault is {@code {"kind":"ERROR",
 * "accepted":true, "probability":0.5, "path":"/message/push", "times":3, "millis":0}}; all but the
 * kind may be left out, and {@link phuchuay.local.line.faults.Kind} lists the kinds. A BUNDLE puts
 * as many events as {@code times} says into one body, or, without, all of the next {@code millis}.
 *
 * <ul>
 *   <li>{@code GET /local/line/faults}: what is on, with the hits of each
 *   <li>{@code PUT}: a list in place of all others; {@code POST}: one more
 *   <li>{@code DELETE}: all off; {@code DELETE /local/line/faults/{id}}: one off
 * </ul>
 */
@Simulated
@RestController("lineFaultsController")
@RequestMapping("/local/line/faults")
class FaultsController {

  private final Faults faults;
  private final Signals signals;

  FaultsController(Faults faults, Signals signals) {
    this.faults = faults;
    this.signals = signals;
  }

  @GetMapping
  List<Faults.Active> all() {
    return faults.all();
  }

  @PutMapping
  List<Faults.Active> replace(@RequestBody JsonNode wanted) {
    List<Fault> read = wanted.valueStream().map(FaultsController::read).toList();
    faults.clear();
    read.forEach(faults::add);
    return changed();
  }

  @PostMapping
  List<Faults.Active> add(@RequestBody JsonNode wanted) {
    faults.add(read(wanted));
    return changed();
  }

  @DeleteMapping
  List<Faults.Active> clear() {
    faults.clear();
    return changed();
  }

  @DeleteMapping("/{id}")
  List<Faults.Active> remove(@PathVariable long id) {
    faults.remove(id);
    return changed();
  }

  private List<Faults.Active> changed() {
    signals.tell("faults", Map.of());
    return faults.all();
  }

  private static Fault read(JsonNode json) {
    try {
      return Fault.read(json);
    } catch (IllegalArgumentException wrong) {
      throw ApiRefusal.of(400, wrong.toString());
    }
  }
}
