package phuchuay.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import phuchuay.platform.template.Template;
import phuchuay.platform.template.TemplateFolder;
import phuchuay.platform.template.TemplateRenderer;

/** Every word we send: renders the files of templates/ with their fills. */
@Component
public class Words {

  private final TemplateFolder folder;
  private final TemplateRenderer renderer = new TemplateRenderer();
  private final Map<String, Template> templates = new ConcurrentHashMap<>();
  private final Map<String, Template> mails = new ConcurrentHashMap<>();
  private final Map<String, Template> letters = new ConcurrentHashMap<>();
  private final Map<String, List<String>> samples;

  @Autowired
  public Words(@Value("${PHUCHUAY_CONTENT_DIR:}") String contentDir) {
    folder = TemplateFolder.in(contentDir);
    samples = folder.samples();
  }

  /** The packaged words. */
  public Words() {
    this("");
  }

  /** Renders a chat template ("room/name") into one or more LINE messages. */
  public Wording chat(String template, Map<String, ?> fills) {
    return render(templates.computeIfAbsent(template, folder::read), fills);
  }

  /** Renders a mail template ("room/name") into one piece of HTML. */
  public Wording mail(String template, Map<String, ?> fills) {
    return render(mails.computeIfAbsent(template, folder::readMail), fills);
  }

  /** Renders a letter template ("room/name") into one piece of XHTML, to be printed. */
  public Wording letter(String template, Map<String, ?> fills) {
    return render(letters.computeIfAbsent(template, folder::readLetter), fills);
  }

  /** The fills that a letter template wants. */
  public Set<String> fillsOfLetter(String template) {
    return letters.computeIfAbsent(template, folder::readLetter).fills();
  }

  /** The fills that a chat template takes. */
  public Set<String> chatFills(String template) {
    return templates.computeIfAbsent(template, folder::read).fills();
  }

  /** The fills that a mail template takes. */
  public Set<String> mailFills(String template) {
    return mails.computeIfAbsent(template, folder::readMail).fills();
  }

  /** Whether there is such a file: {@code has("room/name.letter.html")}. */
  public boolean has(String file) {
    return folder.has(file);
  }

  private Wording render(Template template, Map<String, ?> fills) {
    template.check(fills);
    List<String> shown = renderer.render(template, Fills.hidden(fills));
    List<String> messages =
        Fills.secret(fills) ? renderer.render(template, Fills.open(fills)) : shown;
    return new Wording(template.id(), template.version(), shown, messages);
  }

  /** The files with this ending, as they stand, by their ids ("room/name"). */
  public Map<String, String> documents(String ending) {
    return folder.documents(ending);
  }

  /** The sample wordings of every talk: {@code templates/<room>/<talk>.samples.txt}. */
  public Map<String, List<String>> samples() {
    return samples;
  }
}
