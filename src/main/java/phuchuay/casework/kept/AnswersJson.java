package phuchuay.casework.kept;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as the database keeps them: text as text, lists as lists; what is personal as {@code
 * {"sealed", "mark", "end"}}, so that neither the table nor a copy of it tells anybody.
 */
@Component
public class AnswersJson {

  private static final String SEALED = "sealed";
  private static final String MARK = "mark";
  private static final String END = "end";

  private final JsonMapper json = JsonMapper.builder().build();
  private final Seal seal;
  private final Fingerprints prints;

  AnswersJson(Seal seal, Fingerprints prints) {
    this.seal = seal;
    this.prints = prints;
  }

  public String write(Answers answers) {
    return json.writeValueAsString(object(answers.values()));
  }

  /** With what is personal masked: nothing is opened. */
  public Answers readMasked(String stored) {
    return new Answers(read(json.readTree(stored), false));
  }

  /** With what is personal in the open. */
  public Answers readOpen(String stored) {
    return new Answers(read(json.readTree(stored), true));
  }

  private ObjectNode object(Map<String, Answer> values) {
    ObjectNode object = json.createObjectNode();
    values.forEach((field, answer) -> object.set(field, node(answer)));
    return object;
  }

  private JsonNode node(Answer answer) {
    return switch (answer) {
      case Answer.Text text -> json.getNodeFactory().stringNode(text.value());
      case Answer.Personal personal -> sealed(personal);
      case Answer.Masked _ -> throw new IllegalArgumentException("a mask cannot be kept");
      case Answer.Several several -> list(several.values());
      case Answer.Rows rows -> rows(rows.rows());
      case Answer.Parts parts -> parts(parts.parts());
    };
  }

  private ObjectNode sealed(Answer.Personal personal) {
    String value = personal.value().value();
    return json.createObjectNode()
        .put(SEALED, Base64.getEncoder().encodeToString(seal.seal(value)))
        .put(MARK, Base64.getEncoder().encodeToString(prints.mark("case answer", value)))
        .put(END, personal.end());
  }

  private ArrayNode list(List<String> values) {
    ArrayNode list = json.createArrayNode();
    values.forEach(list::add);
    return list;
  }

  private ArrayNode rows(List<Map<String, Answer>> rows) {
    ArrayNode list = json.createArrayNode();
    rows.forEach(row -> list.add(object(row)));
    return list;
  }

  private ObjectNode parts(Map<String, String> parts) {
    ObjectNode object = json.createObjectNode();
    parts.forEach(object::put);
    return object;
  }

  private Map<String, Answer> read(JsonNode object, boolean open) {
    Map<String, Answer> values = new LinkedHashMap<>();
    object
        .properties()
        .forEach(entry -> values.put(entry.getKey(), answer(entry.getValue(), open)));
    return values;
  }

  private Answer answer(JsonNode node, boolean open) {
    if (node.isArray()) {
      return list(node, open);
    }
    if (node.has(SEALED)) {
      return personal(node, open);
    }
    return node.isObject() ? new Answer.Parts(parts(node)) : new Answer.Text(node.asString());
  }

  private Answer list(JsonNode array, boolean open) {
    if (!array.isEmpty() && array.get(0).isObject()) {
      List<Map<String, Answer>> rows = new ArrayList<>(array.size());
      array.forEach(row -> rows.add(read(row, open)));
      return new Answer.Rows(rows);
    }
    List<String> values = new ArrayList<>(array.size());
    array.forEach(value -> values.add(value.asString()));
    return new Answer.Several(values);
  }

  private Answer personal(JsonNode node, boolean open) {
    String end = node.get(END).asString();
    if (!open) {
      return new Answer.Masked(end);
    }
    byte[] sealed = Base64.getDecoder().decode(node.get(SEALED).asString());
    return new Answer.Personal(new Secret(seal.open(sealed)), end);
  }

  private static Map<String, String> parts(JsonNode node) {
    Map<String, String> parts = new LinkedHashMap<>();
    node.properties().forEach(entry -> parts.put(entry.getKey(), entry.getValue().asString()));
    return parts;
  }
}
