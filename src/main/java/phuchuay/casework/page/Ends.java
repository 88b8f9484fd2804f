package phuchuay.casework.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.casework.CaseFile;
import phuchuay.casework.kept.OldDrafts;
import phuchuay.casework.show.Sayings;

/** Tells when a draft is forgotten that nobody touches. */
@Component
class Ends {

  private final OldDrafts drafts;
  private final Sayings sayings;

  Ends(OldDrafts drafts, Sayings sayings) {
    this.drafts = drafts;
    this.sayings = sayings;
  }

  void tell(CaseFile file, Model page) {
    @Nullable Instant end = drafts.ends(List.of(file)).get(file.id());
    page.addAttribute("ends", end == null ? null : sayings.due(end));
    page.addAttribute("endsSoon", end != null && drafts.near(end));
  }
}
