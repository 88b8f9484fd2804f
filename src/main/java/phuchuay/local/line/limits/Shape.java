package phuchuay.local.line.limits;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields an object may and must have; a closed one refuses every other field. */
final class Shape implements Check {

  private final Map<String, Check> fields = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final boolean closed;

  private Shape(boolean closed) {
    this.closed = closed;
  }

  static Shape open() {
    return new Shape(false);
  }

  static Shape closed() {
    return new Shape(true).may("type", Check.anything());
  }

  Shape must(String field, Check check) {
    required.add(field);
    return may(field, check);
  }

  Shape may(String field, Check check) {
    fields.put(field, check);
    return this;
  }

  Shape with(Shape other) {
    fields.putAll(other.fields);
    required.addAll(other.required);
    return this;
  }

  @Override
  public void on(JsonNode value, Place place) {
    if (!value.isObject()) {
      place.wrong("The value must be an object");
      return;
    }
    for (String field : required) {
      if (!value.hasNonNull(field)) {
        place.field(field).wrong("May not be empty");
      }
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      Check check = fields.get(field.getKey());
      if (check != null && !field.getValue().isNull()) {
        check.on(field.getValue(), place.field(field.getKey()));
      } else if (check == null && closed) {
        place.field(field.getKey()).wrong("unknown field");
      }
    }
  }
}
