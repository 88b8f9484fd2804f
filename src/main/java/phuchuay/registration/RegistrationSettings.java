package phuchuay.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import phuchuay.account.AccountSystem;

/**
 * How people join a system.
 *
 * @param systems those that are joined with an activation code
 * @param ignoreCase whether small letters of a code count as capitals
 * @param codeLife how long a code waits to be used
 * @param paperLife the same for one on paper
 * @param remindBefore how long before its end whoever has it is reminded
 * @param mostCodes the most that are asked for at once
 * @param openRequests how many requests of one phone may wait at a time
 * @param confirmationLife how long an agency has to say whether somebody is theirs
 * @param mailsADay the most mails that ask one address to confirm, in a day
 * @param gppGuideUrl where the agency keeps its guide; blank: it is not mentioned
 * @param gppItemsUrl where the agency keeps its list of 39 items; blank: it is not mentioned
 */
@Validated
@ConfigurationProperties("phuchuay.registration")
public record RegistrationSettings(
    @NotEmpty Set<AccountSystem> systems,
    boolean ignoreCase,
    @NotNull Duration codeLife,
    @NotNull Duration paperLife,
    @NotNull Duration remindBefore,
    @Min(1) @Max(20) int mostCodes,
    @Min(1) int openRequests,
    @NotNull Duration confirmationLife,
    @Min(1) int mailsADay,
    @Valid @NotNull Guessing guessing,
    String gppGuideUrl,
    String gppItemsUrl) {

  /**
   * How many wrong codes are taken before one has to wait, and longer each time.
   *
   * @param person from one address or phone
   * @param agency for one agency, where it is known whose code it should be
   * @param everybody by all who do not come from a chat
   * @param chats by all who do
   */
  public record Guessing(
      @NotEmpty List<@Valid Allowance> person,
      @NotEmpty List<@Valid Allowance> agency,
      @NotEmpty List<@Valid Allowance> everybody,
      @NotEmpty List<@Valid Allowance> chats) {}

  /** So many within this time. */
  public record Allowance(@Min(1) int most, @NotNull Duration within) {}
}
