package phuchuay.local.line.many;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.api.ApiPaths;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's API for audiences of named people, by JSON or by file. */
@Simulated
@RestController("lineAudienceUploadsApi")
@RequestMapping(ApiPaths.BOT + "/audienceGroup/upload")
class AudienceUploadsApi {

  private static final int MOST_IN_JSON = 10_000;
  private static final int MOST_IN_FILE = 1_500_000;
  private static final int LONGEST_NOTE = 300;

  private final Audiences audiences;
  private final JsonMapper json;

  AudienceUploadsApi(Audiences audiences, JsonMapper json) {
    this.audiences = audiences;
    this.json = json;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode make(@RequestBody byte[] bytes) {
    JsonNode body = json.readTree(bytes);
    note(body.path("uploadDescription").asString(""));
    boolean ifa = body.path("isIfaAudience").asBoolean(false);
    return make(body.path("description").asString(""), ifa, ids(body), MOST_IN_JSON);
  }

  @PutMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode add(@RequestBody byte[] bytes) {
    JsonNode body = json.readTree(bytes);
    note(body.path("uploadDescription").asString(""));
    return add(body.path("audienceGroupId").asLong(0), ids(body), MOST_IN_JSON);
  }

  @PostMapping("/byFile")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode make(
      @RequestParam String description,
      @RequestParam(defaultValue = "false") boolean isIfaAudience,
      @RequestParam(defaultValue = "") String uploadDescription,
      @RequestParam MultipartFile file)
      throws IOException {
    note(uploadDescription);
    return make(description, isIfaAudience, lines(file), MOST_IN_FILE);
  }

  @PutMapping("/byFile")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode add(
      @RequestParam long audienceGroupId,
      @RequestParam(defaultValue = "") String uploadDescription,
      @RequestParam MultipartFile file)
      throws IOException {
    note(uploadDescription);
    return add(audienceGroupId, lines(file), MOST_IN_FILE);
  }

  private JsonNode make(String name, boolean ifa, List<String> ids, int most) {
    Audience made =
        audiences.make(
            "UPLOAD",
            name,
            fresh -> {
              Audience filled = fresh.ofAdvertisers(ifa);
              audiences.add(filled, ids, most);
              return filled;
            });
    return made.described();
  }

  private JsonNode add(long id, List<String> ids, int most) {
    audiences.add(audiences.find(id), ids, most);
    return json.createObjectNode();
  }

  private static List<String> ids(JsonNode body) {
    return body.path("audiences").valueStream().map(one -> one.path("id").asString("")).toList();
  }

  private static List<String> lines(MultipartFile file) throws IOException {
    return new String(file.getBytes(), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static void note(String text) {
    if (text.length() > LONGEST_NOTE) {
      throw Complaint.of(
          "size over uploadDescription", "AUDIENCE_GROUP_UPLOAD_DESCRIPTION_SIZE_OVER");
    }
  }
}
