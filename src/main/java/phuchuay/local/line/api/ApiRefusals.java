package phuchuay.local.line.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Simulated;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Words a refusal as LINE does. */
@Simulated
@RestControllerAdvice(basePackageClasses = Simulated.class)
class ApiRefusals {

  private final JsonMapper json;

  ApiRefusals(JsonMapper json) {
    this.json = json;
  }

  @ExceptionHandler
  ResponseEntity<JsonNode> refused(ApiRefusal refusal, HttpServletRequest request) {
    request.setAttribute(ApiDoor.VIOLATIONS, refusal.details());
    ObjectNode body = json.createObjectNode().put("message", refusal.message());
    if (!refusal.details().isEmpty()) {
      body.set("details", json.valueToTree(refusal.details()));
    }
    if (refusal.sentMessages() != null) {
      body.set("sentMessages", refusal.sentMessages());
    }
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(refusal.status());
    if (refusal.acceptedRequestId() != null) {
      answer.header("x-line-accepted-request-id", refusal.acceptedRequestId());
    }
    return answer.body(body);
  }

  @ExceptionHandler
  ResponseEntity<JsonNode> notJson(JacksonException failure) {
    return ResponseEntity.badRequest()
        .body(json.createObjectNode().put("message", "The request body could not be parsed"));
  }
}
