package phuchuay.local.line;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Tells every open page what changed. */
@Simulated
@Component("lineSignals")
public class Signals {

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final JsonMapper json;
  private volatile boolean closed;

  Signals(JsonMapper json) {
    this.json = json;
  }

  public void tell(String kind, Object what) {
    if (!listeners.isEmpty()) {
      String data = json.writeValueAsString(what);
      listeners.forEach(listener -> listener.tell(kind, data));
    }
  }

  public SseEmitter open() {
    Listener listener = new Listener();
    if (closed) {
      listener.emitter().complete();
      return listener.emitter();
    }
    listeners.add(listener);
    listener.start(() -> listeners.remove(listener));
    return listener.emitter();
  }

  /** An open stream would hold the server's graceful end. */
  @EventListener(ContextClosedEvent.class)
  public void close() {
    closed = true;
    listeners.forEach(Listener::stop);
  }
}
