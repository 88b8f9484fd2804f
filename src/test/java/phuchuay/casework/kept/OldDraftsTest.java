package phuchuay.casework.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.casework.Desk.citizen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.CaseworkSettings;
import phuchuay.casework.Drafts;
import phuchuay.casework.Moves;
import phuchuay.casework.Probe;
import phuchuay.cast.House;

/** Drafts are forgotten when nobody touched them for long, and nothing else is. */
@House
class OldDraftsTest {

  @Autowired OldDrafts old;
  @Autowired Cases cases;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired CaseworkSettings settings;
  @Autowired JdbcClient sql;

  private final Caller malee = citizen();

  private CaseFile untouchedFor(CaseFile file, Duration age) {
    sql.sql("update case_file set changed_at = now() - ? * interval '1 second' where id = ?")
        .params(age.toSeconds(), file.id())
        .update();
    return file;
  }

  @Test
  void a_draft_is_forgotten_after_its_time_and_not_a_day_before() {
    Probe probe = new Probe(drafts, moves);
    Duration life = settings.draftLife();
    CaseFile late = untouchedFor(probe.begun(malee), life.plusHours(1));
    CaseFile near = untouchedFor(probe.begun(malee), life.minusDays(1));
    CaseFile handedIn = untouchedFor(probe.submitted(malee), life.plusDays(400));
    old.forget();
    assertThat(cases.one(late.id())).isEmpty();
    assertThat(cases.one(near.id())).isPresent();
    assertThat(cases.one(handedIn.id())).isPresent();
  }

  @Test
  void whoever_goes_on_with_it_has_the_whole_time_again() {
    CaseFile draft =
        untouchedFor(new Probe(drafts, moves).begun(malee), settings.draftLife().minusDays(5));
    Instant before = old.ends(List.of(draft)).get(draft.id());
    assertThat(old.near(before)).isTrue();
    new Probe(drafts, moves).saved(draft, malee, "company", "บริษัท ก");
    Instant after = old.ends(List.of(draft)).get(draft.id());
    assertThat(old.near(after)).isFalse();
  }
}
