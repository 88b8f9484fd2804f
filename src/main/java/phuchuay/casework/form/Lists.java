package phuchuay.casework.form;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.casework.Label;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Field.Choice;
import phuchuay.directory.Provinces;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/** Lists that forms choose from: the provinces, and what staff keep (depots, categories). */
@Component
public class Lists {

  public static final String PROVINCES = "provinces";

  private final JdbcClient sql;
  private final Provinces provinces;
  private final Audit audit;

  Lists(JdbcClient sql, Provinces provinces, Audit audit) {
    this.sql = sql;
    this.provinces = provinces;
    this.audit = audit;
  }

  /** What may be chosen in a field. */
  public List<Choice> of(Field field) {
    return field.list() == null ? field.choices() : named(field.list());
  }

  public List<Choice> named(String list) {
    if (list.equals(PROVINCES)) {
      return provinces.all().stream()
          .map(one -> new Choice(one.code(), new Label(one.thai(), one.english())))
          .toList();
    }
    return sql.sql("select id, th, en from choice where list = ? order by place, id")
        .param(list)
        .query(
            (row, _) ->
                new Choice(
                    row.getString("id"), new Label(row.getString("th"), row.getString("en"))))
        .list();
  }

  /** These in this order, and no others any more; what was chosen before stays as it was. */
  @Transactional
  public void replace(String list, List<Choice> choices, UUID staff) {
    sql.sql("delete from choice where list = ?").param(list).update();
    sql.sql(
            """
            insert into choice (list, id, th, en, place)
            select :list, one.* from unnest(:ids::text[], :th::text[], :en::text[])
              with ordinality as one
            """)
        .param("list", list)
        .param("ids", choices.stream().map(Choice::id).toArray(String[]::new))
        .param("th", choices.stream().map(choice -> choice.name().th()).toArray(String[]::new))
        .param("en", choices.stream().map(choice -> choice.name().en()).toArray(String[]::new))
        .update();
    audit.write(
        Act.by(Party.of("staff", staff), "list.replaced")
            .about(Party.of("list", list))
            .with("choices", choices.size()));
  }
}
