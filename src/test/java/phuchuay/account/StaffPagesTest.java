package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.cast.Officers.Officer;
import phuchuay.cast.Officials;
import phuchuay.cast.Visitor;

/** Who appoints whom, when an administrator works for some systems only. */
@House
class StaffPagesTest {

  private static final String PATH = "/console/account/staff";

  @Autowired Officers officers;
  @Autowired Officials officials;
  @Autowired JdbcClient sql;

  @Test
  void an_administrator_of_one_system_sees_and_changes_only_its_officers() {
    Visitor admin = officers.signsIn(Role.ADMIN, AccountSystem.GPP).at();
    Officer own = officers.signsIn(Role.AGENT, AccountSystem.GPP);
    Officer others = officers.signsIn(Role.AGENT, AccountSystem.GHG);
    Officer everywhere = officers.signsIn(Role.ADMIN);
    assertThat(admin.opens(PATH).body())
        .contains(own.id().toString())
        .doesNotContain(others.id().toString(), everywhere.id().toString());
    for (UUID id : List.of(others.id(), everywhere.id(), UUID.randomUUID())) {
      assertThat(suspends(admin, id).statusCode()).isEqualTo(404);
      assertThat(assigns(admin, id, "GPP").statusCode()).isEqualTo(404);
    }
    assertThat(state(others.id())).isEqualTo("ACTIVE");
    assertThat(location(suspends(admin, own.id()))).endsWith("?news=changed");
    assertThat(state(own.id())).isEqualTo("SUSPENDED");
  }

  @Test
  void nobody_appoints_for_more_systems_than_their_own() {
    Visitor admin = officers.signsIn(Role.ADMIN, AccountSystem.GPP).at();
    Officer own = officers.signsIn(Role.AGENT, AccountSystem.GPP);
    for (String scope : List.of("", "GHG")) {
      assertThat(assigns(admin, own.id(), scope).body())
          .contains("role=\"alert\"", "แต่งตั้งได้เฉพาะระบบที่คุณดูแล");
      assertThat(invites(admin, scope).statusCode()).isEqualTo(422);
    }
    assertThat(scope(own.id())).isEqualTo("{gpp}");
    assertThat(location(invites(admin, "GPP"))).endsWith("?news=invited");
  }

  @Test
  void the_account_of_somebody_who_does_not_work_here_is_not_there() {
    Visitor admin = officers.with(Role.ADMIN);
    UUID malee = officials.without(AccountSystem.GPP).id();
    assertThat(suspends(admin, malee).statusCode()).isEqualTo(404);
    assertThat(state(malee)).isEqualTo("ACTIVE");
  }

  @Test
  void every_deed_is_in_the_audit_with_its_reason() {
    Officer admin = officers.signsIn(Role.ADMIN);
    Officer own = officers.signsIn(Role.AGENT, AccountSystem.GPP);
    suspends(admin.at(), own.id());
    assigns(admin.at(), own.id(), "GHG");
    assertThat(
            sql.sql(
                    """
                    select act || ' ' || coalesce(details ->> 'reason', details ->> 'scope') from audit
                    where subject = ? and actor = ? order by id
                    """)
                .params(own.id().toString(), admin.id().toString())
                .query(String.class)
                .list())
        .containsExactly("account.suspended ลาออก", "roles.assigned [GHG]");
  }

  private static HttpResponse<String> suspends(Visitor admin, UUID id) {
    return admin.submits(PATH, PATH + "/" + id + "/suspension", Map.of("reason", "ลาออก"));
  }

  private static HttpResponse<String> assigns(Visitor admin, UUID id, String scope) {
    return admin.submits(
        PATH, PATH + "/" + id + "/roles", Map.of("roles", "AGENT", "scope", scope));
  }

  private static HttpResponse<String> invites(Visitor admin, String scope) {
    String name = "n" + UUID.randomUUID().toString().substring(0, 12);
    return admin.submits(
        PATH,
        PATH,
        Map.of(
            "username",
            name,
            "name",
            "สมหญิง รักงาน",
            "email",
            name + "@agency.example",
            "roles",
            "AGENT",
            "scope",
            scope));
  }

  private String state(UUID id) {
    return one("state", id);
  }

  private String scope(UUID id) {
    return one("scope::text", id);
  }

  private String one(String column, UUID id) {
    return sql.sql("select " + column + " from account where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }
}
