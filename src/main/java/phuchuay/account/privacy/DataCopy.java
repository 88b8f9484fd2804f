package phuchuay.account.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;
import phuchuay.platform.PersonalData.Document;
import phuchuay.platform.PersonalData.Part;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the copy: a page to read, the same for machines, and the files. Everything is read while
 * it is written, so that a long life here needs no more memory than a short one.
 */
@Component
class DataCopy {

  private static final Locale THAI = Locale.of("th");
  private static final List<String> STYLES =
      List.of("static/style/base.css", "static/style/my-data.css");

  private final JsonMapper json =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private final List<PersonalData> rooms;
  private final ITemplateEngine pages;
  private final Readable readable;

  DataCopy(List<PersonalData> rooms, ITemplateEngine pages, Readable readable) {
    this.rooms = rooms;
    this.pages = pages;
    this.readable = readable;
  }

  void write(DataSubject whom, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      page(whom, zip);
      data(whom, zip);
      style(zip);
      for (PersonalData room : rooms) {
        documents(room, whom, zip);
      }
    }
  }

  private void page(DataSubject whom, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry("my-data.html"));
    Context fills = new Context(THAI);
    fills.setVariable("made", Readable.moment(whom.asked()));
    fills.setVariable("rooms", readable.of(rooms, whom));
    Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    pages.process("account/my-data-copy", fills, writer);
    writer.flush();
    zip.closeEntry();
  }

  private void data(DataSubject whom, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry("data.json"));
    JsonGenerator out = json.createGenerator(zip);
    out.writeStartObject().writePOJOProperty("made", whom.asked().toString());
    for (PersonalData room : rooms) {
      out.writeName(room.name()).writeStartObject();
      for (Part part : room.parts(whom)) {
        out.writeName(part.name()).writeStartArray();
        part.rows().forEach(row -> out.writePOJO(plain(row)));
        out.writeEndArray();
      }
      out.writeEndObject();
    }
    out.writeEndObject().close();
    zip.closeEntry();
  }

  /** Moments as text; whatever else a room gives is plain already. */
  private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>(row);
    plain.replaceAll((_, value) -> value instanceof Instant at ? at.toString() : value);
    return plain;
  }

  /** How the page looks, so that it can be read without us. */
  private static void style(ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry("style.css"));
    for (String style : STYLES) {
      zip.write(new ClassPathResource(style).getContentAsByteArray());
    }
    zip.closeEntry();
    for (Resource font :
        new PathMatchingResourcePatternResolver().getResources("classpath:static/fonts/*.*")) {
      zip.putNextEntry(new ZipEntry("fonts/" + font.getFilename()));
      zip.write(font.getContentAsByteArray());
      zip.closeEntry();
    }
  }

  private static void documents(PersonalData room, DataSubject whom, ZipOutputStream zip)
      throws IOException {
    for (Document document : room.documents(whom)) {
      Optional<InputStream> content = document.content().open();
      if (content.isPresent()) {
        zip.putNextEntry(new ZipEntry("files/" + room.name() + "/" + document.name()));
        try (InputStream bytes = content.get()) {
          bytes.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
  }
}
